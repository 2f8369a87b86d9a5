import { plainTerms } from '../membership/member-terms';
import type { Coupon } from '../membership/coupon';
import type { CartLine, PricingRules, QuoteInput } from '../pricing/quote';
import { buildMenu, text } from './build-menu';

/** Builders of carts, rules and coupons for tests. */

/** 22 November 2026, 12:08 in Shanghai. */
export const noonMs = 1_795_320_480_000;

export function buildLine(lineId: string, dishId: string, overrides: Partial<CartLine> = {}): CartLine {
  return {
    lineId,
    dishId,
    sizeId: null,
    optionIdsByGroup: {},
    choiceDishIdsByGroup: {},
    quantity: 1,
    note: '',
    ...overrides,
  };
}

export function buildRules(overrides: Partial<PricingRules> = {}): PricingRules {
  return {
    spendAndSave: [],
    minimumSpend: { 'dine-in': 0, pickup: 0, delivery: 0 },
    deliveryFee: 0,
    points: { pointsPerYuan: 100, maximumSharePercent: 50, earnedPerYuan: 1, expiresAfterDays: 365 },
    rounding: 'none',
    ...overrides,
  };
}

export function buildCoupon(overrides: Partial<Coupon> = {}): Coupon {
  return {
    id: 'coupon-1',
    name: text('回头客券'),
    status: 'available',
    benefit: { kind: 'amount-off', amount: 800 },
    minimumSpend: 0,
    dishIds: [],
    storeIds: [],
    modes: [],
    validFromMs: noonMs - 1,
    validUntilMs: noonMs + 1,
    ...overrides,
  };
}

export function buildQuoteInput(overrides: Partial<QuoteInput> = {}): QuoteInput {
  return {
    menu: buildMenu([]),
    availability: [],
    rules: buildRules(),
    mode: 'dine-in',
    lines: [],
    isMember: true,
    terms: plainTerms,
    coupon: null,
    pointsToSpend: 0,
    pointsBalance: 0,
    minuteOfDay: 728,
    nowMs: noonMs,
    ...overrides,
  };
}
