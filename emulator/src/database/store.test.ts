import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
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

  it('goes on while the disk works, and acknowledges what came meanwhile with the next flush', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'store-'));
    const store = new Store(path.join(folder, 'data.sqlite'));
    const table = store.table('t');
    const order: string[] = [];
    const write = (key: string) => {
      table.set(key, key);
      return table.settled().then(() => order.push(`${key} on disk`));
    };
    const first = write('first');
    await new Promise((resolve) => setImmediate(resolve));
    expect(store.connection.inTransaction).toBe(false);
    order.push('the turn goes on');
    const second = write('second');
    await Promise.all([first, second]);
    expect(order).toEqual(['the turn goes on', 'first on disk', 'second on disk']);
    store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('acknowledges everything that waits when it is closed', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'store-'));
    const store = new Store(path.join(folder, 'data.sqlite'));
    store.table('t').set('key', 1);
    const settled = store.table('t').settled();
    store.close();
    await expect(settled).resolves.toBeUndefined();
    rmSync(folder, { recursive: true, force: true });
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
