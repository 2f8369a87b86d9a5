import fc from 'fast-check';
import { quoteCart } from '../pricing/quote-cart';
import { quoteInputs } from '../testing/arbitrary-quote-input';
import { addReturned } from './add-returned';
import { planRefund, returnedMoney, type RefundableOrder, type RefundPlan } from './plan-refund';
import type { RefundWish } from './refund-wish';

/** 3 portions for 10.00, of which 1.00 was paid with 100 points and 2.00 by a coupon, and one dish for 5.00. */
const order: RefundableOrder = {
  lines: [
    { lineId: 'dumplings', quantity: 3, payable: 1000, pointsShare: 100, couponShare: 200 },
    { lineId: 'tea', quantity: 1, payable: 500, pointsShare: 0, couponShare: 0 },
  ],
  payable: 1500,
  pointsSpent: 100,
  pointsEarnedInFull: 15,
  returnedByLine: {},
};

function planned(before: RefundableOrder, wish: RefundWish): RefundPlan {
  const plan = planRefund(before, wish);
  if (typeof plan === 'string') throw new Error(plan);
  return plan;
}

const after = (before: RefundableOrder, plan: RefundPlan): RefundableOrder => ({
  ...before,
  returnedByLine: addReturned(before.returnedByLine, plan),
});

test('three portions for 10.00 come back as 3.34, 3.33 and 3.33, each with the points it was paid with', () => {
  const wish: RefundWish = { kind: 'lines', portionsByLine: { dumplings: 1 } };
  const first = planned(order, wish);
  const second = planned(after(order, first), wish);
  const third = planned(after(after(order, first), second), wish);
  expect([first, second, third].map(({ amount, points }) => [amount, points])).toEqual([
    [334, 34],
    [333, 33],
    [333, 33],
  ]);
  expect(third.isNothingLeft).toBe(false);
});

test('everything at once gives back all money, all points and the coupon, and earns nothing', () => {
  expect(planned(order, { kind: 'whole' })).toMatchObject({
    ...{
      amount: 1500,
      points: 100,
      pointsWorth: 100,
      isNothingLeft: true,
      couponWorth: 200,
      pointsEarned: 0,
    },
  });
});

test('goodwill is money alone, and a portion that comes back later is not paid a second time', () => {
  const goodwill = planned(order, { kind: 'amount', amount: 300 });
  expect(goodwill).toMatchObject({ amount: 300, points: 0, isNothingLeft: false, pointsEarned: 12 });
  const rest = planned(after(order, goodwill), { kind: 'whole' });
  expect(rest).toMatchObject({ amount: 1200, points: 100, isNothingLeft: true });
});

test.each<[RefundWish, string]>([
  [{ kind: 'lines', portionsByLine: { soup: 1 } }, 'LINE_UNKNOWN'],
  [{ kind: 'lines', portionsByLine: { tea: 2 } }, 'TOO_MANY_PORTIONS'],
  [{ kind: 'lines', portionsByLine: {} }, 'NOTHING_LEFT'],
  [{ kind: 'amount', amount: 1501 }, 'AMOUNT_ABOVE_REST'],
])('%j is refused as %s', (wish, fault) => {
  expect(planRefund(order, wish)).toBe(fault);
});

test('an order that was given back whole has nothing left', () => {
  expect(planRefund(after(order, planned(order, { kind: 'whole' })), { kind: 'whole' })).toBe('NOTHING_LEFT');
});

const orders = quoteInputs
  .map((input) => quoteCart(input))
  .filter((quote) => quote.lines.length > 0)
  .map(({ lines, payable, pointsSpent, pointsEarned }) => ({
    ...{ lines, payable, pointsSpent, pointsEarnedInFull: pointsEarned, returnedByLine: {} },
  }));

/** A step as somebody at the till might take it; what it asks for may be more than there is. */
const steps = fc.array(
  fc.record({
    isGoodwill: fc.boolean(),
    line: fc.nat(),
    portions: fc.integer({ min: 1, max: 3 }),
    fen: fc.integer({ min: 1, max: 3000 }),
  }),
  { maxLength: 8 },
);

test('in whatever steps an order is given back, the steps sum to what was paid, in money and in points', () => {
  fc.assert(
    fc.property(orders, steps, (paid, wishes) => {
      let now: RefundableOrder = paid;
      const plans: RefundPlan[] = [];
      const take = (wish: RefundWish) => {
        const plan = planRefund(now, wish);
        if (typeof plan === 'string') return;
        plans.push(plan);
        now = after(now, plan);
        expect(returnedMoney(now)).toBeLessThanOrEqual(paid.payable);
      };
      for (const { isGoodwill, line, portions, fen } of wishes) {
        const { lineId } = paid.lines[line % paid.lines.length] ?? { lineId: '' };
        take(
          isGoodwill
            ? { kind: 'amount', amount: fen }
            : { kind: 'lines', portionsByLine: { [lineId]: portions } },
        );
      }
      take({ kind: 'whole' });
      const sum = (of: (plan: RefundPlan) => number) => plans.reduce((total, plan) => total + of(plan), 0);
      expect(sum((plan) => plan.amount)).toBe(paid.payable);
      expect(sum((plan) => plan.points)).toBe(paid.pointsSpent);
      expect(plans.filter((plan) => plan.isNothingLeft).length).toBe(1);
      expect(plans.every((plan) => plan.amount >= 0 && plan.points >= 0)).toBe(true);
    }),
    { numRuns: 400 },
  );
});
