import ts from 'typescript';
import { isTest, listSources, parse, placeOf, visitAll, type SourceFile } from './source-files';

const sources = listSources('.ts', '.tsx', '.mjs', '.js').filter(({ path }) => !path.endsWith('.d.ts'));
/** This file names what it forbids; the other marks a test as skipped, with its reason, where a tool cannot run. */
const exempt = ['tests/architecture/cleanliness.test.ts', 'tests/support/where-possible.ts'];

function placesWhere(isWrong: (node: ts.Node) => boolean, among: readonly SourceFile[] = sources): string[] {
  return among.flatMap((source) => {
    const found: string[] = [];
    visitAll(parse(source), (node) => {
      if (isWrong(node)) found.push(placeOf(node));
    });
    return found;
  });
}

function filesWith(pattern: RegExp): string[] {
  return sources
    .filter(({ path, text }) => !exempt.includes(path) && pattern.test(text))
    .map(({ path }) => path);
}

test('nothing is typed any', () => {
  expect(placesWhere((node) => node.kind === ts.SyntaxKind.AnyKeyword)).toEqual([]);
});

test('no error is swallowed by an empty catch', () => {
  const isEmptyCatch = (node: ts.Node) => ts.isCatchClause(node) && node.block.statements.length === 0;
  expect(placesWhere(isEmptyCatch)).toEqual([]);
});

test('no check is switched off and no test left out', () => {
  expect(
    filesWith(
      /eslint-disable|@ts-(ignore|nocheck|expect-error)|\b(it|test|describe)\.(skip|only|todo)\b|\bxit\(/,
    ),
  ).toEqual([]);
});

test('no mark of unfinished work is left', () => {
  expect(filesWith(/\b(TODO|FIXME|XXX)\b/)).toEqual([]);
});

test('no file only passes on what others export', () => {
  const barrels = sources.filter((source) => {
    const { statements } = parse(source);
    return (
      statements.length > 1 &&
      statements.every((node) => ts.isExportDeclaration(node) && node.moduleSpecifier)
    );
  });
  expect(barrels.map(({ path }) => path)).toEqual([]);
});

test('exports have names; default exports stand only where Taro, Jest or a tool asks for one', () => {
  const named = sources.filter(({ path }) =>
    /^(domain|contract|server|cloudfunctions|fixtures|emulator)\//.test(path),
  );
  expect(placesWhere((node) => ts.isExportAssignment(node), named)).toEqual([]);
});

test('no test sleeps: waiting is done for a thing to happen, not for a time to pass', () => {
  const sleeps = (node: ts.Node) =>
    ts.isAwaitExpression(node) &&
    /^(sleep|delay|setTimeout|wait)\(\s*[\d_]+\s*\)/.test(node.expression.getText());
  expect(
    placesWhere(
      sleeps,
      sources.filter(({ path }) => isTest(path)),
    ),
  ).toEqual([]);
});
