import { buildDish, buildMenu, buildOption, buildOptionGroup, buildSize } from '../testing/build-menu';
import { buildCoupon, buildLine, buildQuoteInput, buildRules } from '../testing/build-quote-input';
import { describeSelection } from '../menu/lookup';
import type { Quote, QuoteInput } from './quote';
import { quoteCart } from './quote-cart';

/** The sums that the screens were drawn with: the menu's cart bar, the cart, checkout at the table and for pickup. */
const menu = buildMenu([
  buildDish('beef-noodles', 2800, {
    sizes: [buildSize('middle', 2800, { isDefault: true }), buildSize('large', 3400)],
    optionGroups: [
      buildOptionGroup('noodle', 1, 1, [buildOption('thin'), buildOption('knife-cut', 200)]),
      buildOptionGroup('more', 0, 3, [buildOption('egg', 300), buildOption('beef', 1200)]),
    ],
  }),
  buildDish('potstickers', 1800),
  buildDish('prawns', 4600, { memberPrice: 4200 }),
  buildDish('lemon-tea', 1600, { packingFee: 100 }),
  buildDish('lion-heads', 3800),
  buildDish('braised-pork', 5800, { memberPrice: 5200, packingFee: 100 }),
  buildDish('rice', 200),
]);
const rules = buildRules({
  spendAndSave: [
    { spend: 6000, save: 600 },
    { spend: 12000, save: 1500 },
    { spend: 20000, save: 2800 },
  ],
});
const noodles = buildLine('a', 'beef-noodles', {
  sizeId: 'large',
  optionIdsByGroup: { noodle: ['thin'], more: ['egg'] },
});
const threeDishes = [noodles, buildLine('b', 'potstickers'), buildLine('c', 'prawns')];
const fourDishes = [...threeDishes, buildLine('d', 'lemon-tea', { quantity: 2 })];
const returningGuest = buildCoupon({ minimumSpend: 10000 });

function quote(overrides: Partial<QuoteInput>): Quote {
  return quoteCart(buildQuoteInput({ menu, rules, pointsBalance: 1286, ...overrides }));
}

function amountsByKind(quoted: Quote): Record<string, number> {
  return Object.fromEntries(quoted.amounts.map((row) => [row.reason.kind, row.amount]));
}

test('the cart bar shows 91 instead of 101, and 23 more make it 15 off', () => {
  const quoted = quote({ lines: threeDishes });
  expect(amountsByKind(quoted)).toEqual({ dishes: 10100, 'member-price': -400, 'spend-and-save': -600 });
  expect(quoted.payable).toBe(9100);
  expect(quoted.saved).toBe(1000);
  expect(quoted.nextSaving).toEqual({ missing: 2300, save: 1500 });
});

test('the cart shows 114 instead of 133, leaves out what sold out, and 71 more make it 28 off', () => {
  const quoted = quote({
    lines: [...fourDishes, buildLine('e', 'lion-heads')],
    availability: [{ dishId: 'lion-heads', isSoldOut: true, remaining: null }],
  });
  expect(amountsByKind(quoted)).toEqual({ dishes: 13300, 'member-price': -400, 'spend-and-save': -1500 });
  expect(quoted.payable).toBe(11400);
  expect(quoted.saved).toBe(1900);
  expect(quoted.nextSaving).toEqual({ missing: 7100, save: 2800 });
  expect(quoted.invalidLines).toEqual([
    { lineId: 'e', dishId: 'lion-heads', reason: 'DISH_SOLD_OUT', groupId: null, remaining: null },
  ]);
});

test('checkout at the table comes to 99.70 with coupon and 630 points, saves 33.30 and earns 99 points', () => {
  const quoted = quote({ lines: fourDishes, coupon: returningGuest, pointsToSpend: 630 });
  expect(quoted.amounts).toEqual([
    { reason: { kind: 'dishes' }, amount: 13300 },
    { reason: { kind: 'member-price', dishIds: ['prawns'] }, amount: -400 },
    { reason: { kind: 'spend-and-save', spend: 12000, save: 1500 }, amount: -1500 },
    { reason: { kind: 'coupon', couponId: 'coupon-1', name: returningGuest.name }, amount: -800 },
    { reason: { kind: 'points', points: 630 }, amount: -630 },
  ]);
  expect(quoted.payable).toBe(9970);
  expect(quoted.saved).toBe(3330);
  expect(quoted.pointsSpent).toBe(630);
  expect(quoted.pointsLimit).toBe(1286);
  expect(quoted.pointsEarned).toBe(99);
  expect(quoted.coupon).toEqual({ fits: true, couponId: 'coupon-1', saves: 800 });
});

test('pickup comes to 68 with two packed portions, and the coupon needs 28 more', () => {
  const quoted = quote({
    mode: 'pickup',
    coupon: returningGuest,
    lines: [
      buildLine('a', 'braised-pork'),
      buildLine('b', 'rice', { quantity: 2 }),
      buildLine('c', 'lemon-tea'),
    ],
  });
  expect(quoted.amounts).toEqual([
    { reason: { kind: 'dishes' }, amount: 7800 },
    { reason: { kind: 'packing', portions: 2 }, amount: 200 },
    { reason: { kind: 'member-price', dishIds: ['braised-pork'] }, amount: -600 },
    { reason: { kind: 'spend-and-save', spend: 6000, save: 600 }, amount: -600 },
  ]);
  expect(quoted.payable).toBe(6800);
  expect(quoted.saved).toBe(1200);
  expect(quoted.pointsLimit).toBe(1286);
  expect(quoted.pointsEarned).toBe(68);
  expect(quoted.coupon).toEqual({
    fits: false,
    couponId: 'coupon-1',
    reason: 'COUPON_BELOW_MINIMUM',
    missing: 2800,
  });
});

test('the line says what was chosen in the order of the menu', () => {
  expect(describeSelection(menu, noodles)).toEqual({ zh: 'large · thin · egg', en: 'large · thin · egg' });
});
