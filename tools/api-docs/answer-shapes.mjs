import ts from 'typescript';

/** What each action answers, as the interface of the contract says it: source text by action. */
export function answersOf(sourceText, interfaceName) {
  const source = ts.createSourceFile('contract.ts', sourceText, ts.ScriptTarget.Latest, true);
  const found = source.statements.find(
    (statement) => ts.isInterfaceDeclaration(statement) && statement.name.text === interfaceName,
  );
  if (!found)
    throw new Error(`the contract has no interface ${interfaceName}; docs/api.md takes the answers from it`);
  return Object.fromEntries(
    found.members.map((member) => [member.name.getText(source), withoutIndent(member.type.getText(source))]),
  );
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
