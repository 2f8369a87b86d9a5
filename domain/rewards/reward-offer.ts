import type { CouponBenefit } from '../membership/coupon';
import type { Fen } from '../money/fen';
import type { DiningMode } from '../order/lifecycle';
import type { LocalText } from '../text/local-text';

/**
 * Something that a store offers to its members: for points it stands in the points shop, for none in the coupon centre.
 */
export interface RewardOffer {
  readonly id: string;
  /** Where it is shown, and where it is good. */
  readonly storeIds: readonly string[];
  readonly name: LocalText;
  /** In points; 0 is claimed for nothing. */
  readonly price: number;
  readonly goods: RewardGoods;
  /** How many there are in all; null for no limit. */
  readonly quantity: number | null;
  /** How many one guest may have. */
  readonly perGuest: number;
  readonly fromMs: number;
  /** Exclusive end. */
  readonly untilMs: number;
  readonly isStopped: boolean;
}

export type RewardGoods =
  /** One portion of a dish, handed over at the counter against a code. */
  | {
      readonly kind: 'dish';
      readonly dishId: string;
      readonly goodForDays: number;
      /** What becomes of the points when nobody comes for it; the guest reads it before the exchange. */
      readonly whenExpired: 'points-return' | 'points-lapse';
    }
  | {
      readonly kind: 'coupon';
      readonly benefit: CouponBenefit;
      readonly minimumSpend: Fen;
      /** Dishes it covers; empty for all. */
      readonly dishIds: readonly string[];
      /** Ways of dining it is good for; empty for all. */
      readonly modes: readonly DiningMode[];
      readonly goodForDays: number;
      readonly isGiftable: boolean;
    };

export type RewardShelf = 'shop' | 'centre';

export type RewardState = 'running' | 'not-yet' | 'ended' | 'stopped';

export function shelfOf({ price }: Pick<RewardOffer, 'price'>): RewardShelf {
  return price > 0 ? 'shop' : 'centre';
}

export function rewardState(
  { fromMs, untilMs, isStopped }: Pick<RewardOffer, 'fromMs' | 'untilMs' | 'isStopped'>,
  nowMs: number,
): RewardState {
  if (isStopped) return 'stopped';
  if (nowMs >= untilMs) return 'ended';
  return nowMs < fromMs ? 'not-yet' : 'running';
}
