import type { Coupon } from '../membership/coupon';
import { buildDish, buildMenu } from '../testing/build-menu';
import { buildCoupon, buildLine, buildQuoteInput, buildRules, noonMs } from '../testing/build-quote-input';
import { judgeCoupons, pickBestCoupon } from './judge-coupons';
import type { CouponObstacle, QuoteInput } from './quote';
import { quoteCart } from './quote-cart';

const menu = buildMenu([
  buildDish('pork', 5800, { memberPrice: 5200, packingFee: 100 }),
  buildDish('rice', 200),
  buildDish('water', 0),
]);
const pork = buildLine('a', 'pork');
const rice = buildLine('b', 'rice', { quantity: 2 });
const input = buildQuoteInput({ menu, lines: [pork, rice] });

function judge(coupon: Coupon, overrides: Partial<QuoteInput> = {}) {
  return judgeCoupons({ ...input, ...overrides }, [coupon])[0];
}

test.each<[string, Partial<Coupon>, CouponObstacle, number]>([
  ['is used', { status: 'used' }, 'COUPON_NOT_AVAILABLE', 0],
  ['is held by another order', { status: 'locked' }, 'COUPON_NOT_AVAILABLE', 0],
  ['was revoked', { status: 'revoked' }, 'COUPON_NOT_AVAILABLE', 0],
  ['was swept after its end', { status: 'expired' }, 'COUPON_EXPIRED', 0],
  ['ends this moment', { validUntilMs: noonMs }, 'COUPON_EXPIRED', 0],
  ['begins later', { validFromMs: noonMs + 1, validUntilMs: noonMs + 2 }, 'COUPON_NOT_YET_VALID', 0],
  ['is for another store', { storeIds: ['elsewhere'] }, 'COUPON_OTHER_STORE', 0],
  ['is for pickup', { modes: ['pickup'] }, 'COUPON_OTHER_MODE', 0],
  ['covers none of the dishes', { dishIds: ['tea'] }, 'COUPON_NO_COVERED_DISH', 0],
  ['needs more', { minimumSpend: 6000 }, 'COUPON_BELOW_MINIMUM', 400],
  ['needs more of what it covers', { dishIds: ['rice'], minimumSpend: 500 }, 'COUPON_BELOW_MINIMUM', 100],
  ['would save nothing', { benefit: { kind: 'amount-off', amount: 0 } }, 'COUPON_NO_COVERED_DISH', 0],
])('a coupon that %s does not fit and says why', (_what, overrides, reason, missing) => {
  const coupon = buildCoupon(overrides);
  expect(judge(coupon)).toEqual({ fits: false, couponId: 'coupon-1', reason, missing });
  const quote = quoteCart({ ...input, coupon });
  expect(quote.coupon).toEqual({ fits: false, couponId: 'coupon-1', reason, missing });
  expect(quote.payable).toBe(5600);
});

test('a coupon is good from its first moment to the last before its end', () => {
  const coupon = buildCoupon({ validFromMs: noonMs, validUntilMs: noonMs + 1 });
  expect(judge(coupon)).toMatchObject({ fits: true });
});

test('its least sum counts member prices, but neither fees nor spend-and-save', () => {
  const coupon = buildCoupon({ minimumSpend: 5600 });
  const rules = buildRules({ spendAndSave: [{ spend: 5000, save: 500 }], deliveryFee: 500 });
  expect(judge(coupon, { rules, mode: 'delivery' })).toMatchObject({ fits: true, saves: 800 });
  expect(judge({ ...coupon, minimumSpend: 5601 }, { rules, mode: 'delivery' })).toMatchObject({
    fits: false,
    missing: 1,
  });
});

test('an amount never takes off more than the dishes it covers', () => {
  expect(judge(buildCoupon({ dishIds: ['rice'] }))).toMatchObject({ saves: 400 });
  const quote = quoteCart({ ...input, coupon: buildCoupon({ dishIds: ['rice'] }) });
  expect(quote.lines.map((line) => [line.lineId, line.couponShare, line.payable])).toEqual([
    ['a', 0, 5200],
    ['b', 400, 0],
  ]);
});

test('a per cent is taken from what spend-and-save leaves, cut to fen and to its cap', () => {
  const percentOff = (percent: number, cap: number) =>
    buildCoupon({ benefit: { kind: 'percent-off', percent, cap } });
  const rules = buildRules({ spendAndSave: [{ spend: 5000, save: 501 }] });
  expect(judge(percentOff(15, 100_000), { rules })).toMatchObject({ saves: 764 });
  expect(judge(percentOff(15, 700), { rules })).toMatchObject({ saves: 700 });
  expect(judge(percentOff(100, 100_000), { rules })).toMatchObject({ saves: 5099 });
});

test('a coupon for everything leaves packing and delivery to pay', () => {
  const coupon = buildCoupon({ benefit: { kind: 'amount-off', amount: 100_000 } });
  const quote = quoteCart({ ...input, coupon, mode: 'delivery', rules: buildRules({ deliveryFee: 500 }) });
  expect(quote.payable).toBe(600);
});

test('dishes that cost nothing give a coupon nothing to save', () => {
  expect(judge(buildCoupon(), { lines: [buildLine('a', 'water')] })).toMatchObject({
    reason: 'COUPON_NO_COVERED_DISH',
  });
});

test('the best coupon saves most; among equals the one that ends first', () => {
  const coupons = [
    buildCoupon({ id: 'late', validUntilMs: noonMs + 500 }),
    buildCoupon({ id: 'soon', validUntilMs: noonMs + 5 }),
    buildCoupon({ id: 'small', benefit: { kind: 'amount-off', amount: 100 } }),
    buildCoupon({ id: 'huge', benefit: { kind: 'amount-off', amount: 5000 }, minimumSpend: 10_000 }),
  ];
  expect(pickBestCoupon(input, coupons)?.id).toBe('soon');
  expect(pickBestCoupon(input, [...coupons].reverse())?.id).toBe('soon');
  expect(pickBestCoupon(input, coupons.slice(3))).toBeNull();
  expect(pickBestCoupon(input, [])).toBeNull();
  expect(judgeCoupons(input, coupons).map((verdict) => verdict.couponId)).toEqual([
    'late',
    'soon',
    'small',
    'huge',
  ]);
});
