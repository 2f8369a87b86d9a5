import type { PointsLot } from '../../domain/membership/points';
import type { Fen } from '../../domain/money/fen';
import type { GiftStatus } from '../../domain/rewards/gift-lifecycle';
import type { RewardGoods, RewardOffer } from '../../domain/rewards/reward-offer';
import type { TakingStatus } from '../../domain/rewards/taking-lifecycle';
import type { LocalText } from '../../domain/text/local-text';

/** `rewardOffers/<hash of author and request id>`: what an owner offers. Guests who take of it only read it. */
export interface RewardOfferDocument extends Omit<RewardOffer, 'id'> {
  readonly _id: string;
  /** On how many trays it lies; fixed when it was made. */
  readonly trays: number;
  readonly createdAtMs: number;
  /** Of the call that made this version, so that its repeat changes nothing. */
  readonly requestId: string;
}

/**
 * `rewardTrays/<offerId>:<tray>`: what happened on one tray of an offer, so that figures need eight reads at most and
 * nobody who takes something waits for all others. Rewards of invitations are counted the same way under the store's name.
 */
export interface RewardTrayDocument {
  readonly _id: string;
  readonly offerId: string;
  readonly tray: number;
  /** Taken and not given back. */
  readonly taken: number;
  readonly redeemed: number;
  /** Points spent, or given for invitations; what came back is off. */
  readonly points: number;
  readonly revenue: Fen;
  /** Rewards of invitations that were taken back; 0 for offers. */
  readonly takenBack: number;
}

/** `rewardGuests/<offerId>:<guestId>`: how many of an offer a guest has. */
export interface RewardGuestDocument {
  readonly _id: string;
  readonly offerId: string;
  readonly guestId: string;
  readonly taken: number;
}

/** `rewardTakings/rt-<hash of guest and request id>`: one thing that a guest took. A coupon has the same id. */
export interface RewardTakingDocument {
  readonly _id: string;
  readonly guestId: string;
  readonly offerId: string;
  readonly storeIds: readonly string[];
  readonly name: LocalText;
  readonly kind: RewardGoods['kind'];
  readonly dishId: string | null;
  readonly price: number;
  /** The parts of lots that were spent, so that points that come back end when they would have. */
  readonly lots: readonly PointsLot[];
  readonly tray: number;
  readonly status: TakingStatus;
  /** Null for coupons. */
  readonly code: string | null;
  readonly takenAtMs: number;
  readonly validUntilMs: number;
  readonly whenExpired: 'points-return' | 'points-lapse';
  readonly redeemed: {
    readonly storeId: string;
    readonly by: string;
    readonly byName: string;
    readonly atMs: number;
    readonly requestId: string;
  } | null;
}

/** `couponGifts/<token>`: a coupon that waits for a friend under a link with 128 random bits. */
export interface CouponGiftDocument {
  readonly _id: string;
  readonly couponId: string;
  readonly giverId: string;
  readonly status: GiftStatus;
  readonly claimedBy: string | null;
  readonly createdAtMs: number;
  /** Until when a friend may claim it. */
  readonly untilMs: number;
}

/** `favourites/<guestId>`: the dishes a guest likes, newest first. */
export interface FavouritesDocument {
  readonly _id: string;
  readonly dishes: readonly { readonly storeId: string; readonly dishId: string }[];
}
