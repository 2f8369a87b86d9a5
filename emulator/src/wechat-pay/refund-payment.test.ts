import { openPayBed, type PayBed } from './testing/pay-bed';
import { openNotification, testMerchant } from './testing/test-merchant';

let bed: PayBed;
let merchant: ReturnType<typeof testMerchant>;

beforeEach(async () => {
  bed = await openPayBed();
  merchant = testMerchant(bed);
  await merchant.pay();
});
afterEach(() => bed.close());

const minute = 60_000;
const ofFen = (refund: number, total = 3700) => ({ amount: { refund, total, currency: 'CNY' } });
const queryRefund = (outRefundNo = 'REFUND-1') =>
  merchant.call('GET', `/v3/refund/domestic/refunds/${outRefundNo}`);

test('a refund is accepted, arrives after a while and is told', async () => {
  const accepted = await merchant.refund();
  expect(accepted.status).toBe(200);
  expect(accepted.body).toMatchObject({
    status: 'PROCESSING',
    out_refund_no: 'REFUND-1',
    out_trade_no: 'ORDER-0001',
    create_time: '2026-05-20T12:30:00+08:00',
    amount: { refund: 1200, total: 3700 },
  });
  expect((await merchant.query()).body['trade_state']).toBe('REFUND');
  await bed.clock.advance(10_000);
  expect((await queryRefund()).body).toMatchObject({
    status: 'SUCCESS',
    success_time: '2026-05-20T12:30:10+08:00',
  });
  const { event, content } = openNotification(
    merchant.environment,
    bed.received[1]?.rawBody ?? Buffer.alloc(0),
  );
  expect(event).toBe('REFUND.SUCCESS');
  expect(content).toMatchObject({
    refund_status: 'SUCCESS',
    out_refund_no: 'REFUND-1',
    refund_id: accepted.body['refund_id'],
    amount: { refund: 1200, total: 3700, payer_refund: 1200 },
  });
});

test('a refund by the transaction id, without an address to notify, arrives in silence', async () => {
  const transactionId = (await merchant.query()).body['transaction_id'];
  const accepted = await merchant.refund({
    out_trade_no: undefined,
    transaction_id: transactionId,
    notify_url: undefined,
  });
  expect(accepted.status).toBe(200);
  await bed.clock.advance(minute);
  expect((await queryRefund()).body['status']).toBe('SUCCESS');
  expect(bed.received).toHaveLength(1);
});

test('a repetition is the same refund; another amount under its number is refused', async () => {
  const first = await merchant.refund();
  const second = await merchant.refund();
  expect(second.body).toEqual(first.body);
  const other = await merchant.refund(ofFen(1300));
  expect([other.status, other.body['code']]).toEqual([400, 'INVALID_REQUEST']);
  expect(bed.service.control.payment('ORDER-0001')?.refunds).toHaveLength(1);
});

test.each([
  ['no number', { out_refund_no: undefined }, 400, 'PARAM_ERROR'],
  ['a number of 65 characters', { out_refund_no: 'R'.repeat(65) }, 400, 'PARAM_ERROR'],
  ['a reason of 81 bytes', { reason: '退'.repeat(27) }, 400, 'PARAM_ERROR'],
  ['no payment', { out_trade_no: undefined }, 400, 'PARAM_ERROR'],
  ['an amount of nothing', ofFen(0), 400, 'PARAM_ERROR'],
  ['an unknown payment', { out_trade_no: 'ORDER-9999' }, 404, 'RESOURCE_NOT_EXISTS'],
  ['another total', ofFen(1200, 3800), 400, 'INVALID_REQUEST'],
  ['more than was paid', ofFen(3701), 400, 'INVALID_REQUEST'],
])('a refund with %s is refused', async (_what, changes, status, code) => {
  const answer = await merchant.refund(changes);
  expect([answer.status, answer.body['code']]).toEqual([status, code]);
  expect(bed.service.control.payment('ORDER-0001')?.refunds).toHaveLength(0);
});

test('what was never paid cannot be refunded', async () => {
  await merchant.create({ out_trade_no: 'ORDER-0002' });
  const answer = await merchant.refund({ out_trade_no: 'ORDER-0002' });
  expect([answer.status, answer.body['code']]).toEqual([400, 'INVALID_REQUEST']);
});

test('two refunds of one payment are a minute apart and never exceed it', async () => {
  await merchant.refund(ofFen(2000));
  await bed.clock.advance(minute - 1);
  const early = await merchant.refund({ out_refund_no: 'REFUND-2', ...ofFen(1700) });
  expect([early.status, early.body['code']]).toEqual([429, 'FREQUENCY_LIMITED']);
  await bed.clock.advance(1);
  const tooMuch = await merchant.refund({ out_refund_no: 'REFUND-2', ...ofFen(1701) });
  expect(tooMuch.body['code']).toBe('INVALID_REQUEST');
  expect((await merchant.refund({ out_refund_no: 'REFUND-2', ...ofFen(1700) })).status).toBe(200);
});

test('a payment is refunded in fifty parts at most', async () => {
  for (let part = 1; part <= 50; part++) {
    expect((await merchant.refund({ out_refund_no: `PART-${part}`, ...ofFen(1) })).status).toBe(200);
    await bed.clock.advance(minute);
  }
  const answer = await merchant.refund({ out_refund_no: 'PART-51', ...ofFen(1) });
  expect([answer.status, answer.body['code']]).toEqual([400, 'INVALID_REQUEST']);
});

test('after 365 days nothing is refunded', async () => {
  await bed.clock.advance(365 * 24 * 60 * minute);
  expect((await merchant.refund(ofFen(1))).status).toBe(200);
  await bed.clock.advance(minute);
  const answer = await merchant.refund({ out_refund_no: 'REFUND-2', ...ofFen(1) });
  expect([answer.status, answer.body['code']]).toEqual([400, 'INVALID_REQUEST']);
});

test('a merchant without money cannot refund until money comes in', async () => {
  expect(bed.service.control.withdraw(3000)).toBe(700);
  const short = await merchant.refund(ofFen(701));
  expect([short.status, short.body['code']]).toEqual([403, 'NOT_ENOUGH']);
  await merchant.pay({ out_trade_no: 'ORDER-0002', amount: { total: 1, currency: 'CNY' } });
  expect((await merchant.refund(ofFen(701))).status).toBe(200);
  expect(bed.service.control.overview().balance).toBe(0);
});

test.each(['ABNORMAL', 'CLOSED'])('a refund may end as %s', async (refundEnds) => {
  bed.service.control.setSwitches({ refundEnds });
  await merchant.refund(ofFen(3700));
  await bed.clock.advance(minute);
  const told = openNotification(merchant.environment, bed.received[1]?.rawBody ?? Buffer.alloc(0));
  expect([told.event, told.content['refund_status']]).toEqual([`REFUND.${refundEnds}`, refundEnds]);
  expect(told.content).not.toHaveProperty('success_time');
});

test('a closed refund gives its sum free again', async () => {
  bed.service.control.setSwitches({ refundEnds: 'CLOSED' });
  await merchant.refund(ofFen(3700));
  await bed.clock.advance(minute);
  expect((await merchant.refund({ out_refund_no: 'REFUND-2', ...ofFen(3700) })).status).toBe(200);
});

test('an unknown refund does not exist', async () => {
  const answer = await queryRefund('REFUND-9');
  expect([answer.status, answer.body['code']]).toEqual([404, 'RESOURCE_NOT_EXISTS']);
});
