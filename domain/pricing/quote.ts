import type { Fen } from '../money/fen';
import type { Menu, DishAvailability } from '../menu/menu';
import type { Coupon } from '../membership/coupon';
import type { MemberTerms } from '../membership/member-terms';
import type { PointsRules } from '../membership/points';
import type { LocalText } from '../text/local-text';
import type { DiningMode } from '../order/lifecycle';

/** One line of a cart: a dish as the guest wants it, and how many. */
export interface CartLine {
  readonly lineId: string;
  readonly dishId: string;
  readonly sizeId: string | null;
  /** Chosen options by group; a group that is absent takes nothing (defaults are filled in by the phone when a dish is added). */
  readonly optionIdsByGroup: Readonly<Record<string, readonly string[]>>;
  /** Chosen dishes of a set meal by choice group. */
  readonly choiceDishIdsByGroup: Readonly<Record<string, readonly string[]>>;
  /** 1 to 99. */
  readonly quantity: number;
  /** What the kitchen should know, at most 30 characters. */
  readonly note: string;
}

/** What a store charges beyond its dishes. */
export interface PricingRules {
  /** Reductions by spending; the highest one reached applies, once. */
  readonly spendAndSave: readonly SpendAndSaveTier[];
  /** Least sum of dishes after all discounts but points, by way of dining; 0 for none. */
  readonly minimumSpend: Readonly<Record<DiningMode, Fen>>;
  readonly deliveryFee: Fen;
  readonly points: PointsRules;
  readonly rounding: RoundingRule;
}

export interface SpendAndSaveTier {
  readonly spend: Fen;
  readonly save: Fen;
}

/** What happens to the last digits of a total: kept to the fen, or cut to whole jiao in the guest's favour. */
export type RoundingRule = 'none' | 'down-to-jiao';

export interface QuoteInput {
  readonly menu: Menu;
  readonly availability: readonly DishAvailability[];
  readonly rules: PricingRules;
  readonly mode: DiningMode;
  readonly lines: readonly CartLine[];
  /** A member earns and spends points. Every guest with an account is a member. */
  readonly isMember: boolean;
  /** What the member's level does to prices and points. */
  readonly terms: MemberTerms;
  readonly coupon: Coupon | null;
  /** Points the guest wants to spend; the quote says how many it took. */
  readonly pointsToSpend: number;
  readonly pointsBalance: number;
  /** The moment the dishes are wanted, for dishes by time of day: minute of the store's day, 0 to 2879. */
  readonly minuteOfDay: number;
  /** The moment of ordering, for coupons that end (milliseconds since 1970). */
  readonly nowMs: number;
}

/** Why an amount stands on the bill. One row each, in this order. */
export type AmountReason =
  | { readonly kind: 'dishes' }
  | { readonly kind: 'packing'; readonly portions: number }
  | { readonly kind: 'delivery' }
  | { readonly kind: 'member-price'; readonly dishIds: readonly string[] }
  | { readonly kind: 'spend-and-save'; readonly spend: Fen; readonly save: Fen }
  | { readonly kind: 'coupon'; readonly couponId: string; readonly name: LocalText }
  | { readonly kind: 'points'; readonly points: number }
  | { readonly kind: 'rounding'; readonly rule: RoundingRule };

export interface AmountRow {
  readonly reason: AmountReason;
  /** Signed: what is charged is positive, what is saved negative. */
  readonly amount: Fen;
}

/** One priced line. `payable = list + packing + delivery - memberSaving - spendAndSaveShare - couponShare - pointsShare - roundingShare`. */
export interface QuoteLine {
  readonly lineId: string;
  readonly dishId: string;
  readonly quantity: number;
  /** List price of one portion with its size, options and choices. */
  readonly unitPrice: Fen;
  readonly list: Fen;
  readonly packing: Fen;
  readonly delivery: Fen;
  readonly memberSaving: Fen;
  readonly spendAndSaveShare: Fen;
  readonly couponShare: Fen;
  readonly pointsShare: Fen;
  readonly roundingShare: Fen;
  /** What this line costs in the end; the lines' payables sum to the quote's. Never negative. */
  readonly payable: Fen;
}

export interface Quote {
  readonly lines: readonly QuoteLine[];
  readonly invalidLines: readonly InvalidLine[];
  readonly amounts: readonly AmountRow[];
  readonly payable: Fen;
  /** Everything saved against list prices, as a positive amount. */
  readonly saved: Fen;
  readonly pointsSpent: number;
  /** The most points this quote could take: balance and cap considered. */
  readonly pointsLimit: number;
  /** What completing this order will earn. */
  readonly pointsEarned: number;
  readonly coupon: CouponVerdict | null;
  /** What is missing until the next reduction; null when none is left. */
  readonly nextSaving: { readonly missing: Fen; readonly save: Fen } | null;
  /** What is missing to the least sum; 0 when it is reached. */
  readonly minimumSpendMissing: Fen;
}

/** A line that cannot be ordered as it stands; never counted. */
export interface InvalidLine {
  readonly lineId: string;
  readonly dishId: string;
  readonly reason: InvalidLineReason;
  /** The group concerned, where it is one. */
  readonly groupId: string | null;
  /** Portions left, where too many are wanted. */
  readonly remaining: number | null;
}

export type InvalidLineReason =
  | 'DISH_UNKNOWN'
  | 'DISH_SOLD_OUT'
  | 'DISH_NOT_SERVED_NOW'
  | 'NOT_ENOUGH_LEFT'
  | 'SIZE_UNKNOWN'
  | 'OPTION_UNKNOWN'
  | 'OPTION_SOLD_OUT'
  | 'TOO_FEW_OPTIONS'
  | 'TOO_MANY_OPTIONS'
  | 'CHOICE_UNKNOWN'
  | 'TOO_FEW_CHOICES'
  | 'TOO_MANY_CHOICES'
  | 'QUANTITY_OUT_OF_RANGE'
  | 'NOTE_TOO_LONG';

/** Whether a coupon fits a cart, and if not, which rule forbids it. */
export type CouponVerdict =
  | { readonly fits: true; readonly couponId: string; readonly saves: Fen }
  | {
      readonly fits: false;
      readonly couponId: string;
      readonly reason: CouponObstacle;
      readonly missing: Fen;
    };

export type CouponObstacle =
  | 'COUPON_BELOW_MINIMUM'
  | 'COUPON_NO_COVERED_DISH'
  | 'COUPON_EXPIRED'
  | 'COUPON_NOT_YET_VALID'
  | 'COUPON_OTHER_STORE'
  | 'COUPON_OTHER_MODE'
  | 'COUPON_NOT_AVAILABLE';
