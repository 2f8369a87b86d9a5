import { buildDish, buildMenu } from '../testing/build-menu';
import { buildCoupon, buildLine, buildQuoteInput, buildRules } from '../testing/build-quote-input';
import type { PricingRules, Quote, QuoteInput } from './quote';
import { quoteCart } from './quote-cart';

const menu = buildMenu([
  buildDish('pork', 5800, { memberPrice: 5200, packingFee: 100 }),
  buildDish('rice', 200),
  buildDish('tea', 1600, { packingFee: 50 }),
  buildDish('water', 0),
]);
const lines = [
  buildLine('a', 'pork'),
  buildLine('b', 'rice', { quantity: 2 }),
  buildLine('c', 'tea', { quantity: 3 }),
];

function quote(overrides: Partial<QuoteInput>, rules: Partial<PricingRules> = {}): Quote {
  return quoteCart(buildQuoteInput({ menu, lines, rules: buildRules(rules), ...overrides }));
}

function amount(quoted: Quote, kind: string): number {
  return quoted.amounts.find((row) => row.reason.kind === kind)?.amount ?? 0;
}

test('an empty cart costs nothing and shows what is missing', () => {
  const quoted = quote(
    { lines: [], mode: 'delivery' },
    {
      deliveryFee: 500,
      minimumSpend: { 'dine-in': 0, pickup: 0, delivery: 3000 },
      spendAndSave: [{ spend: 6000, save: 600 }],
    },
  );
  expect(quoted.amounts).toEqual([{ reason: { kind: 'dishes' }, amount: 0 }]);
  expect(quoted.payable).toBe(0);
  expect(quoted.saved).toBe(0);
  expect(quoted.minimumSpendMissing).toBe(3000);
  expect(quoted.nextSaving).toEqual({ missing: 6000, save: 600 });
});

test('packing is charged for pickup and delivery, the way only for delivery', () => {
  const fees = (mode: QuoteInput['mode']) => {
    const quoted = quote({ mode }, { deliveryFee: 500 });
    return [amount(quoted, 'packing'), amount(quoted, 'delivery')];
  };
  expect(fees('dine-in')).toEqual([0, 0]);
  expect(fees('pickup')).toEqual([250, 0]);
  expect(fees('delivery')).toEqual([250, 500]);
});

test('the delivery fee belongs to the lines, even where all dishes are free', () => {
  const quoted = quote(
    { mode: 'delivery', lines: [buildLine('a', 'water'), buildLine('b', 'water', { quantity: 2 })] },
    { deliveryFee: 500 },
  );
  expect(quoted.lines.map((line) => line.delivery)).toEqual([167, 333]);
  expect(quoted.payable).toBe(500);
});

test('only members pay member prices, earn points and spend them', () => {
  const stranger = quote({ isMember: false, pointsToSpend: 100, pointsBalance: 1000 });
  expect(stranger.payable).toBe(11_000);
  expect([stranger.pointsLimit, stranger.pointsSpent, stranger.pointsEarned]).toEqual([0, 0, 0]);
  expect(quote({}).payable).toBe(10_400);
});

test('spend-and-save counts dishes after member price and no fees; the best tier reached applies once', () => {
  const spendAndSave = [
    { spend: 10_000, save: 1000 },
    { spend: 5000, save: 600 },
    { spend: 10_401, save: 2000 },
  ];
  const quoted = quote({ mode: 'pickup' }, { spendAndSave });
  expect(amount(quoted, 'spend-and-save')).toBe(-1000);
  expect(quoted.nextSaving).toEqual({ missing: 1, save: 2000 });
  expect(quote({ isMember: false }, { spendAndSave }).nextSaving).toBeNull();
});

test('a tier that saves more than the dishes cost makes them free and no less', () => {
  const quoted = quote({ mode: 'pickup' }, { spendAndSave: [{ spend: 0, save: 1_000_000 }] });
  expect(quoted.payable).toBe(250);
});

test('the least sum counts dishes after spend-and-save and coupon, before points and without fees', () => {
  const rules = {
    minimumSpend: { 'dine-in': 0, pickup: 0, delivery: 10_000 },
    deliveryFee: 1000,
    spendAndSave: [{ spend: 10_000, save: 400 }],
  };
  const withCoupon = { mode: 'delivery', coupon: buildCoupon() } as const;
  expect(quote({ mode: 'delivery', pointsToSpend: 500, pointsBalance: 500 }, rules).minimumSpendMissing).toBe(
    0,
  );
  expect(quote(withCoupon, rules).minimumSpendMissing).toBe(800);
  expect(quote({ ...withCoupon, mode: 'pickup' }, rules).minimumSpendMissing).toBe(0);
});

test('points pay up to their share of what is left, fees included', () => {
  const quoted = quote({ mode: 'pickup', pointsToSpend: 100_000, pointsBalance: 100_000 });
  expect(quoted.pointsLimit).toBe(5325);
  expect(quoted.pointsSpent).toBe(5325);
  expect(quoted.payable).toBe(5325);
});

test('a guest chooses how many points, one by one, and never more than there are', () => {
  expect(quote({ pointsToSpend: 1, pointsBalance: 50 }).pointsSpent).toBe(1);
  expect(quote({ pointsToSpend: 51, pointsBalance: 50 })).toMatchObject({ pointsSpent: 50, pointsLimit: 50 });
  expect(quote({ pointsToSpend: -5, pointsBalance: 50 })).toMatchObject({ pointsSpent: 0, payable: 10_400 });
});

test('points that are not worth a whole fen stay with the guest', () => {
  const points = { pointsPerYuan: 1000, maximumSharePercent: 50, earnedPerYuan: 1, expiresAfterDays: null };
  const quoted = quote({ pointsToSpend: 25, pointsBalance: 29 }, { points });
  expect(quoted).toMatchObject({ pointsSpent: 20, pointsLimit: 20 });
  expect(amount(quoted, 'points')).toBe(-2);
});

test('a total of zero is possible, and earns nothing', () => {
  const points = { pointsPerYuan: 100, maximumSharePercent: 100, earnedPerYuan: 1, expiresAfterDays: null };
  const quoted = quote(
    { mode: 'delivery', pointsToSpend: 99_999, pointsBalance: 99_999 },
    { points, deliveryFee: 500 },
  );
  expect(quoted).toMatchObject({ payable: 0, pointsSpent: 11_150, pointsEarned: 0 });
  expect(quoted.lines.every((line) => line.payable === 0)).toBe(true);
});

test('rounding cuts the fen off in the favour of the guest and says so', () => {
  const odd = { pointsToSpend: 3, pointsBalance: 3 };
  const quoted = quote(odd, { rounding: 'down-to-jiao' });
  expect(quoted.payable).toBe(10_390);
  expect(quoted.amounts.slice(-1)).toEqual([
    { reason: { kind: 'rounding', rule: 'down-to-jiao' }, amount: -7 },
  ]);
  expect(quoted.saved).toBe(600 + 3 + 7);
  expect(quote(odd).payable).toBe(10_397);
});

test('a dish at member price on several lines is named once', () => {
  const quoted = quote({ lines: [buildLine('a', 'pork'), buildLine('b', 'pork', { note: '少油' })] });
  expect(quoted.amounts[1]).toEqual({ reason: { kind: 'member-price', dishIds: ['pork'] }, amount: -1200 });
});

test('lines that cannot be ordered pay no fee and reach no tier', () => {
  const gone = [...lines, buildLine('d', 'nowhere', { quantity: 9 })];
  const quoted = quote({ lines: gone, mode: 'delivery' }, { deliveryFee: 500 });
  expect(quoted.lines.map((line) => line.lineId)).toEqual(['a', 'b', 'c']);
  expect(quoted.payable).toBe(quote({ mode: 'delivery' }, { deliveryFee: 500 }).payable);
});

test('lines stand as the guest put them', () => {
  const quoted = quote({ lines: [...lines].reverse() });
  expect(quoted.lines.map((line) => line.lineId)).toEqual(['c', 'b', 'a']);
});
