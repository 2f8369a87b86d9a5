import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { openPayBed, type PayBed } from './testing/pay-bed';
import { testMerchant } from './testing/test-merchant';

let bed: PayBed;
let merchant: ReturnType<typeof testMerchant>;

beforeEach(async () => {
  bed = await openPayBed();
  merchant = testMerchant(bed);
});
afterEach(() => bed.close());

const minute = 60_000;
const hour = 60 * minute;

const apply = (query: string) => merchant.call('GET', `/v3/bill/tradebill?${query}`);
const pathOf = (url: unknown) => String(url).replace(bed.baseUrl, '');

async function linesOf(path: string): Promise<string[]> {
  const { body } = await merchant.call('GET', path);
  const file = await merchant.call('GET', pathOf(body['download_url']));
  expect(createHash('sha1').update(file.text).digest('hex')).toBe(body['hash_value']);
  expect(file.text.endsWith('\r\n')).toBe(true);
  return file.text.trimEnd().split('\r\n');
}

/** Opens at 12:30 on 20 May in Beijing; this is 10:00 of the next morning. */
const nextMorning = () => bed.clock.advance(21.5 * hour);

test('the trade bill lists payments and refunds of a Beijing day, and sums them', async () => {
  await merchant.pay({ description: '面, 茶\n两杯' });
  await merchant.create({ out_trade_no: 'ORDER-0002' });
  await merchant.refund();
  await nextMorning();
  const [header, paid, refunded, summaryHeader, summary, ...more] = await linesOf(
    '/v3/bill/tradebill?bill_date=2026-05-20',
  );
  expect(header).toBe(
    '交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,' +
      '应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,' +
      '手续费,费率,订单金额,申请退款金额,费率备注',
  );
  expect(paid).toMatch(
    /^`2026-05-20 12:30:00,`wx8888888888888888,`1900000109,`0,`,`42\d{26},`ORDER-0001,`oGuest-1,`JSAPI,`SUCCESS,`OTHERS,`CNY,`37\.00,`0\.00,`0,`0,`0\.00,`0\.00,`,`,`面\\ {2}茶\\n两杯,`,`0\.00000,`0\.00%,`37\.00,`0\.00,`$/,
  );
  expect(refunded).toMatch(
    /`ORDER-0001,`oGuest-1,`JSAPI,`REFUND,.*`0\.00,`0\.00,`5030\d{16},`REFUND-1,`12\.00,.*`ORIGINAL,`SUCCESS,/,
  );
  expect(summaryHeader).toBe(
    '总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额',
  );
  expect(summary).toBe('`2,`37.00,`12.00,`0.00,`0.00000,`37.00,`12.00');
  expect(more).toEqual([]);
});

test('a bill of payments alone has no column of refunds, one of refunds alone says when they arrived', async () => {
  await merchant.pay();
  await merchant.refund();
  await nextMorning();
  const paid = await linesOf('/v3/bill/tradebill?bill_date=2026-05-20&bill_type=SUCCESS');
  expect(paid).toHaveLength(4);
  expect(paid[0]).not.toContain('退款');
  const refunded = await linesOf('/v3/bill/tradebill?bill_date=2026-05-20&bill_type=REFUND');
  expect(refunded[0]).toContain(',退款申请时间,退款成功时间,微信退款单号,');
  expect(refunded[1]).toContain(',`2026-05-20 12:30:00,`2026-05-20 12:30:10,`5030');
});

test.each([
  ['SUCCESS', 'SUCCESS'],
  ['ABNORMAL', 'CHANGE'],
  ['CLOSED', 'FAIL'],
])('a refund that ends as %s is %s in the bill', async (refundEnds, billed) => {
  await merchant.pay();
  bed.service.control.setSwitches({ refundEnds });
  await merchant.refund();
  await nextMorning();
  const lines = await linesOf('/v3/bill/tradebill?bill_date=2026-05-20&bill_type=REFUND');
  expect(lines[1]).toContain(`,\`ORIGINAL,\`${billed},`);
});

test('midnight in Beijing divides the days: what is paid before it stands in the bill of the day before', async () => {
  await bed.clock.advance(11.5 * hour - 1000);
  await merchant.pay();
  await bed.clock.advance(1000);
  await merchant.pay({ out_trade_no: 'ORDER-0002' });
  await bed.clock.advance(34 * hour);
  expect((await linesOf('/v3/bill/tradebill?bill_date=2026-05-20'))[1]).toContain('`2026-05-20 23:59:59,');
  expect((await linesOf('/v3/bill/tradebill?bill_date=2026-05-21'))[1]).toContain('`ORDER-0002,');
});

test('the fund flow bill carries the balance from row to row', async () => {
  await merchant.pay();
  await bed.clock.advance(24 * hour);
  await merchant.pay({ out_trade_no: 'ORDER-0002', amount: { total: 100, currency: 'CNY' } });
  await bed.clock.advance(minute);
  await merchant.refund();
  await nextMorning();
  const [header, ...lines] = await linesOf('/v3/bill/fundflowbill?bill_date=2026-05-21&account_type=BASIC');
  expect(header).toBe(
    '记账时间,微信支付业务单号,资金流水单号,业务名称,业务类型,收支类型,收支金额(元),账户结余(元),资金变更提交申请人,备注,业务凭证号',
  );
  expect(lines[0]).toContain(',`交易,`交易,`收入,`1.00,`38.00,`system,');
  expect(lines[1]).toContain(',`退款,`退款,`支出,`12.00,`26.00,`1900000109API,');
  expect(lines.slice(2)).toEqual([
    '资金流水总笔数,收入笔数,收入金额,支出笔数,支出金额',
    '`2,`1,`1.00,`1,`12.00',
  ]);
  const fees = await merchant.call('GET', '/v3/bill/fundflowbill?bill_date=2026-05-21&account_type=FEES');
  expect(fees.body['code']).toBe('NO_STATEMENT_EXIST');
});

test('a zipped bill unzips to the very text that the hash is of, without a signature', async () => {
  await merchant.pay();
  await nextMorning();
  const { body, headers } = await apply('bill_date=2026-05-20&bill_type=ALL&tar_type=GZIP');
  expect(headers.get('wechatpay-signature')).not.toBeNull();
  expect(body['hash_type']).toBe('SHA1');
  const path = pathOf(body['download_url']);
  const timestamp = Math.floor(bed.clock.now() / 1000);
  const answer = await bed.service.handle({
    method: 'GET',
    path,
    headers: { authorization: merchant.authorizationOf('GET', `/pay${path}`, timestamp) },
    rawBody: Buffer.alloc(0),
  });
  expect(Object.keys(answer.headers)).toEqual(['Content-Type']);
  const text = gunzipSync(answer.body);
  expect(createHash('sha1').update(text).digest('hex')).toBe(body['hash_value']);
});

test.each([
  ['no date', '', 'PARAM_ERROR'],
  ['a date written otherwise', 'bill_date=20260520', 'PARAM_ERROR'],
  ['a date that no calendar has', 'bill_date=2026-02-30', 'PARAM_ERROR'],
  ['an unknown type', 'bill_date=2026-05-20&bill_type=RECHARGE', 'PARAM_ERROR'],
  ['an unknown packing', 'bill_date=2026-05-20&tar_type=ZIP', 'PARAM_ERROR'],
  ['today', 'bill_date=2026-05-21', 'INVALID_REQUEST'],
  ['a day to come', 'bill_date=2026-05-22', 'INVALID_REQUEST'],
  ['a day more than three months ago', 'bill_date=2026-02-20', 'INVALID_REQUEST'],
  ['a day without a payment', 'bill_date=2026-05-19', 'NO_STATEMENT_EXIST'],
])('a bill of %s is refused', async (_what, query, code) => {
  await merchant.pay();
  await nextMorning();
  const answer = await apply(query);
  expect([answer.status, answer.body['code']]).toEqual([400, code]);
});

test('before ten in the morning the bill of yesterday is still being made', async () => {
  await merchant.pay();
  await bed.clock.advance(21.5 * hour - 1000);
  const early = await apply('bill_date=2026-05-20');
  expect([early.status, early.body['code']]).toEqual([400, 'STATEMENT_CREATING']);
  await bed.clock.advance(1000);
  expect((await apply('bill_date=2026-05-20')).status).toBe(200);
});

test('a download needs a signature, a token that is whole, and no more than five minutes', async () => {
  await merchant.pay();
  await nextMorning();
  const path = pathOf((await apply('bill_date=2026-05-20')).body['download_url']);
  const unsigned = await merchant.call('GET', path, undefined, { authorization: null });
  expect(unsigned.status).toBe(401);
  const forged = await merchant.call('GET', `${path.slice(0, -4)}AAAA`);
  expect([forged.status, forged.body['code']]).toEqual([400, 'INVALID_REQUEST']);
  expect((await merchant.call('GET', path)).status).toBe(200);
  await bed.clock.advance(5 * minute);
  expect((await merchant.call('GET', path)).body['code']).toBe('INVALID_REQUEST');
});

test('a bill can be made to fail as any other request', async () => {
  await merchant.pay();
  await nextMorning();
  bed.service.control.setSwitches({ bill: 'system-error' });
  expect((await apply('bill_date=2026-05-20')).body['code']).toBe('SYSTEM_ERROR');
  expect((await apply('bill_date=2026-05-20')).status).toBe(200);
});
