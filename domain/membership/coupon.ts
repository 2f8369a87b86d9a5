import type { Fen } from '../money/fen';
import type { DiningMode } from '../order/lifecycle';
import type { LocalText } from '../text/local-text';

/** A coupon in a guest's hands. */
export interface Coupon {
  readonly id: string;
  readonly name: LocalText;
  readonly status: CouponStatus;
  readonly benefit: CouponBenefit;
  /** Least sum of covered dishes after member price, the same that spend-and-save counts; see `judgeCoupon`. */
  readonly minimumSpend: Fen;
  /** Dishes it covers; empty for all. */
  readonly dishIds: readonly string[];
  /** Stores it is good at; empty for all. */
  readonly storeIds: readonly string[];
  /** Ways of dining it is good for; empty for all. */
  readonly modes: readonly DiningMode[];
  readonly validFromMs: number;
  /** The dish of which it is one portion: it can also be handed out at the counter. Absent for all others. */
  readonly dishName?: LocalText;
  /** Exclusive end. */
  readonly validUntilMs: number;
  /** May be given to a friend, once; absent where it may not. */
  readonly isGiftable?: boolean;
}

export type CouponBenefit =
  | { readonly kind: 'amount-off'; readonly amount: Fen }
  | { readonly kind: 'percent-off'; readonly percent: number; readonly cap: Fen };

/**
 * `locked` belongs to an order that is not paid yet, `used` to a paid one. `wrapped` waits for a friend to take it, and
 * `given` was taken: the friend has another coupon with the same benefit.
 */
export type CouponStatus = 'available' | 'locked' | 'used' | 'expired' | 'revoked' | 'wrapped' | 'given';
