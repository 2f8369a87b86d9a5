import ts from 'typescript';
import { isTest, listSources, parse, placeOf, visitAll } from './source-files';

const outsideWorld = new Set([
  'process',
  'fetch',
  'console',
  'globalThis',
  'window',
  'document',
  'require',
  'crypto',
  'performance',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'Promise',
  'Intl',
  'wx',
]);

/** Answers of these depend on where and when the machine runs. */
const unsteadyMembers =
  /^(Date\.now|Math\.random|.*\.(toLocale\w*|localeCompare|getTimezoneOffset|get(Hours|Minutes|Seconds|Date|Day|Month|FullYear)))$/;

const domain = listSources('.ts').filter(({ path }) => path.startsWith('domain/') && !isTest(path));

describe('The domain is arithmetic: same input, same answer, on any machine, in any year', () => {
  test('there is a domain to look at', () => {
    expect(domain.length).toBeGreaterThan(10);
  });

  test('no file of it asks the clock, chance, the machine or the network', () => {
    const impure = domain.flatMap((source) => {
      const found: string[] = [];
      visitAll(parse(source), (node) => {
        const reason = impurity(node);
        if (reason) found.push(`${placeOf(node)} uses ${reason}`);
      });
      return found;
    });
    expect(impure).toEqual([]);
  });
});

function impurity(node: ts.Node): string | null {
  if (ts.isPropertyAccessExpression(node) && unsteadyMembers.test(node.getText())) return node.getText();
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length)
    return 'new Date()';
  if (ts.isCallExpression(node) && node.expression.getText() === 'Date') return 'Date()';
  if (ts.isAwaitExpression(node)) return 'await';
  if (node.kind === ts.SyntaxKind.AsyncKeyword) return 'async';
  if (ts.isIdentifier(node) && outsideWorld.has(node.text) && isValueOfItsOwn(node)) return node.text;
  return null;
}

/** Whether the name is the global thing, and not a property, a key, a parameter or a type that is called alike. */
function isValueOfItsOwn(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  return !(
    ts.isPropertyAssignment(parent) ||
    ts.isPropertySignature(parent) ||
    ts.isParameter(parent) ||
    ts.isVariableDeclaration(parent) ||
    ts.isTypeNode(parent)
  );
}
