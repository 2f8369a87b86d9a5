import { once } from 'node:events';
import { createServer, request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { VirtualClock } from '../../clock/clock';
import type { Json } from '../../database/key-value-table';
import { openStore, type Store } from '../../database/store';
import { createPayService, type PayService } from '../pay-service';

/** A moment in the middle of a second, as real moments are. */
export const bedStartMs = Date.UTC(2026, 4, 20, 4, 30, 0, 250);

export interface ReceivedNotification {
  readonly atMs: number;
  readonly headers: IncomingHttpHeaders;
  readonly rawBody: Buffer;
}

/** A pay service behind real HTTP and a merchant's address that notifications reach over real HTTP. */
export interface PayBed {
  readonly clock: VirtualClock;
  readonly service: PayService;
  readonly baseUrl: string;
  readonly notifyUrl: string;
  readonly received: ReceivedNotification[];
  /** What the merchant answers to the next notifications; null keeps the connection without an answer. */
  notifyStatus: number | null;
  /** Runs when a notification has arrived and is not answered yet. */
  beforeAnswer: () => void;
  /** Ends the service, reads its file anew where it has one, and starts it again. */
  restart(): void;
  close(): Promise<void>;
}

export interface PayBedOptions {
  readonly file?: string;
  readonly mchid?: string;
}

/** Made once for a whole test file, for RSA keys take time to find. */
let sharedKeys: Json | null = null;

export async function openPayBed({
  file = ':memory:',
  mchid = '1900000109',
}: PayBedOptions = {}): Promise<PayBed> {
  const clock = new VirtualClock({ realNow: () => bedStartMs });
  let store: Store = openStore(file);
  if (sharedKeys !== null && store.table('pay-keys').get('keys') === null)
    store.table('pay-keys').set('keys', sharedKeys);
  const received: ReceivedNotification[] = [];
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const rawBody = Buffer.concat(chunks);
      const path = incoming.url ?? '/';
      if (path.startsWith('/pay/')) void answerPay(path.slice(4), rawBody);
      else receive(rawBody);
    });
    const answerPay = async (path: string, rawBody: Buffer) => {
      const method = incoming.method ?? 'GET';
      const answer = await bed.service.handle({ method, path, headers: incoming.headers, rawBody });
      outgoing.writeHead(answer.status, answer.headers).end(answer.body);
    };
    const receive = (rawBody: Buffer) => {
      received.push({ atMs: clock.now(), headers: incoming.headers, rawBody });
      bed.beforeAnswer();
      if (bed.notifyStatus !== null) outgoing.writeHead(bed.notifyStatus).end();
    };
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const start = () =>
    createPayService({
      store,
      clock,
      mchid,
      appId: 'wx8888888888888888',
      merchantName: 'Corner Noodles',
      baseUrl: () => `${origin}/pay`,
      notify: postNotification,
    });
  const bed = {
    clock,
    service: start(),
    baseUrl: `${origin}/pay`,
    notifyUrl: `${origin}/http/payment-notify`,
    received,
    notifyStatus: 200 as number | null,
    beforeAnswer: () => {},
    restart() {
      bed.service.close();
      if (file !== ':memory:') {
        store.close();
        store = openStore(file);
      }
      bed.service = start();
    },
    async close() {
      bed.service.close();
      await clock.stop();
      store.close();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  sharedKeys ??= store.table('pay-keys').get('keys');
  return bed;
}

function postNotification(url: string, headers: Record<string, string>, rawBody: Buffer) {
  return new Promise<{ status: number }>((resolve, reject) => {
    const outgoing = httpRequest(url, { method: 'POST', headers, agent: false }, (incoming) => {
      incoming.resume();
      incoming.on('end', () => resolve({ status: incoming.statusCode ?? 0 }));
    });
    outgoing.on('error', reject);
    outgoing.end(rawBody);
  });
}
