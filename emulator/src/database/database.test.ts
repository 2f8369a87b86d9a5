import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Database } from './database';
import { fields } from './testing/wire-client';

describe('a database file', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'database-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('keeps its documents when it is closed and opened again', async () => {
    const options = {
      file: path.join(folder, 'cloud.sqlite'),
      collections: [
        {
          name: 'orders',
          rule: { read: false, write: false },
          indexes: [{ name: 'byTable', unique: false, keys: [{ field: 'table', order: 'asc' as const }] }],
        },
      ],
      clock: { now: () => 0 },
    };
    let database = Database.open(options);
    const answer = await database.handle('database.insertDocument', {
      collectionName: 'orders',
      data: [fields({ _id: 'o1', table: 'A1' }), fields({ table: 'A2' })],
    });
    expect(answer.data).toEqual({ insertedIds: ['o1', expect.stringMatching(/^[0-9a-f]{32}$/)] });
    await database.close();
    database = Database.open(options);
    expect(database.read('orders', 'o1')).toEqual({ _id: 'o1', table: 'A1' });
    expect(database.query('orders', { where: { table: 'A2' } })).toEqual({
      documents: [{ _id: expect.any(String), table: 'A2' }],
      explain: { index: 'byTable', documentsLookedAt: 1 },
    });
    await database.close();
  });
});
