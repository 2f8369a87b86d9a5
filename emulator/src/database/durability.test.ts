import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import SqliteConnection from 'libsql';
import { collection, fields } from './testing/wire-client';
import { Database } from './database';
import { openStore } from './store';

describe('the data file', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'durability-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const clock = { now: () => 0 };
  const open = (file: string, ...collections: ReturnType<typeof collection>[]) =>
    Database.open({ file: path.join(folder, file), clock, collections });

  it('holds every acknowledged write and whole transactions alone when the process is killed', async () => {
    const file = path.join(folder, 'killed.sqlite');
    const acknowledged = await writeUntilKilled(file, folder, 400);
    const database = open('killed.sqlite', collection('writes'));
    for (const id of acknowledged) expect(database.read('writes', id)).toMatchObject({ _id: id });
    const { documents } = database.query('writes', { where: { pair: true }, limit: 1000 });
    const pairs = new Set(documents.map(({ _id }) => String(_id).slice(0, -2)));
    expect(documents.length).toBe(pairs.size * 2);
    await database.close();
  });

  it('is refused with one sentence when it is broken, foreign, newer or in use', async () => {
    writeFileSync(path.join(folder, 'broken.sqlite'), 'this is no database file'.repeat(100));
    expect(() => openStore(path.join(folder, 'broken.sqlite'))).toThrow(
      /broken.sqlite is not a readable data file/,
    );
    const foreign = new SqliteConnection(path.join(folder, 'foreign.sqlite'));
    foreign.exec('CREATE TABLE theirs (a)');
    expect(() => openStore(path.join(folder, 'foreign.sqlite'))).toThrow(/belongs to another program/);
    foreign.close();
    openStore(path.join(folder, 'newer.sqlite')).close();
    const newer = new SqliteConnection(path.join(folder, 'newer.sqlite'));
    newer.exec('PRAGMA user_version=999');
    newer.close();
    expect(() => openStore(path.join(folder, 'newer.sqlite'))).toThrow(/newer version/);
    const other = new SqliteConnection(path.join(folder, 'used.sqlite.lock'));
    other.exec('BEGIN EXCLUSIVE');
    expect(() => openStore(path.join(folder, 'used.sqlite'))).toThrow(/in use by another local cloud/);
    other.close();
  });

  it('keeps the services’ key-value tables beside the documents', () => {
    const file = path.join(folder, 'tables.sqlite');
    const store = openStore(file);
    const payments = store.table('payments');
    payments.set('p/1', { total: 9970 });
    payments.set('p/2', null);
    payments.set('q', ['x']);
    payments.set('p/1', { total: 1 });
    store.table('messages').set('p/1', 'another table');
    payments.delete('q');
    expect(openStore(file)).toBe(store);
    store.close();
    store.close();
    const again = openStore(file);
    expect(again.table('payments').list('p/')).toEqual([
      ['p/1', { total: 1 }],
      ['p/2', null],
    ]);
    expect(again.table('payments').get('q')).toBeNull();
    again.close();
  });

  it('rebuilds indexes that were changed, and refuses a unique one that the documents do not allow', async () => {
    const byN = (unique: boolean) => ({ name: 'byN', unique, keys: [{ field: 'n', order: 'asc' as const }] });
    let database = open('indexes.sqlite', collection('things'));
    database.seedMany('things', [
      { _id: 'a', n: 1 },
      { _id: 'b', n: [2, 3] },
    ]);
    expect(database.query('things', { where: { n: 1 } }).explain).toEqual({
      index: null,
      documentsLookedAt: 2,
    });
    await database.close();
    database = open('indexes.sqlite', collection('things', byN(true)));
    expect(database.query('things', { where: { n: 3 } })).toEqual({
      documents: [{ _id: 'b', n: [2, 3] }],
      explain: { index: 'byN', documentsLookedAt: 1 },
    });
    const insert = { collectionName: 'things', data: [fields({ n: 3 })] };
    expect(await database.handle('database.insertDocument', insert)).toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
    });
    await database.close();
    database = open('indexes.sqlite', collection('things', byN(false)));
    expect(await database.handle('database.insertDocument', insert)).toMatchObject({ data: {} });
    await database.close();
    expect(() => open('indexes.sqlite', collection('things', byN(true)))).toThrow(
      /unique index byN of the collection things cannot be built/,
    );
    database = open('indexes.sqlite', collection('things', byN(false)));
    expect(database.query('things', { where: { n: 3 } }).documents.length).toBe(2);
    expect(database.describe()).toMatchObject([{ collection: 'things', count: 3, rule: { read: false } }]);
    await database.close();
  });
});

/** Runs a writer in a process of its own, kills it while it writes, and tells what it acknowledged. */
async function writeUntilKilled(file: string, folder: string, atLeast: number): Promise<string[]> {
  const script = path.join(folder, 'writer.cjs');
  const entry = path.join(__dirname, 'testing', 'writer.ts');
  buildSync({
    entryPoints: [entry],
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
    logLevel: 'silent',
  });
  const writer = spawn(process.execPath, [script, file], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_PATH: path.resolve(__dirname, '../../../node_modules') },
  });
  let output = '';
  await new Promise<void>((resolve, reject) => {
    writer.on('error', reject);
    writer.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.split('\n').length > atLeast) writer.kill('SIGKILL');
    });
    writer.on('close', () => resolve());
  });
  // The last line may have been cut off.
  const lines = output.split('\n').slice(0, -1);
  expect(lines.length).toBeGreaterThanOrEqual(atLeast);
  return lines;
}
