import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';

export const root = join(__dirname, '..', '..');

const sourceFolders = [
  'domain',
  'contract',
  'server',
  'cloudfunctions',
  'src',
  'emulator',
  'fixtures',
  'tests',
  'tools',
  'bench',
  'config',
];
const notSearched = new Set(['node_modules', 'dist', '.cache']);

export interface SourceFile {
  /** Relative to the project, with slashes. */
  readonly path: string;
  readonly text: string;
}

export interface ImportedModule {
  /** As it is written. */
  readonly specifier: string;
  /** The file or folder of this project that it names, without its ending; null for packages and Node's own. */
  readonly target: string | null;
  readonly isTypeOnly: boolean;
  /** Names taken by an import declaration, types left out. */
  readonly names: readonly string[];
}

/** Every file of the project whose name ends in one of the endings, build products left out. */
export function listSources(...endings: readonly string[]): readonly SourceFile[] {
  return sourceFolders
    .flatMap(listFolder)
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .filter((path) => !/^cloudfunctions\/[^/]+\/index\.js$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || path.startsWith('tests/') || path.startsWith('server/testing/');
}

export function parse({ path, text }: SourceFile): ts.SourceFile {
  const kind = path.endsWith('x')
    ? ts.ScriptKind.TSX
    : path.endsWith('.ts')
      ? ts.ScriptKind.TS
      : ts.ScriptKind.JS;
  return ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true, kind);
}

/** Calls the visitor with the node and everything inside it. */
export function visitAll(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => visitAll(child, visit));
}

/** Where a node stands, as an editor opens it. */
export function placeOf(node: ts.Node): string {
  const file = node.getSourceFile();
  return `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}

/** Imports, re-exports, `import()` and `require()` of a file. */
export function listImports(source: SourceFile): readonly ImportedModule[] {
  const found: ImportedModule[] = [];
  const add = (specifier: string, isTypeOnly: boolean, names: readonly string[] = []) =>
    found.push({ specifier, target: targetOf(source.path, specifier), isTypeOnly, names });
  visitAll(parse(source), (node) => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      add(node.moduleSpecifier.text, bringsOnlyTypes(node), valueNames(node));
    } else if (
      ts.isExportDeclaration(node) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      add(node.moduleSpecifier.text, node.isTypeOnly);
    } else if (ts.isCallExpression(node)) {
      const [argument] = node.arguments;
      const imports =
        node.expression.kind === ts.SyntaxKind.ImportKeyword || node.expression.getText() === 'require';
      if (imports && argument && ts.isStringLiteral(argument)) add(argument.text, false);
    }
  });
  return found;
}

function bringsOnlyTypes(node: ts.ImportDeclaration): boolean {
  const clause = node.importClause;
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const named = clause.namedBindings;
  return (
    !clause.name &&
    !!named &&
    ts.isNamedImports(named) &&
    named.elements.every((element) => element.isTypeOnly)
  );
}

function valueNames(node: ts.ImportDeclaration): string[] {
  const clause = node.importClause;
  const named = clause?.namedBindings;
  const own = clause?.name ? [clause.name.text] : [];
  if (!named) return own;
  if (ts.isNamespaceImport(named)) return [...own, named.name.text];
  return [...own, ...named.elements.filter((element) => !element.isTypeOnly).map(({ name }) => name.text)];
}

function targetOf(path: string, specifier: string): string | null {
  if (specifier.startsWith('@/')) return posix.join('src', specifier.slice(2));
  if (!specifier.startsWith('.')) return null;
  return posix.join(posix.dirname(path), specifier);
}

function listFolder(folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !notSearched.has(entry.name))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? listFolder(path) : [path];
    });
}
