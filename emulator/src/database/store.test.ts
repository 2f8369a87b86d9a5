import { openThings } from './testing/wire-client';
import { Store } from './store';

describe('the store', () => {
  it('acknowledges all changes of one turn with one wait for the disk', async () => {
    const store = new Store(':memory:');
    const insert = store.connection.prepare('INSERT INTO key_value VALUES (?, ?, ?)');
    const order: string[] = [];
    for (const key of ['a', 'b', 'c']) {
      store.change(() => insert.run(['t', key, '1']));
      void store.settled().then(() => order.push(key));
      store.afterCommit(() => order.push(`after ${key}`));
    }
    expect(store.connection.inTransaction).toBe(true);
    expect(order).toEqual([]);
    await new Promise((resolve) => setImmediate(resolve));
    expect(store.connection.inTransaction).toBe(false);
    expect(order.sort()).toEqual(['a', 'after a', 'after b', 'after c', 'b', 'c']);
    store.close();
  });

  it('takes back what could not be written, and says so to whoever waits', async () => {
    const store = new Store(':memory:');
    store.change(() => store.connection.prepare("INSERT INTO key_value VALUES ('t', 'lost', '1')").run());
    const waiting = store.settled();
    const told: string[] = [];
    store.onRollback(() => told.push('taken back'));
    store.afterCommit(() => told.push('announced'));
    store.discard();
    await expect(waiting).rejects.toThrow('could not be written');
    expect(told).toEqual(['taken back']);
    expect(store.table('t').get('lost')).toBeNull();
    store.close();
  });

  it('answers a read only when the change that it saw is on disk', async () => {
    const things = openThings();
    const finished: string[] = [];
    const write = things.insert({ _id: 'a', code: 1 }).then(() => finished.push('write'));
    const read = things.get('a').then((document) => finished.push(`read ${String(document?._id)}`));
    await Promise.resolve();
    expect(finished).toEqual([]);
    await Promise.all([write, read]);
    expect(finished).toEqual(['write', 'read a']);
    await things.database.close();
  });
});
