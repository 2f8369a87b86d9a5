import { Database } from './database';

describe('a collection’s rule', () => {
  const open = (read: boolean | string) =>
    Database.open({
      file: ':memory:',
      clock: { now: () => 0 },
      collections: [{ name: 'things', rule: { read, write: false }, indexes: [] }],
    });
  const document = {
    _id: 'x',
    _openid: 'oMei',
    staff: ['oWang'],
    status: 'open',
    level: 3,
    store: { id: 's1' },
  };

  it.each([
    [true, 'oMei', true],
    [false, 'oMei', false],
    ['doc._openid == auth.openid', 'oMei', true],
    ['doc._openid == auth.openid', 'oWang', false],
    ['doc._openid == auth.openid', null, false],
    ['auth.openid in doc.staff', 'oWang', true],
    ['auth.openid in doc.staff', 'oMei', false],
    ["doc.status in ['open', 'paid'] && doc.level >= 3", 'oMei', true],
    ['doc.level < 3 || doc.store.id == "s1"', 'oMei', true],
    ['doc.level != 3', 'oMei', false],
    ['!(doc.level == 3)', 'oMei', false],
    ['doc.missing == doc.missing', 'oMei', false],
  ])('%s for %s is %s', async (rule, openid, expected) => {
    const database = open(rule);
    expect(database.mayRead('things', document, openid)).toBe(expected);
    await database.close();
  });

  it('does not let a stranger learn that a document is not there', async () => {
    const database = open('doc._openid == auth.openid');
    expect(database.mayRead('things', null, 'oMei')).toBe(false);
    await database.close();
  });

  it.each(['get("database.x.y").a == 1', 'doc.a ==', 'request.time > 1', '(doc.a == 1', 'doc.a = 1'])(
    'is refused loudly when it cannot be judged: %s',
    (rule) => expect(() => open(rule)).toThrow(`The rule things.read "${rule}" cannot be judged`),
  );
});
