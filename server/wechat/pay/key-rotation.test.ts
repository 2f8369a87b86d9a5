import { generateKeyPairSync } from 'node:crypto';
import { openPayBed, type PayBed } from '../../../emulator/src/wechat-pay/testing/pay-bed';
import { merchantKeys } from './merchant-keys';
import { payConfigFromEnvironment } from './pay-config';
import { createWechatPay, type WechatPay } from './wechat-pay';

/** A key that the platform does not know: not yet, or not any more. */
const strange = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const strangePem = strange.export({ type: 'pkcs8', format: 'pem' }).toString();

let bed: PayBed;
let known: Record<string, string>;
beforeEach(async () => {
  bed = await openPayBed();
  known = { ...bed.service.merchantEnvironment(), WECHAT_PAY_NOTIFY_URL: bed.notifyUrl };
});
afterEach(() => bed.close());

function aClient(changes: Record<string, string>): WechatPay {
  return createWechatPay(payConfigFromEnvironment({ ...known, ...changes }), () => bed.clock.now());
}

function withKeys(order: 'strange first' | 'known first'): WechatPay {
  const own = [known.WECHAT_PAY_MERCHANT_SERIAL ?? '', known.WECHAT_PAY_MERCHANT_PRIVATE_KEY ?? ''];
  const pairs = order === 'strange first' ? [['5A', strangePem], own] : [own, ['5A', strangePem]];
  return aClient({
    WECHAT_PAY_MERCHANT_SERIAL: pairs.map(([serial]) => serial).join(','),
    WECHAT_PAY_MERCHANT_PRIVATE_KEY: pairs.map(([, pem]) => pem).join('\n'),
  });
}

async function payAtTheSheet(pay: WechatPay, outTradeNo: string) {
  const timeExpireMs = bed.clock.now() + 900_000;
  const payment = { outTradeNo, description: '面', total: 3700, openid: 'oGuest-1', timeExpireMs };
  const created = await pay.createJsapi(payment);
  if (created.kind !== 'ok') throw new Error(created.message);
  const { prepayId } = created.value;
  const parameters = await pay.paymentParameters(prepayId);
  const answer = bed.service.control.answerSheet({ prepayId, action: 'confirm' });
  await bed.clock.advance(0);
  return { parameters, answer, told: bed.received.at(-1) };
}

test.each(['strange first', 'known first'] as const)(
  'a merchant with two certificates of which the platform knows one can be paid: %s',
  async (order) => {
    const pay = withKeys(order);
    const { answer } = await payAtTheSheet(pay, 'ORDER-0001');
    expect(answer.errMsg).toBe('requestPayment:ok');
    expect(await pay.query('ORDER-0001')).toMatchObject({ kind: 'ok', value: { state: 'SUCCESS' } });
  },
);

test('many requests at once, all begun with a certificate that is not known yet, all succeed', async () => {
  const pay = withKeys('strange first');
  await payAtTheSheet(aClient({}), 'ORDER-0001');
  const answers = await Promise.all(Array.from({ length: 8 }, () => pay.query('ORDER-0001')));
  expect(answers.map(({ kind }) => kind)).toEqual(Array.from({ length: 8 }, () => 'ok'));
});

test('when the platform knows none of the keys, it is asked once with each and then refused', async () => {
  const pay = aClient({
    WECHAT_PAY_MERCHANT_SERIAL: '5A,5B',
    WECHAT_PAY_MERCHANT_PRIVATE_KEY: strangePem + strangePem,
  });
  expect(await pay.query('ORDER-0001')).toMatchObject({ kind: 'refused', code: 'SIGN_ERROR' });
});

test('a key that was passed over by one call is not passed over again by another that was refused with it', () => {
  const pair = [
    { serial: 'NEW', privateKey: strange },
    { serial: 'OLD', privateKey: strange },
  ];
  const keys = merchantKeys(pair);
  const first = keys.current();
  keys.passOver(first);
  keys.passOver(first);
  expect(keys.current().serial).toBe('OLD');
  keys.passOver(keys.current());
  expect(keys.current().serial).toBe('NEW');
});

test('notifications sealed with the old and with the new APIv3 key are both read while both are configured', async () => {
  const key = known.WECHAT_PAY_API_V3_KEY ?? '';
  const { told } = await payAtTheSheet(aClient({}), 'ORDER-0001');
  if (!told) throw new Error('no notification came');
  const read = (keys: string) =>
    aClient({ WECHAT_PAY_API_V3_KEY: keys }).readNotification({ ...told, nowMs: bed.clock.now() });
  const other = 'x'.repeat(32);
  expect(read(`${other},${key}`)).toMatchObject({ kind: 'payment' });
  expect(read(`${key},${other}`)).toMatchObject({ kind: 'payment' });
  expect(read(other)).toMatchObject({ kind: 'refused', code: 'UNREADABLE' });
});

test("a new public key of the platform's is believed once it is configured beside the old one, without a gap", async () => {
  const before = await payAtTheSheet(aClient({}), 'ORDER-0001');
  const { id, publicKey } = bed.service.control.rotatePlatformKey();
  const both = aClient({
    WECHAT_PAY_PUBLIC_KEY_ID: `${known.WECHAT_PAY_PUBLIC_KEY_ID ?? ''},${id}`,
    WECHAT_PAY_PUBLIC_KEY: `${known.WECHAT_PAY_PUBLIC_KEY ?? ''}\n${publicKey}`,
  });
  const afterwards = await payAtTheSheet(both, 'ORDER-0002');
  for (const told of [before.told, afterwards.told]) {
    if (!told) throw new Error('no notification came');
    expect(both.readNotification({ ...told, nowMs: bed.clock.now() })).toMatchObject({ kind: 'payment' });
  }
});
