import { VirtualClock } from '../../emulator/src/clock/clock';
import { Database } from '../../emulator/src/database/database';
import { StoredTexts } from './stored-texts';

let database: Database;
let stored: StoredTexts;
beforeEach(() => {
  const names = ['orders', 'attempts'];
  const collections = names.map((name) => ({ name, rule: { read: false, write: false }, indexes: [] }));
  const clock = new VirtualClock({ state: { offsetMs: 0, pausedAtMs: 0 } });
  database = Database.open({ file: ':memory:', collections, clock });
  stored = new StoredTexts(database, new Set(['attempts']));
});
afterEach(() => database.close());

const seed = (count: number) =>
  database.seedMany(
    'orders',
    Array.from({ length: count }, (_, index) => ({ _id: `o${index}`, status: 'placed' })),
  );

test('a look without a change between is the same to the letter', () => {
  seed(3);
  const before = stored.text;
  database.read('orders', 'o1');
  expect(stored.text).toBe(before);
  expect(stored.lines).toHaveLength(3);
});

test('a change is seen behind the thousandth document too, and so is one that is put back', () => {
  seed(2_500);
  const before = stored.text;
  database.seedMany('orders', [{ _id: 'o2400', status: 'cancelled' }]);
  expect(stored.lines).toContain('orders {"_id":"o2400","status":"cancelled"}');
  expect(stored.text).not.toBe(before);
  seed(2_500);
  expect(stored.text).toBe(before);
});

test('what came and what went is seen', async () => {
  seed(2);
  const before = stored.text;
  const request = { collectionName: 'orders', query: '{"_id":"o1"}', multi: false };
  expect(await database.handle('database.removeDocument', request)).toMatchObject({ data: { deleted: 1 } });
  expect(stored.lines).toEqual(['orders {"_id":"o0","status":"placed"}']);
  database.seedMany('orders', [{ _id: 'o1', status: 'placed' }]);
  expect(stored.text).toBe(before);
});

test('what is left out may change', () => {
  const before = stored.text;
  database.seedMany('attempts', [{ _id: 'a', times: 1 }]);
  expect(stored.text).toBe(before);
});
