import { collection, WireClient } from './wire-client';
import { Database } from '../database';

/** Writes single documents and transactions of two without end, and prints the name of each acknowledged one. */
const database = Database.open({
  file: process.argv[2] ?? '',
  clock: { now: () => Date.now() },
  collections: [collection('writes')],
});
const writes = new WireClient(database, 'writes');

async function single(client: number): Promise<void> {
  for (let n = 0; ; n++) {
    await writes.insert({ _id: `single-${client}-${n}` });
    process.stdout.write(`single-${client}-${n}\n`);
  }
}

async function pairs(client: number): Promise<void> {
  for (let n = 0; ; n++) {
    const transaction = await writes.begin();
    for (const half of ['-a', '-b'])
      await transaction.insert({ _id: `pair-${client}-${n}${half}`, pair: true });
    await transaction.commit();
    process.stdout.write(`pair-${client}-${n}-a\npair-${client}-${n}-b\n`);
  }
}

for (let client = 0; client < 4; client++) {
  void single(client);
  void pairs(client);
}
