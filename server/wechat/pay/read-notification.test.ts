import { createCipheriv, generateKeyPairSync, sign } from 'node:crypto';
import {
  openPayBed,
  type PayBed,
  type ReceivedNotification,
} from '../../../emulator/src/wechat-pay/testing/pay-bed';
import { payConfigFromEnvironment, type PayConfig } from './pay-config';
import { readNotification } from './read-notification';
import { createWechatPay, type WechatPay } from './wechat-pay';

let bed: PayBed;
let config: PayConfig;
let pay: WechatPay;
let told: ReceivedNotification;

beforeAll(async () => {
  bed = await openPayBed();
  config = aConfig();
  pay = createWechatPay(config, () => bed.clock.now());
  told = await payAndHear('ORDER-0001');
});
afterAll(() => bed.close());

function aConfig(changes: Record<string, string> = {}): PayConfig {
  const environment = { ...bed.service.merchantEnvironment(), WECHAT_PAY_NOTIFY_URL: bed.notifyUrl };
  return payConfigFromEnvironment({ ...environment, ...changes });
}

async function payAndHear(outTradeNo: string): Promise<ReceivedNotification> {
  const created = await pay.createJsapi({
    outTradeNo,
    description: 'Noodles',
    total: 3700,
    openid: 'oGuest-1',
    timeExpireMs: bed.clock.now() + 900_000,
  });
  if (created.kind !== 'ok') throw new Error(created.message);
  bed.service.control.answerSheet({ prepayId: created.value.prepayId, action: 'confirm' });
  return hearNext();
}

async function hearNext(): Promise<ReceivedNotification> {
  await bed.clock.advance(0);
  const last = bed.received.at(-1);
  if (!last) throw new Error('no notification came');
  return last;
}

const read = (changes: Partial<Parameters<WechatPay['readNotification']>[0]> = {}, by = config) =>
  readNotification(by, { headers: told.headers, rawBody: told.rawBody, nowMs: bed.clock.now(), ...changes });

test('a payment is read with its number, amount and payer', () => {
  expect(read()).toEqual({
    kind: 'payment',
    notificationId: expect.any(String) as string,
    payment: {
      outTradeNo: 'ORDER-0001',
      state: 'SUCCESS',
      transactionId: expect.stringMatching(/^42/) as string,
      total: 3700,
      payerTotal: 3700,
      payerOpenid: 'oGuest-1',
      paidAtMs: Math.floor(told.atMs / 1000) * 1000,
      attach: null,
    },
  });
});

test('the body may come as text, as cloud functions give it', () => {
  expect(read({ rawBody: told.rawBody.toString('utf8') }).kind).toBe('payment');
});

test('another amount is told as it is, for the caller compares it with the order', async () => {
  const created = await pay.createJsapi({
    outTradeNo: 'CHEAP-01',
    description: 'Noodles',
    total: 1,
    openid: 'oGuest-1',
    timeExpireMs: bed.clock.now() + 900_000,
  });
  expect(created.kind).toBe('ok');
  bed.service.control.act('CHEAP-01', { action: 'succeed' });
  const notification = await hearNext();
  expect(read({ headers: notification.headers, rawBody: notification.rawBody })).toMatchObject({
    payment: { total: 1 },
  });
});

describe('refused', () => {
  test.each<[string, () => ReturnType<typeof read>]>([
    ['one byte of the body changed', () => read({ rawBody: tampered(told.rawBody) })],
    ['a space added', () => read({ rawBody: `${told.rawBody.toString()} ` })],
    ['no signature at all', () => read({ headers: {} })],
    ['half of the headers', () => read({ headers: { ...told.headers, 'wechatpay-nonce': undefined } })],
    ['another nonce', () => read({ headers: { ...told.headers, 'wechatpay-nonce': 'abc' } })],
    [
      "the platform's own probe",
      () => read({ headers: { ...told.headers, 'wechatpay-signature': 'WECHATPAY/SIGNTEST/abcdefgh' } }),
    ],
  ])('%s: BAD_SIGNATURE', (_what, act) => {
    expect(act()).toMatchObject({ kind: 'refused', code: 'BAD_SIGNATURE' });
  });

  test.each([301_000, -301_000])('a copy kept for %i ms: STALE', (ms) => {
    expect(read({ nowMs: told.atMs + ms })).toMatchObject({ kind: 'refused', code: 'STALE' });
  });

  test('a timestamp that is no number: STALE', () => {
    const headers = { ...told.headers, 'wechatpay-timestamp': 'soon' };
    expect(read({ headers })).toMatchObject({ kind: 'refused', code: 'STALE' });
  });

  test('sealed with another APIv3 key: UNREADABLE', () => {
    const other = aConfig({ WECHAT_PAY_API_V3_KEY: 'x'.repeat(32) });
    expect(read({}, other)).toMatchObject({ kind: 'refused', code: 'UNREADABLE' });
  });

  test.each([{ mchid: '1900000110' }, { appId: 'wx0000000000000000' }])(
    'meant for another: %j',
    (changes) => {
      expect(read({}, { ...config, ...changes })).toMatchObject({ kind: 'refused', code: 'UNREADABLE' });
    },
  );
});

describe('signed by the platform, but not what its documents promise: UNREADABLE', () => {
  const platform = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const signedBody = (body: string) => {
    const timestamp = String(Math.floor(bed.clock.now() / 1000));
    const signature = sign('sha256', Buffer.from(`${timestamp}\nn\n${body}\n`), platform.privateKey);
    const headers = {
      'wechatpay-serial': 'KEY',
      'wechatpay-timestamp': timestamp,
      'wechatpay-nonce': 'n',
      'wechatpay-signature': signature.toString('base64'),
    };
    const platformKeysById = new Map([['KEY', platform.publicKey]]);
    return read({ headers, rawBody: body }, { ...config, platformKeysById });
  };
  const sealed = (event: string, content: string, changes: Record<string, string> = {}) => {
    const cipher = createCipheriv('aes-256-gcm', config.apiV3Keys[0] ?? '', 'nonce-nonce1');
    cipher.setAAD(Buffer.from('transaction'));
    const bytes = Buffer.concat([cipher.update(content), cipher.final(), cipher.getAuthTag()]);
    const resource = {
      algorithm: 'AEAD_AES_256_GCM',
      ciphertext: bytes.toString('base64'),
      nonce: 'nonce-nonce1',
      associated_data: 'transaction',
      ...changes,
    };
    return JSON.stringify({ id: '1', event_type: event, resource });
  };

  test.each<[string, () => string]>([
    ['nothing', () => ''],
    ['no JSON', () => 'hello'],
    ['no envelope', () => '{}'],
    ['an empty seal', () => sealed('TRANSACTION.SUCCESS', '{}', { ciphertext: '' })],
    [
      'a seal with other associated data',
      () => sealed('TRANSACTION.SUCCESS', '{}', { associated_data: 'refund' }),
    ],
    ['an empty nonce', () => sealed('TRANSACTION.SUCCESS', '{}', { nonce: '' })],
    ['a payment without fields', () => sealed('TRANSACTION.SUCCESS', '{}')],
    ['no JSON in the seal', () => sealed('TRANSACTION.SUCCESS', 'hello')],
    ['a refund without fields', () => sealed('REFUND.SUCCESS', '{}')],
    ['an event of another product', () => sealed('PAYSCORE.USER_CONFIRM', '{}')],
  ])('%s', (_what, body) => {
    expect(signedBody(body())).toMatchObject({ kind: 'refused', code: 'UNREADABLE' });
  });
});

test('a refund is told apart from a payment by its own kind', async () => {
  const refund = { outTradeNo: 'ORDER-0001', outRefundNo: 'REFUND-1', refund: 1200, total: 3700, reason: '' };
  expect((await pay.refund(refund)).kind).toBe('ok');
  await bed.clock.advance(10_000);
  const { headers, rawBody } = await hearNext();
  expect(read({ headers, rawBody })).toMatchObject({
    kind: 'refund',
    refund: {
      outRefundNo: 'REFUND-1',
      outTradeNo: 'ORDER-0001',
      status: 'SUCCESS',
      refund: 1200,
      total: 3700,
    },
  });
});

test('while a key is being changed both are believed; who knows only the old one says UNKNOWN_KEY', async () => {
  const before = bed.service.merchantEnvironment();
  const { id, publicKey } = bed.service.control.rotatePlatformKey();
  const both = aConfig({
    WECHAT_PAY_PUBLIC_KEY_ID: `${before['WECHAT_PAY_PUBLIC_KEY_ID'] ?? ''},${id}`,
    WECHAT_PAY_PUBLIC_KEY: `${before['WECHAT_PAY_PUBLIC_KEY'] ?? ''}\n${publicKey}`,
  });
  bed.service.control.act('ORDER-0001', { action: 'notify-again' });
  const { headers, rawBody } = await hearNext();
  expect(read({ headers, rawBody })).toMatchObject({ kind: 'refused', code: 'UNKNOWN_KEY' });
  expect(read({ headers, rawBody }, both).kind).not.toBe('refused');
  expect(read({ nowMs: told.atMs }, both).kind).toBe('payment');
  expect(await pay.query('ORDER-0001')).toMatchObject({ kind: 'unclear', code: 'NOT_VERIFIED' });
  expect((await createWechatPay(both, () => bed.clock.now()).query('ORDER-0001')).kind).toBe('ok');
});

function tampered(rawBody: Buffer): Buffer {
  const copy = Buffer.from(rawBody);
  copy[20] = (copy[20] ?? 0) ^ 1;
  return copy;
}
