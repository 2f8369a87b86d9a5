import { generateKeyPairSync, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PayConfig } from './pay-config';
import { createWechatPay } from './wechat-pay';

const merchant = generateKeyPairSync('rsa', { modulusLength: 2048 });
const platform = generateKeyPairSync('rsa', { modulusLength: 2048 });
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 });

const servers: Server[] = [];
afterEach(() => servers.splice(0).forEach(stop));

function stop(server: Server | undefined): void {
  server?.close();
  server?.closeAllConnections();
}

/** The product's client against a server that answers as the test likes. */
async function aClientOf(listener: RequestListener, timeoutMs = 500) {
  const server = createServer(listener);
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const config: PayConfig = {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mchid: '1900000109',
    appId: 'wx8888888888888888',
    merchantKeys: [{ serial: 'AB12', privateKey: merchant.privateKey }],
    apiV3Keys: [Buffer.alloc(32, 'k')],
    platformKeysById: new Map([['PUB_KEY_ID_1', platform.publicKey]]),
    notifyUrl: 'https://example.com/pay',
    timeoutMs,
  };
  return createWechatPay(config);
}

interface AnswerOptions {
  status?: number;
  key?: typeof platform.privateKey;
  serial?: string;
  skewMs?: number;
  signedBody?: string;
  isUnsigned?: boolean;
}

function answering(body: string, options: AnswerOptions = {}): RequestListener {
  return (_request, response) => {
    const timestamp = String(Math.floor((Date.now() + (options.skewMs ?? 0)) / 1000));
    const text = Buffer.from(`${timestamp}\nabc\n${options.signedBody ?? body}\n`);
    const signature = sign('sha256', text, options.key ?? platform.privateKey).toString('base64');
    const headers = {
      'Wechatpay-Serial': options.serial ?? 'PUB_KEY_ID_1',
      'Wechatpay-Timestamp': timestamp,
      'Wechatpay-Nonce': 'abc',
      'Wechatpay-Signature': signature,
    };
    response.writeHead(options.status ?? 200, options.isUnsigned ? {} : headers).end(body);
  };
}

const notPaid = JSON.stringify({
  appid: 'wx8888888888888888',
  mchid: '1900000109',
  out_trade_no: 'ORDER-0001',
  trade_state: 'NOTPAY',
  amount: { total: 3700 },
});
const query = async (listener: RequestListener) => (await aClientOf(listener)).query('ORDER-0001');

test('a signed answer is believed', async () => {
  expect(await query(answering(notPaid))).toMatchObject({
    kind: 'ok',
    value: { state: 'NOTPAY', total: 3700 },
  });
});

test.each<[string, AnswerOptions]>([
  ['without a signature', { isUnsigned: true }],
  ['signed by a stranger', { key: stranger.privateKey }],
  ['under an unknown key', { serial: 'PUB_KEY_ID_2' }],
  ['signed six minutes ago', { skewMs: -360_000 }],
  ['changed on the way', { signedBody: notPaid.replace('3700', '1') }],
  ['refusing under a bad signature', { status: 404, key: stranger.privateKey }],
])('an answer %s is not believed', async (_what, options) => {
  expect(await query(answering(notPaid, options))).toMatchObject({ kind: 'unclear', code: 'NOT_VERIFIED' });
});

test.each<[string, string]>([
  ['another payment', notPaid.replace('ORDER-0001', 'ORDER-0002')],
  ['another merchant', notPaid.replace('1900000109', '1900000110')],
  ['another app', notPaid.replace('wx8888888888888888', 'wx0')],
  ['an unknown state', notPaid.replace('NOTPAY', 'MAYBE')],
  ['an amount in yuan', notPaid.replace('3700', '37.5')],
  ['nothing that is JSON', '<html>'],
])('a signed answer that tells of %s is unreadable', async (_what, body) => {
  expect(await query(answering(body))).toMatchObject({ kind: 'unclear', code: 'UNREADABLE' });
});

test.each([
  [404, 'ORDERNOTEXIST', 'refused', 'ORDER_NOT_EXIST'],
  [404, 'ORDER_NOT_EXIST', 'refused', 'ORDER_NOT_EXIST'],
  [403, 'ORDER_PAID', 'refused', 'ORDERPAID'],
  [400, 'SOMETHING_NEW', 'refused', 'OTHER'],
  [500, 'SYSTEMERROR', 'unclear', 'PLATFORM_FAILED'],
  [400, 'SYSTEM_ERROR', 'unclear', 'PLATFORM_FAILED'],
  [500, 'BANK_ERROR', 'unclear', 'PLATFORM_FAILED'],
  [202, 'USERPAYING', 'unclear', 'PLATFORM_FAILED'],
  [302, 'MOVED', 'unclear', 'PLATFORM_FAILED'],
])('HTTP %i %s is %s as %s', async (status, code, kind, expected) => {
  const body = JSON.stringify({ code, message: 'words' });
  expect(await query(answering(body, { status }))).toMatchObject({ kind, code: expected });
});

test('an unsigned refusal of a gateway is taken as one, an unsigned success is not', async () => {
  const body = JSON.stringify({ code: 'FREQUENCY_LIMITED', message: 'words' });
  expect(await query(answering(body, { status: 429, isUnsigned: true }))).toMatchObject({
    kind: 'refused',
    code: 'FREQUENCY_LIMITED',
  });
});

test('a connection that breaks, an answer that stops halfway and nobody there are unclear', async () => {
  const broken = await query((request) => request.socket.destroy());
  const halfway = await query((_request, response) => {
    response.writeHead(200, { 'Content-Length': '1000' });
    response.write('{', () => response.destroy());
  });
  const client = await aClientOf(answering(notPaid));
  stop(servers.at(-1));
  const nobody = await client.query('ORDER-0001');
  for (const result of [broken, halfway, nobody]) {
    expect(result).toMatchObject({ kind: 'unclear', code: 'NO_ANSWER' });
  }
});

test('a body that trickles does not outlast the time limit', async () => {
  const client = await aClientOf((_request, response) => {
    response.writeHead(200, { 'Content-Length': '1000' });
    const timer = setInterval(() => response.write('x'), 50);
    response.on('close', () => clearInterval(timer));
  }, 300);
  const startedAtMs = performance.now();
  expect(await client.query('ORDER-0001')).toMatchObject({ kind: 'unclear', code: 'NO_ANSWER' });
  expect(performance.now() - startedAtMs).toBeLessThan(2000);
});

test('one connection serves many requests, and a kept one that was closed meanwhile is replaced in silence', async () => {
  const sockets = new Set<unknown>();
  const answer = answering(notPaid);
  const client = await aClientOf((request, response) => {
    sockets.add(request.socket);
    const isSecondOnFirst = sockets.size === 1 && requests++ === 1;
    if (isSecondOnFirst) request.socket.resetAndDestroy();
    else answer(request, response);
  });
  let requests = 0;
  expect((await client.query('ORDER-0001')).kind).toBe('ok');
  expect((await client.query('ORDER-0001')).kind).toBe('ok');
  expect((await client.query('ORDER-0001')).kind).toBe('ok');
  expect(sockets.size).toBe(2);
});
