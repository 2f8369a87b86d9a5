import type { OrderView, RefundView } from '../../../contract/views';
import { orderText } from '../../text/order';
import { meansOf, paidBesides, refundSum, refundWhere } from './money-words';
import { cancelledWords, storyWords } from './order-words';

const utcOffsetMinutes = 480;
const noonMs = 4 * 3_600_000;

const refund = (change: Partial<RefundView> = {}): RefundView => ({
  ...{
    amount: 2_800,
    toBalance: 0,
    offBill: 0,
    points: 0,
    reason: { zh: '上得太慢', en: 'It took too long' },
    status: 'on-its-way',
  },
  ...{ atMs: noonMs, arrivedAtMs: null },
  ...change,
});

describe('How an order was paid', () => {
  const amounts: OrderView['amounts'] = [
    { reason: { kind: 'dishes' }, amount: 10_000 },
    { reason: { kind: 'spend-and-save', spend: 6_000, save: 600 }, amount: -600 },
    { reason: { kind: 'coupon', couponId: 'c1', name: { zh: '八块券', en: '8 off' } }, amount: -800 },
    { reason: { kind: 'points', points: 630 }, amount: -630 },
  ];

  test('WeChat Pay with its time, coupon and points; what the house let go was never paid', () => {
    const order = {
      amounts,
      payable: 7_970,
      paidFromDeposit: 0,
      paidFromBalance: 0,
      paidAtMs: noonMs,
      bill: null,
    };
    expect(meansOf({ ...order, utcOffsetMinutes })).toEqual([
      { what: '微信支付', how: '12:00', amount: 7_970 },
      { what: '优惠券', how: '八块券', amount: 800 },
      { what: '积分', how: '630 分', amount: 630 },
    ]);
  });

  test('what was paid to keep the table stands beside the rest', () => {
    const order = {
      amounts: [],
      payable: 7_000,
      paidFromDeposit: 5_000,
      paidFromBalance: 0,
      paidAtMs: noonMs,
      bill: null,
    };
    expect(meansOf({ ...order, utcOffsetMinutes })).toEqual([
      { what: '微信支付', how: '12:00', amount: 2_000 },
      { what: '订位定金', how: null, amount: 5_000 },
    ]);
  });

  test('what came from the balance is not said to have come from WeChat Pay', () => {
    const whole = {
      amounts: [],
      payable: 7_000,
      paidFromDeposit: 0,
      paidFromBalance: 7_000,
      paidAtMs: noonMs,
      bill: null,
    };
    expect(meansOf({ ...whole, utcOffsetMinutes })).toEqual([{ what: '余额', how: null, amount: 7_000 }]);
    const means = meansOf({ ...whole, paidFromBalance: 2_000, utcOffsetMinutes });
    expect(means.map(({ what, amount }) => [what, amount])).toEqual([
      ['微信支付', 5_000],
      ['余额', 2_000],
    ]);
  });

  test('a round of a bill was paid with the bill, by whoever paid it', () => {
    const bill = { id: 'b1', owed: 0 };
    const order = {
      amounts: [],
      payable: 7_970,
      paidFromDeposit: 0,
      paidFromBalance: 0,
      paidAtMs: noonMs,
      bill,
    };
    expect(meansOf({ ...order, utcOffsetMinutes })).toEqual([
      { what: '跟桌账一起', how: '12:00', amount: 7_970 },
    ]);
  });

  test('an order that cost nothing names no WeChat Pay', () => {
    const order = {
      amounts: amounts.slice(3),
      payable: 0,
      paidFromDeposit: 0,
      paidFromBalance: 0,
      paidAtMs: noonMs,
      bill: null,
    };
    const means = meansOf({ ...order, utcOffsetMinutes });
    expect(means.map(({ what }) => what)).toEqual(['积分']);
  });
});

describe('The story of an order and its button', () => {
  const paid = { status: 'placed' as const, atMs: noonMs };
  const mixed = {
    payable: 7_000,
    paidFromDeposit: 2_500,
    paidFromBalance: 1_500,
    paidAtMs: noonMs,
    bill: null,
    utcOffsetMinutes,
  };

  test('every way of paying is named with its own amount, and WeChat Pay is asked for no more than the rest', () => {
    expect(storyWords(paid, mixed)).toBe('微信支付 ¥30.00 + 订位定金 ¥25.00 + 余额 ¥15.00');
    expect(paidBesides(mixed)).toBe(3_000);
    const byDeposit = { ...mixed, paidFromDeposit: 7_000, paidFromBalance: 0 };
    expect(storyWords(paid, byDeposit)).toBe('订位定金 ¥70.00');
    expect(storyWords(paid, { ...mixed, bill: { id: 'b1', owed: 3_000 } })).toBe('记到桌账 ¥30.00');
    const free = { ...mixed, payable: 0, paidFromDeposit: 0, paidFromBalance: 0 };
    expect(storyWords(paid, free)).toBe('不用付款，下单成功');
  });

  test('who cancels is promised money only when some is on its way', () => {
    expect(cancelledWords({ refundStatus: 'on-its-way' })).toBe('取消了，钱会原路退回');
    expect(cancelledWords({ refundStatus: 'none' })).toBe('取消了');
    expect(cancelledWords({ refundStatus: 'arrived' })).toBe('取消了');
  });
});

describe('A refund in words', () => {
  test('why it was given is told without putting the guest’s own words into the store’s mouth', () => {
    expect(orderText('refundWhy', { reason: '您取消了订单' })).toBe('原因：您取消了订单');
  });

  test('money, points, or both', () => {
    expect(refundSum(refund())).toBe('¥28.00');
    expect(refundSum(refund({ points: 30 }))).toBe('¥28.00 + 30 积分');
    expect(refundSum(refund({ amount: 0, points: 30 }))).toBe('30 积分');
  });

  test('where the money is', () => {
    const order = { utcOffsetMinutes };
    expect(refundWhere(order, refund())).toBe('正在退回微信，一般几分钟到');
    const arrivedAtMs = noonMs + 120_000;
    expect(refundWhere(order, refund({ status: 'arrived', arrivedAtMs }))).toBe('12:02 已到账');
    expect(refundWhere(order, refund({ status: 'needs-help' }))).toBe('退款遇到点问题，店里会联系你');
    expect(refundWhere(order, refund({ offBill: 2_800, status: 'arrived', arrivedAtMs }))).toBe(
      '还没付，从账上划掉了',
    );
    expect(refundWhere(order, refund({ amount: 0, points: 30 }))).toBe('12:00 已到账');
  });
});
