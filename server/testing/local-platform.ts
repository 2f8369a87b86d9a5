import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import collections from '../../config/cloud/collections.json';
import { VirtualClock } from '../../emulator/src/clock/clock';
import type { CollectionDefinition } from '../../emulator/src/database/collection-definition';
import { Database } from '../../emulator/src/database/database';
import type { Json } from '../../emulator/src/database/key-value-table';
import { openStore } from '../../emulator/src/database/store';
import { createPrintService } from '../../emulator/src/printers/print-service';
import { createPayService } from '../../emulator/src/wechat-pay/pay-service';
import type { HttpAnswer } from '../payments/receive-notification';

type Notify = (path: string, headers: Record<string, string>, rawBody: Buffer) => Promise<HttpAnswer>;

/** A test may fail a database request: what `beforeDatabase` answers is sent instead. */
export interface Gate {
  beforeDatabase: ((what: string) => { readonly code: string; readonly message: string } | null) | null;
}

/** Made once for a whole test file, for RSA keys take time to find. */
let sharedKeys: Json | null = null;

/** The real local database and the real local WeChat Pay on one port of this machine, on a clock that stands still. */
export async function openLocalPlatform(startMs: number, notify: Notify) {
  const clock = new VirtualClock({ state: { offsetMs: 0, pausedAtMs: startMs } });
  const definitions = collections as unknown as CollectionDefinition[];
  const database = Database.open({ file: ':memory:', collections: definitions, clock });
  const store = openStore(':memory:');
  if (sharedKeys !== null) store.table('pay-keys').set('keys', sharedKeys);
  const requests: string[] = [];
  const gate: Gate = { beforeDatabase: null };
  const server = createServer((request, response) => {
    void answerTo(request).then(({ status, headers, body }) => response.writeHead(status, headers).end(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const pay = createPayService({
    store,
    clock,
    mchid: '1900000001',
    appId: 'wx0123456789abcdef',
    merchantName: '巷口小灶',
    baseUrl: () => `${url}/pay`,
    notify: async (address, headers, rawBody) => {
      const answer = await notify(new URL(address).pathname, headers, rawBody);
      return { status: answer.statusCode };
    },
  });

  const printers = createPrintService({ store, clock, baseUrl: () => `${url}/printers` });
  sharedKeys = store.table('pay-keys').get('keys');

  async function answerTo(request: IncomingMessage) {
    const rawBody = await readBody(request);
    if (request.url?.startsWith('/printers')) return askPrinters(request, rawBody);
    if (!request.url?.startsWith('/pay')) return askDatabase(rawBody);
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    );
    const path = request.url.slice('/pay'.length);
    return pay.handle({ method: request.method ?? 'GET', path, headers, rawBody });
  }

  function askPrinters({ method = 'GET', url: path = '', headers }: IncomingMessage, rawBody: Buffer) {
    const contentType = headers['content-type'] ?? '';
    return printers.handle({ method, path: path.slice('/printers'.length), contentType, rawBody });
  }

  async function askDatabase(rawBody: Buffer) {
    const body = JSON.parse(rawBody.toString()) as Record<string, unknown>;
    const action = String(body.action);
    const what = typeof body.collectionName === 'string' ? `${action} ${body.collectionName}` : action;
    requests.push(what);
    const answer = gate.beforeDatabase?.(what) ?? (await database.handle(action, body));
    const headers = { 'content-type': 'application/json' };
    return { status: 200, headers, body: JSON.stringify({ requestId: 'r1', ...answer }) };
  }

  async function close(): Promise<void> {
    pay.close();
    printers.close();
    await clock.stop();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await database.close();
    store.close();
  }

  return { url, clock, database, pay, printers, requests, gate, close };
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
