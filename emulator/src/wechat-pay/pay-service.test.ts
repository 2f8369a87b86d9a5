import { openPayBed, type PayBed } from './testing/pay-bed';
import { isSignedByPlatform, testMerchant } from './testing/test-merchant';
import type { PaymentChange } from './pay-service';

let bed: PayBed;
let merchant: ReturnType<typeof testMerchant>;

beforeEach(async () => {
  bed = await openPayBed();
  merchant = testMerchant(bed);
});
afterEach(() => bed.close());

const create = (outTradeNo = 'ORDER-0001') =>
  merchant.call('POST', '/v3/pay/transactions/jsapi', merchant.prepayBody({ out_trade_no: outTradeNo }));

test('SYSTEM_ERROR strikes one request, after its work was done', async () => {
  bed.service.control.setSwitches({ create: 'system-error' });
  const failed = await create();
  expect([failed.status, failed.body['code']]).toEqual([500, 'SYSTEM_ERROR']);
  expect((await merchant.query()).body['trade_state']).toBe('NOTPAY');
  expect((await create('ORDER-0002')).status).toBe(200);
});

test('a service that is down does nothing and answers without a signature until it is back', async () => {
  bed.service.control.setSwitches({ create: 'down' });
  for (let attempt = 0; attempt < 2; attempt++) {
    const answer = await create();
    expect([answer.status, answer.headers.get('wechatpay-signature')]).toEqual([502, null]);
  }
  expect((await merchant.query()).status).toBe(404);
  bed.service.control.setSwitches({ create: 'normal' });
  expect((await create()).status).toBe(200);
});

test('refusals are signed as answers are', async () => {
  const refused = await merchant.query('UNKNOWN-1');
  expect(isSignedByPlatform(merchant.environment, (name) => refused.headers.get(name), refused.text)).toBe(
    true,
  );
});

test('listeners hear of every change until they leave', async () => {
  const heard: PaymentChange[] = [];
  const leave = bed.service.onChange((change) => heard.push(change));
  await merchant.pay();
  leave();
  await merchant.create({ out_trade_no: 'ORDER-0002' });
  expect(new Set(heard.map(({ state }) => state))).toEqual(new Set(['NOTPAY', 'SUCCESS']));
  expect(new Set(heard.map(({ outTradeNo }) => outTradeNo))).toEqual(new Set(['ORDER-0001']));
});

test('the console lists the newest payments first', async () => {
  await merchant.pay();
  await bed.clock.advance(1000);
  await merchant.create({ out_trade_no: 'ORDER-0002' });
  const { payments, balance } = bed.service.control.overview(1);
  expect(payments.map(({ outTradeNo, total, payerOpenid }) => [outTradeNo, total, payerOpenid])).toEqual([
    ['ORDER-0002', 3700, 'oGuest-1'],
  ]);
  expect(balance).toBe(3700);
  expect(bed.service.control.payment('ORDER-0001')?.notifications).toMatchObject([
    { attempt: 1, status: 200 },
  ]);
});

test('every refusal has one status and one sentence', async () => {
  const answers = [await merchant.query('UNKNOWN-1'), await merchant.call('GET', '/v3/profitsharing/orders')];
  expect(answers.map(({ status, body }) => [status, body['code'], typeof body['message']])).toEqual([
    [404, 'ORDER_NOT_EXIST', 'string'],
    [501, 'NOT_EMULATED', 'string'],
  ]);
});
