import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import collections from '../../config/cloud/collections.json';
import type { ActionAnswer } from '../../contract/envelope';
import type { GuestAction, GuestAnswers } from '../../contract/guest';
import type { StaffAction, StaffAnswers } from '../../contract/staff';
import { noonMs } from '../../domain/testing/build-quote-input';
import { VirtualClock } from '../../emulator/src/clock/clock';
import type { CollectionDefinition } from '../../emulator/src/database/collection-definition';
import { Database as EmulatedDatabase } from '../../emulator/src/database/database';
import { openStore } from '../../emulator/src/database/store';
import { createPayService } from '../../emulator/src/wechat-pay/pay-service';
import { runClock } from '../clock/run-clock';
import { dispatch } from '../dispatch';
import { guestActions } from '../guest-actions';
import { emptyMemory } from '../instance-memory';
import type { PickupReadyMessage } from '../outbox/outbox-document';
import { receiveNotification } from '../payments/receive-notification';
import type { Services } from '../services';
import { staffActions } from '../staff-actions';
import { openCloud } from '../wechat/cloud';
import { cloudDatabase } from '../wechat/cloud-database';
import { payConfigFromEnvironment } from '../wechat/pay/pay-config';
import { createWechatPay } from '../wechat/pay/wechat-pay';

export type House = Awaited<ReturnType<typeof openHouse>>;

/**
 * The server with the real SDK, the real local database and the real local WeChat Pay behind it, on a clock that
 * stands still until a test moves it. One house serves a whole test file; each test makes its own store and guests.
 */
export async function openHouse() {
  const clock = new VirtualClock({ state: { offsetMs: 0, pausedAtMs: noonMs } });
  const database = EmulatedDatabase.open({
    file: ':memory:',
    collections: collections as unknown as CollectionDefinition[],
    clock,
  });
  const requests: string[] = [];
  const logs: Readonly<Record<string, unknown>>[] = [];
  const messages: PickupReadyMessage[] = [];
  const gate: Gate = { beforeDatabase: null };
  const server = createServer((request, response) => {
    void readBody(request).then(async (rawBody) => {
      const isPay = request.url?.startsWith('/pay') ?? false;
      const answer = isPay ? await askPay(request, rawBody) : await askDatabase(rawBody);
      response.writeHead(answer.status, answer.headers).end(answer.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  const store = openStore(':memory:');
  const payService = createPayService({
    store,
    clock,
    mchid: '1900000001',
    appId: 'wx0123456789abcdef',
    merchantName: '巷口小灶',
    baseUrl: () => `http://127.0.0.1:${port}/pay`,
    notify: async (url, headers, rawBody) => {
      const answer = await notify(new URL(url).pathname, headers, rawBody);
      return { status: answer.statusCode };
    },
  });

  async function askPay(request: IncomingMessage, rawBody: Buffer) {
    const headers: Record<string, string> = {};
    for (const [name, value] of Object.entries(request.headers)) headers[name] = String(value);
    const path = (request.url ?? '').slice('/pay'.length);
    return payService.handle({ method: request.method ?? 'GET', path, headers, rawBody });
  }

  async function askDatabase(rawBody: Buffer) {
    const body = JSON.parse(rawBody.toString()) as Record<string, unknown>;
    const action = String(body.action);
    const what = typeof body.collectionName === 'string' ? `${action} ${body.collectionName}` : action;
    requests.push(what);
    const fault = gate.beforeDatabase?.(what);
    const answer = fault ?? (await database.handle(action, body));
    const headers = { 'content-type': 'application/json' };
    return { status: 200, headers, body: JSON.stringify({ requestId: 'r1', ...answer }) };
  }

  pointSdkAt(port);
  const services = newServices();

  /** Another instance of a function: the same cloud, a memory of its own. */
  function newServices(): Services {
    return {
      database: cloudDatabase(openCloud().database),
      pay: createWechatPay(
        payConfigFromEnvironment({
          ...payService.merchantEnvironment(),
          WECHAT_PAY_NOTIFY_URL: `http://127.0.0.1:${port}/http/payment-notify`,
        }),
        () => clock.now(),
      ),
      messages: {
        pickupReady: (message) => {
          messages.push(message);
          return Promise.resolve('sent');
        },
      },
      nowMs: () => clock.now(),
      newId: () => randomBytes(16).toString('hex'),
      memory: emptyMemory(),
      log: (entry) => logs.push(entry),
    };
  }

  const guests = guestActions(services);
  const colleagues = staffActions(services);
  const log = services.log;

  function notify(path: string, headers: Record<string, string>, rawBody: Buffer) {
    return receiveNotification(services, {
      httpMethod: 'POST',
      path: path.replace('/http/payment-notify', '') || '/',
      headers: Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
      ),
      body: rawBody.toString('base64'),
      isBase64Encoded: true,
    });
  }

  return {
    clock,
    database,
    payService,
    services,
    newServices,
    requests,
    logs,
    messages,
    gate,
    notify,
    /** Calls the function `guest` as a person, as a phone would. */
    async guest<Name extends GuestAction>(openid: string | null, action: Name, input: unknown) {
      const call = { event: { action, input, userInfo: {} }, openid, requestId: 'r1', log };
      return (await dispatch(guests, call)) as ActionAnswer<GuestAnswers[Name]>;
    },
    async staff<Name extends StaffAction>(openid: string | null, action: Name, input: unknown) {
      const call = { event: { action, input, userInfo: {} }, openid, requestId: 'r1', log };
      return (await dispatch(colleagues, call)) as ActionAnswer<StaffAnswers[Name]>;
    },
    /** The guest confirms the payment sheet; WeChat Pay's notification arrives before this resolves. */
    async confirmPayment(payment: { readonly package: string } | null): Promise<void> {
      const prepayId = payment?.package.replace('prepay_id=', '') ?? '';
      const answer = payService.control.answerSheet({ prepayId, action: 'confirm' });
      if (answer.errMsg !== 'requestPayment:ok') throw new Error(answer.errMsg);
      await clock.advance(1_000);
    },
    /** The timer rings. */
    runClock: () => runClock(services, () => 0),
    async close(): Promise<void> {
      payService.close();
      await clock.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await database.close();
      store.close();
    },
  };
}

/** Lets a test fail a database request: what it answers is sent instead. */
interface Gate {
  beforeDatabase: ((what: string) => { readonly code: string; readonly message: string } | null) | null;
}

function pointSdkAt(port: number): void {
  Object.assign(process.env, {
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: 'local-env',
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TENCENTCLOUD_SESSIONTOKEN: 'local',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `http://127.0.0.1:${port}/admin` }),
  });
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
