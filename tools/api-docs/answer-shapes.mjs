import ts from 'typescript';

/** What actions answer, by each interface called `…Answers` of a contract's file: source text by action. */
export function answersOf(sourceText) {
  const source = ts.createSourceFile('contract.ts', sourceText, ts.ScriptTarget.Latest, true);
  return source.statements
    .filter((statement) => ts.isInterfaceDeclaration(statement) && /Answers$/.test(statement.name.text))
    .map(({ members }) =>
      Object.fromEntries(
        members.map((member) => [member.name.getText(source), withoutIndent(member.type.getText(source))]),
      ),
    )
    .filter((answers) => Object.keys(answers).length > 0);
}

/** Every other exported shape of a contract's file, whole and with its comments. */
export function shapesOf(sourceText) {
  const source = ts.createSourceFile('contract.ts', sourceText, ts.ScriptTarget.Latest, true);
  return source.statements
    .filter(
      (statement) => isExported(statement) && isShape(statement) && !/Answers$/.test(statement.name.text),
    )
    .map((statement) => statement.getFullText(source).trim().replaceAll('readonly ', ''));
}

function isExported(statement) {
  return statement.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

function isShape(statement) {
  return (
    ts.isInterfaceDeclaration(statement) ||
    (ts.isTypeAliasDeclaration(statement) && !statement.typeParameters)
  );
}

function withoutIndent(text) {
  return text.replaceAll(/^ {2}/gm, '').replaceAll('readonly ', '');
}
