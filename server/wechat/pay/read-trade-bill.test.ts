import fc from 'fast-check';
import { fenToYuanText } from '../../../domain/money/yuan-text';
import { readTradeBill, UnreadableBill } from './read-trade-bill';

const header =
  '交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,' +
  '应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,' +
  '手续费,费率,订单金额,申请退款金额,费率备注';
const sumHeader =
  '总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额';
const expected = { day: '2026-05-20', mchid: '1900000109' };

const payment = (outTradeNo: string, yuan: string, time = '2026-05-20 12:30:00') =>
  `\`${time},\`wx1,\`1900000109,\`0,\`,\`42${outTradeNo},\`${outTradeNo},\`oGuest,\`JSAPI,\`SUCCESS,\`OTHERS,\`CNY,` +
  `\`${yuan},\`0.00,\`0,\`0,\`0.00,\`0.00,\`,\`,\`面\\ 茶,\`,\`0.20000,\`0.60%,\`${yuan},\`0.00,\``;
const refund = (outRefundNo: string, yuan: string, status = 'SUCCESS') =>
  `\`2026-05-20 13:00:00,\`wx1,\`1900000109,\`0,\`,\`42N1,\`N1,\`oGuest,\`JSAPI,\`REFUND,\`OTHERS,\`CNY,\`0.00,` +
  `\`0.00,\`50${outRefundNo},\`${outRefundNo},\`${yuan},\`0.00,\`ORIGINAL,\`${status},\`面,\`,\`-0.07000,\`0.60%,\`0.00,\`${yuan},\``;
const sums = (count: number, paid: string, refunded: string) =>
  `\`${count},\`${paid},\`${refunded},\`0.00,\`0.13000,\`${paid},\`${refunded}`;
const billOf = (rows: readonly string[], summary: string, end = '\r\n') =>
  [header, ...rows, sumHeader, summary].map((line) => line + end).join('');

const good = billOf([payment('N1', '37.00'), refund('R1', '12.00')], sums(2, '37.00', '12.00'));
const facts = {
  payments: [{ outTradeNo: 'N1', transactionId: '42N1', amount: 3700, atMs: Date.UTC(2026, 4, 20, 4, 30) }],
  refunds: [
    {
      outRefundNo: 'R1',
      refundId: '50R1',
      outTradeNo: 'N1',
      amount: 1200,
      status: 'SUCCESS',
      atMs: Date.UTC(2026, 4, 20, 5),
    },
  ],
};

test('a bill becomes facts in fen and moments', () => {
  expect(readTradeBill(good, expected)).toEqual(facts);
});

test('line ends, a byte order mark and columns that were added do not matter', () => {
  const unix = `\uFEFF${good.replaceAll('\r\n', '\n')}`;
  expect(readTradeBill(unix, expected)).toEqual(facts);
  const widened = billOf(
    [payment('N1', '37.00'), refund('R1', '12.00')].map((row) => `\`new,${row}`),
    sums(2, '37.00', '12.00'),
  ).replace('交易时间', '新列,交易时间');
  expect(readTradeBill(widened, expected)).toEqual(facts);
});

test('whatever amounts were paid are read to the fen', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 100_000_000 }), { maxLength: 30 }), (amounts) => {
      const rows = amounts.map((amount, index) => payment(`N${index}`, fenToYuanText(amount)));
      const total = fenToYuanText(amounts.reduce((sum, amount) => sum + amount, 0));
      const read = readTradeBill(billOf(rows, sums(rows.length, total, '0.00')), expected);
      if (read instanceof UnreadableBill) throw new Error(read.reason);
      expect(read.payments.map(({ amount }) => amount)).toEqual(amounts);
    }),
  );
});

test('a payment that a till revoked is passed over', () => {
  const revoked = payment('T1', '8.00').replace('`SUCCESS', '`REVOKED');
  const read = readTradeBill(billOf([payment('N1', '37.00'), revoked], sums(2, '45.00', '0.00')), expected);
  expect(read).toEqual({ payments: facts.payments, refunds: [] });
});

const oneRow = (row: string, paid = '37.00') => billOf([row], sums(1, paid, '0.00'));

test.each([
  ['an empty file', ''],
  ['a page instead of a file', '<html><body>502 Bad Gateway</body></html>'],
  ['a file that is cut off in its rows', good.slice(0, good.indexOf('总交易单数') - 20)],
  ['a file that is cut off before its sums', good.slice(0, good.indexOf(sumHeader) + sumHeader.length)],
  ['a lost row', billOf([payment('N1', '37.00')], sums(2, '37.00', '12.00'))],
  ['a row with another amount', billOf([payment('N1', '37.01')], sums(1, '37.00', '0.00'))],
  ['a row of another day', oneRow(payment('N1', '37.00', '2026-05-21 00:00:00'))],
  ['a row with a time that no clock shows', oneRow(payment('N1', '37.00', '2026-05-20 25:00:00'))],
  ['a row of another merchant', oneRow(payment('N1', '37.00').replace('1900000109', '1900000110'))],
  ['an amount with one decimal', oneRow(payment('N1', '37.0'))],
  ['an amount below nothing', oneRow(payment('N1', '-37.00'), '-37.00')],
  ['an amount that is no number', oneRow(payment('N1', 'NaN'))],
  ['a value without its backtick', oneRow(payment('N1', '37.00').replace('`JSAPI', 'JSAPI'))],
  ['a comma too many', oneRow(payment('N1', '37.00').replace('面', '面,'))],
  ['an unknown state', oneRow(payment('N1', '37.00').replace('`SUCCESS', '`PENDING'))],
  ['an unknown state of a refund', billOf([refund('R1', '12.00', 'LOST')], sums(1, '0.00', '12.00'))],
  ['a payment without a number', oneRow(payment('', '37.00'))],
  ['one number twice', billOf([payment('N1', '1.00'), payment('N1', '1.00')], sums(2, '2.00', '0.00'))],
  ['rows behind the sums', good + payment('N2', '1.00')],
  ['a column that is missing', good.replace('商户订单号', '订单号')],
])('%s is not believed in any part', (_what, text) => {
  expect(readTradeBill(text, expected)).toBeInstanceOf(UnreadableBill);
});
