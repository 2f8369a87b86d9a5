import { openPayBed, type PayBed } from './testing/pay-bed';
import { isSignedByPlatform, testMerchant } from './testing/test-merchant';

let bed: PayBed;
let merchant: ReturnType<typeof testMerchant>;

beforeEach(async () => {
  bed = await openPayBed();
  merchant = testMerchant(bed);
});
afterEach(() => bed.close());

const create = (changes: Record<string, unknown> = {}) =>
  merchant.call('POST', '/v3/pay/transactions/jsapi', merchant.prepayBody(changes));
const confirm = (prepayId: string) => bed.service.control.answerSheet({ prepayId, action: 'confirm' });

describe('creating a payment', () => {
  test("answers a prepay id under the platform's signature", async () => {
    const answer = await create();
    expect(answer.status).toBe(200);
    expect(answer.body['prepay_id']).toMatch(/^wx20260520123000[0-9a-f]{16}0000$/);
    expect(isSignedByPlatform(merchant.environment, (name) => answer.headers.get(name), answer.text)).toBe(
      true,
    );
  });

  test.each([
    ['no description', { description: undefined }],
    ['a description of 128 characters', { description: '面'.repeat(128) }],
    ['a number of five characters', { out_trade_no: 'ORDER' }],
    ['a number with a dot', { out_trade_no: 'ORDER.0001' }],
    ['a notify address with a query', { notify_url: 'https://example.com/pay?a=1' }],
    ['a notify address without TLS', { notify_url: 'http://example.com/pay' }],
    ['a total of nothing', { amount: { total: 0 } }],
    ['a total in yuan', { amount: { total: 37.5 } }],
    ['a total as text', { amount: { total: '3700' } }],
    ['a foreign currency', { amount: { total: 3700, currency: 'USD' } }],
    ['no payer', { payer: {} }],
    ['an attachment of 129 characters', { attach: 'a'.repeat(129) }],
    ['a deadline without an offset', { time_expire: '2026-05-20T13:00:00' }],
    ['a deadline that is over', { time_expire: '2026-05-20T12:30:00+08:00' }],
    ["an app that is not the merchant's", { appid: 'wx0000000000000000' }],
    ['another merchant', { mchid: '1900000110' }],
  ])('refuses %s', async (_what, changes) => {
    const answer = await create(changes);
    expect([answer.status, answer.body['code']]).toEqual([400, 'PARAM_ERROR']);
    expect((await merchant.query()).status).toBe(404);
  });

  test('refuses a body that is not JSON', async () => {
    const answer = await merchant.call('POST', '/v3/pay/transactions/jsapi', 'description=Noodles');
    expect([answer.status, answer.body['code']]).toEqual([400, 'PARAM_ERROR']);
  });

  test('names the field that is wrong', async () => {
    const answer = await create({ amount: { total: -1 } });
    expect(answer.body['detail']).toMatchObject({ field: '/amount/total', value: -1, location: 'body' });
  });

  test('a repetition with the same parameters answers the same prepay id', async () => {
    expect(await merchant.create({ attach: 'a' })).toBe(await merchant.create({ attach: 'a' }));
  });

  test.each([
    ['total', { amount: { total: 3600, currency: 'CNY' } }],
    ['payer', { payer: { openid: 'oGuest-2' } }],
    ['deadline', { time_expire: '2026-05-20T13:00:00+08:00' }],
    ['description', { description: 'Dumplings' }],
  ])('a repetition with another %s is refused and changes nothing', async (_what, changes) => {
    const prepayId = await merchant.create();
    const answer = await create(changes);
    expect([answer.status, answer.body['code']]).toEqual([400, 'INVALID_REQUEST']);
    expect(await merchant.create()).toBe(prepayId);
  });

  test('the number of a closed or paid payment is not taken again', async () => {
    await merchant.create();
    await merchant.close();
    expect((await create()).body['code']).toBe('OUT_TRADE_NO_USED');
    await merchant.pay({ out_trade_no: 'ORDER-0002' });
    const paidAgain = await create({ out_trade_no: 'ORDER-0002' });
    expect([paidAgain.status, paidAgain.body['code']]).toEqual([403, 'ORDERPAID']);
  });

  test('a prepay id ends after two hours and is then renewed', async () => {
    const first = await merchant.create();
    await bed.clock.advance(2 * 3600_000);
    expect(confirm(first)).toEqual({ state: 'NOTPAY', errMsg: 'requestPayment:fail 订单已过期，请重新下单' });
    const second = await merchant.create();
    expect(second).not.toBe(first);
    expect(confirm(first).errMsg).toBe('requestPayment:fail prepay_id无效');
    expect(confirm(second).errMsg).toBe('requestPayment:ok');
  });
});

describe('the payment sheet', () => {
  test('shows what is paid to whom', async () => {
    const prepayId = await merchant.create();
    expect(bed.service.control.sheet(prepayId)).toEqual({
      description: 'Noodles',
      merchantName: 'Corner Noodles',
      total: 3700,
      state: 'NOTPAY',
    });
    expect(bed.service.control.sheet('wx-unknown')).toBeNull();
  });

  test('a confirmed payment is SUCCESS for every query', async () => {
    await merchant.pay({ attach: 'table 7' });
    const { body } = await merchant.query();
    expect(body).toMatchObject({
      trade_state: 'SUCCESS',
      out_trade_no: 'ORDER-0001',
      attach: 'table 7',
      success_time: '2026-05-20T12:30:00+08:00',
      payer: { openid: 'oGuest-1' },
      amount: { total: 3700, payer_total: 3700, currency: 'CNY' },
    });
    expect(body['transaction_id']).toMatch(/^4200000000\d{18}$/);
    const byId = await merchant.call(
      'GET',
      `/v3/pay/transactions/id/${String(body['transaction_id'])}?mchid=${merchant.environment['WECHAT_PAY_MCHID'] ?? ''}`,
    );
    expect(byId.body).toEqual(body);
  });

  test('a cancelled sheet leaves the payment to be paid later', async () => {
    const prepayId = await merchant.create();
    expect(bed.service.control.answerSheet({ prepayId, action: 'cancel' })).toEqual({
      state: 'NOTPAY',
      errMsg: 'requestPayment:fail cancel',
    });
    expect((await merchant.query()).body).toMatchObject({ trade_state: 'NOTPAY', payer: {} });
    expect(bed.received).toHaveLength(0);
    expect(confirm(prepayId).state).toBe('SUCCESS');
  });

  test('nobody pays twice, nor what is closed, over its deadline or unknown', async () => {
    expect(confirm(await merchant.pay()).errMsg).toBe('requestPayment:fail 该订单已支付');
    const closed = await merchant.create({ out_trade_no: 'ORDER-0002' });
    await merchant.close('ORDER-0002');
    expect(confirm(closed)).toEqual({ state: 'CLOSED', errMsg: 'requestPayment:fail 该订单已关闭' });
    const brief = await merchant.create({
      out_trade_no: 'ORDER-0003',
      time_expire: '2026-05-20T12:35:00+08:00',
    });
    await bed.clock.advance(5 * 60_000);
    expect(confirm(brief)).toEqual({ state: 'NOTPAY', errMsg: 'requestPayment:fail 订单已过期，请重新下单' });
    expect(confirm('wx-unknown')).toEqual({ state: null, errMsg: 'requestPayment:fail prepay_id无效' });
    expect(bed.received).toHaveLength(1);
  });

  test('another person than the payer cannot pay', async () => {
    const prepayId = await merchant.create();
    const sheet = { prepayId, action: 'confirm', openid: 'oGuest-2' } as const;
    expect(bed.service.control.answerSheet(sheet).errMsg).toBe(
      'requestPayment:fail 下单账号与支付账号不一致',
    );
    expect((await merchant.query()).body['trade_state']).toBe('NOTPAY');
  });
});

describe('querying and closing', () => {
  test('an unknown payment does not exist', async () => {
    for (const answer of [await merchant.query(), await merchant.close()]) {
      expect([answer.status, answer.body['code']]).toEqual([404, 'ORDER_NOT_EXIST']);
    }
  });

  test('a query without the merchant is refused', async () => {
    await merchant.create();
    const answer = await merchant.call('GET', '/v3/pay/transactions/out-trade-no/ORDER-0001');
    expect([answer.status, answer.body['code']]).toEqual([400, 'PARAM_ERROR']);
  });

  test('closing twice is as good as closing once, with an empty signed answer', async () => {
    await merchant.create();
    for (const answer of [await merchant.close(), await merchant.close()]) {
      expect([answer.status, answer.text]).toEqual([204, '']);
      expect(isSignedByPlatform(merchant.environment, (name) => answer.headers.get(name), '')).toBe(true);
    }
    expect((await merchant.query()).body['trade_state']).toBe('CLOSED');
  });

  test('a paid payment cannot be closed', async () => {
    await merchant.pay();
    const answer = await merchant.close();
    expect([answer.status, answer.body['code']]).toEqual([403, 'ORDERPAID']);
    expect((await merchant.query()).body['trade_state']).toBe('SUCCESS');
  });

  test('what is not emulated says so', async () => {
    const answer = await merchant.call('POST', '/v3/pay/transactions/native', merchant.prepayBody());
    expect([answer.status, answer.body['code']]).toEqual([501, 'NOT_EMULATED']);
  });
});
