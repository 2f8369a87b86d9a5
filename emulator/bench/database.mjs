/**
 * Prints what the document database does in a second, on one file, durable.
 * Run: `node emulator/bench/database.mjs [documents]`
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { EJSON } from 'bson';
import { build } from 'esbuild';

const { Database } = await loadDatabase();
const documentCount = Number(process.argv[2] ?? 100_000);
const folder = mkdtempSync(path.join(tmpdir(), 'database-bench-'));
const database = Database.open({
  file: path.join(folder, 'cloud.sqlite'),
  clock: { now: () => Date.now() },
  collections: [
    {
      name: 'orders',
      rule: { read: false, write: false },
      indexes: [
        { name: 'byNumber', unique: true, keys: [{ field: 'number', order: 'asc' }] },
        {
          name: 'byStore',
          unique: false,
          keys: [
            { field: 'storeId', order: 'asc' },
            { field: 'status', order: 'asc' },
            { field: 'createdAt', order: 'desc' },
          ],
        },
      ],
    },
    { name: 'counters', rule: { read: false, write: false }, indexes: [] },
  ],
});

let cpu = process.cpuUsage();

try {
  await main();
} finally {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
}

async function main() {
  await seed();
  await measure('get by id', 8, 20_000, (i) =>
    ask('getDocument', { collectionName: 'orders', query: fields({ _id: orderId(i) }), queryType: 'DOC' }),
  );
  await measure('indexed query, 20 newest of a store and status', 8, 4_000, (i) =>
    ask('getDocument', {
      collectionName: 'orders',
      query: fields({ storeId: `s${i % 50}`, status: { $eq: 'open' } }),
      order: fields({ createdAt: -1 }),
      limit: 20,
      queryType: 'WHERE',
    }),
  );
  await measure('count over an index', 8, 1_000, (i) =>
    ask('calculateDocument', { collectionName: 'orders', query: fields({ storeId: `s${i % 50}` }) }),
  );
  for (const writers of [1, 8, 32]) {
    await measure('insert one', writers, 6_000, (i) =>
      ask('insertDocument', {
        collectionName: 'orders',
        data: [fields(order(documentCount + writers * 1e6 + i))],
      }),
    );
    await measure('update by id ($inc, $set)', writers, 6_000, (i) =>
      ask('modifyDocument', {
        collectionName: 'orders',
        query: fields({ _id: orderId(i) }),
        data: fields({ $inc: { total: 1 }, $set: { 'guest.name': `n${writers}-${i}` } }),
        merge: true,
        multi: false,
      }),
    );
    await measure('transaction: 2 reads, 2 writes', writers, 1_500, transaction);
  }
  const explain = database.query('orders', { where: { number: documentCount - 1 } }).explain;
  console.log(`explain of a query by a unique number: ${JSON.stringify(explain)}`);
}

async function seed() {
  const started = performance.now();
  for (let at = 0; at < documentCount; at += 5_000) {
    database.seedMany(
      'orders',
      Array.from({ length: Math.min(5_000, documentCount - at) }, (_, i) => order(at + i)),
    );
  }
  report(`seed ${documentCount} documents with 2 indexes`, documentCount, performance.now() - started);
}

async function transaction(i) {
  const answer = await ask('startTransaction', {});
  const transactionId = answer.transactionId ?? '';
  for (const id of [orderId(i * 2), orderId(i * 2 + 1)]) {
    const query = fields({ _id: id });
    await ask('getDocument', { collectionName: 'orders', query, queryType: 'DOC', transactionId });
    await ask('modifyDocument', {
      collectionName: 'orders',
      query,
      data: fields({ $set: { status: `t${i}` } }),
      merge: true,
      multi: false,
      transactionId,
    });
  }
  await ask('commitTransaction', { transactionId });
}

async function measure(name, clients, total, run) {
  let next = 0;
  const started = performance.now();
  const client = async () => {
    while (next < total) {
      await run(next++ % Math.max(documentCount / 2, 1));
      // A request comes from outside in a turn of its own.
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  report(`${name}, ${clients} at once`, total, performance.now() - started);
}

/** The processor's time tells more than the rate where the machine has other work. */
function report(name, count, ms) {
  const { user, system } = process.cpuUsage(cpu);
  cpu = process.cpuUsage();
  const rate = `${Math.round((count / ms) * 1000).toLocaleString('en')}/s`;
  console.log(
    `${name.padEnd(60)} ${rate.padStart(9)} ${Math.round((user + system) / count)} µs of processor each`,
  );
}

async function ask(action, request) {
  const answer = await database.handle(`database.${action}`, request);
  if ('code' in answer) throw new Error(`${action}: ${answer.code} ${answer.message}`);
  return answer;
}

function orderId(i) {
  return `order-${String(i).padStart(8, '0')}`;
}

function order(i) {
  return {
    _id: orderId(i),
    number: i,
    storeId: `s${i % 50}`,
    status: i % 20 === 0 ? 'open' : 'done',
    createdAt: new Date(1_700_000_000_000 + i * 1000),
    total: 9970,
    guest: { openid: `o${i % 5000}`, name: '林小姐' },
    lines: [
      { dishId: 'beef-noodles', name: '红烧牛肉面', quantity: 1, price: 3200, options: ['细面', '少辣'] },
      { dishId: 'lemon-tea', name: '手打柠檬茶', quantity: 2, price: 1800, options: ['少糖'] },
    ],
  };
}

function fields(value) {
  return EJSON.stringify(value, { relaxed: false });
}

/** Bundles the database as it stands in the sources. */
async function loadDatabase() {
  const here = path.dirname(fileURLToPath(import.meta.url));
  const outfile = path.join(here, '../dist/bench/database.cjs');
  await build({
    entryPoints: [path.join(here, '../src/database/database.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
    logLevel: 'error',
  });
  return createRequire(import.meta.url)(outfile);
}
