import ts from 'typescript';
import { isTest, listSources, parse, placeOf, visitAll } from './source-files';

const changing = new Set(['add', 'set', 'update', 'remove', 'updateIf']);
/** What is written once and never changed; the types of the database say so too. */
const appendOnly = new Set(['audit', 'pointsEntries', 'consentEntries']);

const server = listSources('.ts').filter(
  ({ path }) => /^(server|cloudfunctions)\//.test(path) && !isTest(path),
);

interface Change {
  readonly place: string;
  readonly path: string;
  readonly method: string;
  /** Null when the collection is not written out, so that nobody can tell which it is. */
  readonly collection: string | null;
  readonly receiver: string;
}

/** Calls such as `transaction.update('orders', …)`: a method of the database with a collection in front. */
const changes = server.flatMap((source) => {
  const found: Change[] = [];
  visitAll(parse(source), (node) => {
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return;
    const method = node.expression.name.text;
    const [collection] = node.arguments;
    const receiver = node.expression.expression.getText();
    if (!changing.has(method) || !collection || !/(transaction|database)$/i.test(receiver)) return;
    const name = ts.isStringLiteral(collection) ? collection.text : null;
    found.push({ place: placeOf(node), path: source.path, method, collection: name, receiver });
  });
  return found;
});

test('there are changes to look at', () => {
  expect(changes.length).toBeGreaterThan(20);
});

test('every change of the database names its collection, so that a reader can find all of them', () => {
  expect(changes.filter(({ collection }) => collection === null).map(({ place }) => place)).toEqual([]);
});

test('what is append-only is added and never changed or removed', () => {
  const wrong = changes.filter(
    ({ collection, method }) => appendOnly.has(collection ?? '') && method !== 'add',
  );
  expect(wrong.map(({ place, method }) => `${place} ${method}`)).toEqual([]);
});

test('the audit is written in one place, by the transaction that makes the change', () => {
  const entries = changes.filter(({ collection }) => collection === 'audit');
  expect(entries.map(({ path, receiver, method }) => `${path} ${receiver}.${method}`)).toEqual([
    'server/staff/audit.ts transaction.add',
  ]);
});
