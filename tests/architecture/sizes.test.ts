import ts from 'typescript';
import { isTest, listSources, parse, placeOf, visitAll } from './source-files';

const fileLimitLines = 400;
const functionLimitLines = 70;

const sources = listSources('.ts', '.tsx', '.mjs', '.js', '.scss').filter(
  ({ path }) => !path.endsWith('.d.ts'),
);

test(`no file has more than ${fileLimitLines} lines`, () => {
  const long = sources
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > fileLimitLines);
  expect(long).toEqual([]);
});

test('half of all files can be read without much scrolling', () => {
  const lengths = sources.map(({ text }) => text.trimEnd().split('\n').length).sort((a, b) => a - b);
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(130);
});

test(`no function has more than ${functionLimitLines} lines; the body of a describe or test is a list, not a function`, () => {
  const long = sources
    .filter(({ path }) => !path.endsWith('.scss'))
    .flatMap((source) => {
      const found: string[] = [];
      visitAll(parse(source), (node) => {
        if (!isFunction(node) || (isTest(source.path) && ts.isCallExpression(node.parent))) return;
        const lines = lineCount(node);
        if (lines > functionLimitLines) found.push(`${placeOf(node)} has ${lines} lines`);
      });
      return found;
    });
  expect(long).toEqual([]);
});

function isFunction(node: ts.Node): boolean {
  return (
    ts.isFunctionDeclaration(node) ||
    ts.isFunctionExpression(node) ||
    ts.isArrowFunction(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isConstructorDeclaration(node)
  );
}

function lineCount(node: ts.Node): number {
  const file = node.getSourceFile();
  const lineAt = (position: number) => file.getLineAndCharacterOfPosition(position).line;
  return lineAt(node.getEnd()) - lineAt(node.getStart()) + 1;
}
