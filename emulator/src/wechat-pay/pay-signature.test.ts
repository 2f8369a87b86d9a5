import { createSign } from 'node:crypto';
import { openPayBed, type PayBed } from './testing/pay-bed';
import { testMerchant, type Signed } from './testing/test-merchant';

let bed: PayBed;
let merchant: ReturnType<typeof testMerchant>;

beforeAll(async () => {
  bed = await openPayBed();
  merchant = testMerchant(bed);
});
afterAll(() => bed.close());

const create = (how: Signed) =>
  merchant.call('POST', '/v3/pay/transactions/jsapi', merchant.prepayBody({ out_trade_no: 'SIGNED-1' }), how);

test.each<[string, () => Signed]>([
  ['without a signature', () => ({ authorization: null })],
  ['of another scheme', () => ({ authorization: 'Bearer abc' })],
  ['of another merchant', () => ({ mchid: '1900000110' })],
  ['with an unknown certificate', () => ({ serial: 'ABCDEF' })],
  ['signed more than five minutes ago', () => ({ nowMs: bed.clock.now() - 301_000 })],
  ['signed more than five minutes ahead', () => ({ nowMs: bed.clock.now() + 302_000 })],
  ['signed for another path', () => ({ signedPath: '/pay/v3/pay/transactions/app' })],
  [
    'with one space added to the body',
    () => ({ sentBody: `${JSON.stringify(merchant.prepayBody({ out_trade_no: 'SIGNED-1' }))} ` }),
  ],
])('a request %s is refused with SIGN_ERROR and does nothing', async (_what, how) => {
  const answer = await create(how());
  expect([answer.status, answer.body['code']]).toEqual([401, 'SIGN_ERROR']);
  expect((await merchant.query('SIGNED-1')).status).toBe(404);
});

test('a query is signed with its query string', async () => {
  const path = '/v3/pay/transactions/out-trade-no/SIGNED-2?mchid=1900000109';
  const answer = await merchant.call('GET', path, undefined, {
    signedPath: `/pay${path.split('?')[0] ?? ''}`,
  });
  expect(answer.body['code']).toBe('SIGN_ERROR');
});

test('a client that signs the path from /v3 on is understood, as on the real host', async () => {
  await merchant.create({ out_trade_no: 'SIGNED-3' });
  const path = '/v3/pay/transactions/out-trade-no/SIGNED-3?mchid=1900000109';
  expect((await merchant.call('GET', path, undefined, { signedPath: path })).status).toBe(200);
});

describe('the parameters of wx.requestPayment', () => {
  const signed = (prepayId: string, changes: Record<string, string> = {}) => {
    const values = {
      appId: merchant.environment['WECHAT_PAY_APPID'] ?? '',
      timeStamp: String(Math.floor(bed.clock.now() / 1000)),
      nonceStr: 'abc',
      package: `prepay_id=${prepayId}`,
      ...changes,
    };
    const signer = createSign('RSA-SHA256');
    signer.update(`${values.appId}\n${values.timeStamp}\n${values.nonceStr}\n${values.package}\n`);
    const paySign = signer.sign(merchant.environment['WECHAT_PAY_MERCHANT_PRIVATE_KEY'] ?? '', 'base64');
    return { ...values, signType: 'RSA', paySign };
  };
  const confirm = (prepayId: string, parameters: Record<string, unknown>) =>
    bed.service.control.answerSheet({ prepayId, action: 'confirm', parameters }).errMsg;

  test.each<[string, string, (prepayId: string) => Record<string, unknown>]>([
    ['a signature of other values', '支付验证签名失败', (id) => ({ ...signed(id), nonceStr: 'abd' })],
    ['the signature of another app', '支付验证签名失败', (id) => signed(id, { appId: 'wx0000000000000000' })],
    [
      'another payment',
      '缺少参数package，或与prepay_id不一致',
      (id) => signed(id, { package: 'prepay_id=wx1' }),
    ],
    ['an MD5 signature', '签名类型signType须为RSA', (id) => ({ ...signed(id), signType: 'MD5' })],
    [
      'a time stamp that is a number',
      'parameter error: parameter.timeStamp should be a non-empty String',
      (id) => ({ ...signed(id), timeStamp: 1 }),
    ],
  ])('with %s nobody can pay', async (what, message, parameters) => {
    const prepayId = await merchant.create({ out_trade_no: `SHEET-${what.length}` });
    expect(confirm(prepayId, parameters(prepayId))).toBe(`requestPayment:fail ${message}`);
    expect(bed.service.control.sheet(prepayId)?.state).toBe('NOTPAY');
  });

  test("with the merchant's signature the payment succeeds", async () => {
    const prepayId = await merchant.create({ out_trade_no: 'SHEET-OK' });
    expect(confirm(prepayId, signed(prepayId))).toBe('requestPayment:ok');
  });
});
