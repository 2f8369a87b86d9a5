import { buildDish, buildMenu, text } from '../../../domain/testing/build-menu';
import { buildCoupon, noonMs } from '../../../domain/testing/build-quote-input';
import { speak } from '../../text/language';
import { couponDateWords } from './coupon-dates';
import { couponState, ruleWords, type CouponPlace } from './coupon-rules';

const dayMs = 24 * 60 * 60_000;
const china = { utcOffsetMinutes: 480 };
const dishes = ['pork', 'noodles', 'tea', 'soup'].map((id) => buildDish(id, 2800, { name: text(id) }));
const menu = {
  ...buildMenu(dishes),
  categories: [
    { id: 'pots', name: text('砂锅炖煮'), line: null, dishIds: ['pork', 'soup'] },
    { id: 'rest', name: text('面'), line: null, dishIds: ['noodles', 'tea'] },
  ],
};
const place: CouponPlace = {
  menu,
  storeId: 'wutong',
  storeNamesById: new Map([['hefang', text('河坊桥店')]]),
  nowMs: noonMs,
};

beforeEach(() => speak('zh-CN'));

test('a coupon for everything everywhere has no rule beside its minimum', () => {
  expect(ruleWords(buildCoupon(), place)).toEqual([]);
});

test('covered dishes are named: a category by its name, a few by theirs, many by two and their number', () => {
  const rules = (...dishIds: string[]) => ruleWords(buildCoupon({ dishIds }), place);
  expect(rules('soup', 'pork')).toEqual(['砂锅炖煮能用']);
  expect(rules('pork', 'tea')).toEqual(['pork、tea能用']);
  expect(rules('pork', 'tea', 'soup')).toEqual(['pork、tea等 3 道菜能用']);
});

test('dishes that this menu does not have are not spoken of, and without a menu only their number is', () => {
  const coupon = buildCoupon({ dishIds: ['pork', 'soup', 'dish-of-another-store'] });
  expect(ruleWords(coupon, place)).toEqual(['砂锅炖煮能用']);
  expect(ruleWords(coupon, { ...place, menu: null })).toEqual(['指定的 3 道菜能用']);
});

test('cap, way of dining and store are rules of their own, in both languages', () => {
  const coupon = buildCoupon({
    benefit: { kind: 'percent-off', percent: 20, cap: 1000 },
    modes: ['pickup'],
    storeIds: ['hefang'],
  });
  expect(ruleWords(coupon, place)).toEqual(['最多省 ¥10', '只限自取', '只在河坊桥店能用']);
  speak('en');
  expect(ruleWords(coupon, place)).toEqual(['¥10 at most', 'Pickup only', 'At 河坊桥店 only']);
});

test('a store whose name is not known yet is another store', () => {
  expect(ruleWords(buildCoupon({ storeIds: ['unknown'] }), place)).toEqual(['只在别的店能用']);
});

test.each([
  ['usable', {}],
  ['other-store', { storeIds: ['hefang'] }],
  ['usable', { storeIds: ['hefang', 'wutong'] }],
  ['not-yet', { validFromMs: noonMs + 1 }],
  ['ended', { validUntilMs: noonMs }],
  ['ended', { status: 'expired' }],
  ['used', { status: 'used', validUntilMs: noonMs }],
  ['held', { status: 'locked' }],
] as const)('a coupon is %s when it is %j', (state, overrides) => {
  expect(couponState(buildCoupon(overrides), place)).toBe(state);
});

test('its last day is said, with the days left when they are few; the end itself is exclusive', () => {
  // Noon in China; the coupon ends at midnight after so many days.
  const noon = Date.parse('2026-11-22T04:00:00Z');
  const until = (days: number) =>
    buildCoupon({ validUntilMs: Date.parse('2026-11-22T16:00:00Z') + days * dayMs });
  expect(couponDateWords(until(0), 'usable', china, noon)).toBe('今天到期');
  expect(couponDateWords(until(8), 'usable', china, noon)).toBe('11月30日到期 · 还有 8 天');
  expect(couponDateWords(until(23), 'usable', china, noon)).toBe('12月15日到期');
  expect(couponDateWords(until(-3), 'ended', china, noon)).toBe('11月19日过期了');
  expect(couponDateWords(until(8), 'used', china, noon)).toBe('用掉了');
  const later = buildCoupon({ validFromMs: noon + 2 * dayMs });
  expect(couponDateWords(later, 'not-yet', china, noon)).toBe('11月24日起能用');
});
