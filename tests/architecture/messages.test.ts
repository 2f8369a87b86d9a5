import ts from 'typescript';
import { isTest, listSources, parse, placeOf, visitAll } from './source-files';

const server = listSources('.ts').filter(
  ({ path }) => /^(server|cloudfunctions)\//.test(path) && !isTest(path),
);

/** Files of the server in which a name is called as a function or method. */
function callersOf(isCalled: (called: ts.Expression) => boolean): string[] {
  const places = server.flatMap((source) => {
    const found: string[] = [];
    visitAll(parse(source), (node) => {
      if (ts.isCallExpression(node) && isCalled(node.expression))
        found.push(placeOf(node).split(':')[0] ?? '');
    });
    return found;
  });
  return [...new Set(places)];
}

test('one function writes to guests, and it takes a licence', () => {
  expect(callersOf((called) => /\bmessages\.send$/.test(called.getText()))).toEqual([
    'server/consent/send-message.ts',
  ]);
});

test("nothing but the adapter behind that function calls WeChat's own way to send", () => {
  expect(
    callersOf((called) => /^sendSubscribeMessage$|subscribeMessageApi\(\)\.send$/.test(called.getText())),
  ).toEqual(['server/wechat/cloud.ts', 'server/wechat/subscribe-messages.ts']);
});

test('messages go out from one place, under the lease of their outbox entry', () => {
  expect(callersOf((called) => called.getText() === 'sendMessage')).toEqual([
    'server/outbox/deliver-message.ts',
  ]);
});

test('consents move by entries of their ledger alone', () => {
  const writers = callersOf((called) => /\.(add|set|update|updateIf)$/.test(called.getText())).filter(
    (path) => server.some((source) => source.path === path && /\(\s*'consent(s|Entries)'/.test(source.text)),
  );
  expect(writers.filter((path) => !/^server\/(consent|privacy)\//.test(path))).toEqual([]);
});

test("only the deletion of an account takes a person's name off what is written", () => {
  const callers = callersOf((called) => /\.disown$/.test(called.getText()));
  expect(callers.filter((path) => !path.startsWith('server/privacy/'))).toEqual([]);
});
