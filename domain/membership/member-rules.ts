import type { Fen } from '../money/fen';
import type { LocalText } from '../text/local-text';

/** A coupon that the house gives by rule: so much off the dishes. */
export interface CouponGift {
  readonly amount: Fen;
  readonly minimumSpend: Fen;
  readonly goodForDays: number;
}

/** One portion of a dish that the house gives by rule, once in each calendar month. */
export interface DishGift {
  readonly dishId: string;
  readonly name: LocalText;
  /** What the dish costs, as the menu said when the rule was saved: the coupon takes so much off it. */
  readonly worth: Fen;
}

/** What a member of a level has. */
export interface MemberLevel {
  readonly id: string;
  readonly name: LocalText;
  /** Paid with money within a year; 0 for the first level, which everybody has. */
  readonly threshold: Fen;
  /** 100 earns what the store's rules say, 150 half as much again. */
  readonly pointsPercent: number;
  readonly hasMemberPrice: boolean;
  readonly birthdayCoupon: CouponGift | null;
  readonly freeDish: DishGift | null;
}

/** How the house thanks those who come back. One set of rules for all stores, as points and coupons are. */
export interface MemberRules {
  /** Raised with each saving; 0 for the rules of a house that has saved none. */
  readonly version: number;
  /** From the first, which everybody has, upwards. */
  readonly levels: readonly MemberLevel[];
  /** A level that was reached is kept for so many days, and for as long again when it is still deserved then. */
  readonly keepDays: number;
  /** Nobody loses a level who was not told so many days before. */
  readonly noticeDays: number;
  /** So many days after its end a level is still kept. */
  readonly graceDays: number;
  readonly welcome: {
    readonly isOn: boolean;
    readonly points: number;
    readonly coupon: CouponGift | null;
  };
  readonly birthday: {
    readonly isOn: boolean;
    /** The gift comes so many days before the birthday. */
    readonly daysAhead: number;
    readonly points: number;
  };
  readonly signIn: {
    readonly isOn: boolean;
    readonly points: number;
    /** More on the day on which a streak is that long; after the longest a new round begins. */
    readonly bonuses: readonly SignInBonus[];
  };
  /** Points that are given, not earned, end after so many days; null for never. */
  readonly giftsEndAfterDays: number | null;
}

export interface SignInBonus {
  readonly day: number;
  readonly points: number;
}

/** What the owner writes: everything but what the server knows itself. */
export type MemberRulesDraft = Omit<MemberRules, 'version' | 'levels'> & {
  readonly levels: readonly (Omit<MemberLevel, 'freeDish'> & { readonly freeDishId: string | null })[];
};

const plain = { pointsPercent: 100, hasMemberPrice: true, birthdayCoupon: null, freeDish: null };

/**
 * The rules of a house that has saved none: levels that say how well a guest is known, the member's price and plain
 * points for everybody, and no gifts.
 */
export const firstMemberRules: MemberRules = {
  version: 0,
  levels: [
    { id: 'neighbour', name: { zh: '街坊', en: 'Neighbour' }, threshold: 0, ...plain },
    { id: 'regular', name: { zh: '熟客', en: 'Regular' }, threshold: 80_000, ...plain },
    { id: 'old-friend', name: { zh: '老友', en: 'Old friend' }, threshold: 200_000, ...plain },
  ],
  keepDays: 365,
  noticeDays: 30,
  graceDays: 0,
  welcome: { isOn: false, points: 0, coupon: null },
  birthday: { isOn: false, daysAhead: 7, points: 0 },
  signIn: { isOn: false, points: 0, bonuses: [] },
  giftsEndAfterDays: 365,
};

/** How much the rules may hold; a slip of the finger is not to give a fortune away. */
export const memberRulesLimits = {
  levels: { least: 1, most: 8 },
  threshold: 100_000_000,
  pointsPercent: { least: 100, most: 1000 },
  keepDays: { least: 30, most: 365 },
  noticeDays: { least: 1, most: 90 },
  graceDays: { least: 0, most: 90 },
  daysAhead: { least: 0, most: 30 },
  points: 100_000,
  bonuses: 5,
  bonusDay: 60,
  couponAmount: 1_000_000,
  goodForDays: { least: 1, most: 365 },
  giftsEndAfterDays: { least: 30, most: 3650 },
} as const;
