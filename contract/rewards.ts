import * as v from 'valibot';
import type { Coupon } from '../domain/membership/coupon';
import { mostInviteChannelCharacters } from '../domain/rewards/invite-code';
import type { GiftStatus } from '../domain/rewards/gift-lifecycle';
import type { InviteRules, InviteStatus } from '../domain/rewards/invite-rules';
import type { RewardOffer, RewardState } from '../domain/rewards/reward-offer';
import type { TakingStatus } from '../domain/rewards/taking-lifecycle';
import type { UsualChoice } from '../domain/rewards/usual-choice';
import type { LocalText } from '../domain/text/local-text';

const id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));
const requestId = v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/));
const points = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(1_000_000));
/** The secret in the link of a present: 128 random bits. */
const token = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));
const channel = v.pipe(v.string(), v.regex(/^[\w-]+$/), v.maxLength(mostInviteChannelCharacters));

/** What members do with points, coupons and friends; part of the function `guest`. */
export const guestRewardInputs = {
  /** What a store offers: for points, or for nothing. */
  viewRewards: v.strictObject({ storeId: id, shelf: v.picklist(['shop', 'centre']) }),
  takeReward: v.strictObject({
    /** Made by the phone for one intention; a repeat finds the same exchange. */
    requestId,
    storeId: id,
    offerId: id,
    /** The points that the phone showed. */
    expectedPrice: points,
  }),
  /** Gives something of the points shop back before it was used. */
  cancelReward: v.strictObject({ takingId: id }),
  /** Makes a coupon a present for whoever opens its link first. */
  wrapCoupon: v.strictObject({ couponId: id }),
  /** Takes a present back while nobody has claimed it. */
  unwrapCoupon: v.strictObject({ couponId: id }),
  viewGift: v.strictObject({ token }),
  claimGift: v.strictObject({ token }),
  /** The guest's own code, what the store gives for friends, and who has come. */
  viewInvites: v.strictObject({ storeId: id }),
  /** The guest came through somebody's invitation. */
  acceptInvite: v.strictObject({ code: v.pipe(v.string(), v.maxLength(40)), channel: v.nullable(channel) }),
  /** Dishes the guest likes, and how each was had last. */
  viewRegular: v.strictObject({ storeId: id }),
  setFavourite: v.strictObject({ storeId: id, dishId: id, isFavourite: v.boolean() }),
} as const;

export interface RewardView extends RewardOffer {
  readonly state: RewardState;
  /** Null where there is no limit. */
  readonly left: number | null;
}

export interface GuestRewardView extends RewardView {
  /** How many of it the guest has taken. */
  readonly taken: number;
}

/** Something that a guest has exchanged points for. */
export interface TakingView {
  readonly takingId: string;
  readonly name: LocalText;
  readonly kind: 'dish' | 'coupon';
  readonly dishId: string | null;
  readonly price: number;
  readonly status: TakingStatus;
  /** What a colleague scans or types; null for coupons, and once it is worth nothing. */
  readonly code: string | null;
  readonly storeIds: readonly string[];
  readonly takenAtMs: number;
  readonly validUntilMs: number;
  readonly whenExpired: 'points-return' | 'points-lapse';
  /** A coupon that was used is not given back any more. */
  readonly isCancellable: boolean;
}

export interface GiftView {
  readonly coupon: Coupon;
  readonly token: string;
  readonly status: GiftStatus;
  readonly untilMs: number;
}

export interface GuestRewardAnswers {
  viewRewards: {
    readonly points: number;
    /** Running ones first; at most 60. */
    readonly offers: readonly GuestRewardView[];
    /** Newest first, at most 20; none in the coupon centre. */
    readonly takings: readonly TakingView[];
    /** Coupons that may be given to a friend, and those that were; none in the points shop. */
    readonly giftable: readonly Coupon[];
    readonly gifts: readonly GiftView[];
    readonly nowMs: number;
  };
  takeReward: { readonly taking: TakingView; readonly coupon: Coupon | null; readonly points: number };
  cancelReward: { readonly taking: TakingView; readonly points: number };
  wrapCoupon: { readonly gift: GiftView };
  unwrapCoupon: { readonly coupon: Coupon };
  viewGift: {
    readonly status: GiftStatus;
    readonly coupon: Pick<
      Coupon,
      'name' | 'benefit' | 'minimumSpend' | 'modes' | 'storeIds' | 'dishIds' | 'validUntilMs'
    >;
    readonly giverName: string | null;
    readonly isOwn: boolean;
    /** This guest is the friend who has it. */
    readonly isMine: boolean;
    readonly untilMs: number;
    readonly nowMs: number;
  };
  claimGift: { readonly coupon: Coupon };
  viewInvites: {
    readonly code: string;
    readonly rules: InviteRules;
    /** Friends for whom the guest was rewarded this month. */
    readonly rewardedThisMonth: number;
    /** Newest first, at most 50. */
    readonly friends: readonly {
      /** The first character and two stars; null when nobody knows. */
      readonly name: string | null;
      readonly status: InviteStatus;
      /** What the guest got for it; 0 above the cap of the month. */
      readonly points: number;
      readonly atMs: number;
    }[];
    /** Whether the guest came through an invitation, and how that stands. */
    readonly cameAs: { readonly status: InviteStatus; readonly points: number } | null;
    readonly nowMs: number;
  };
  acceptInvite: { readonly status: InviteStatus; readonly inviterName: string | null };
  viewRegular: { readonly favouriteDishIds: readonly string[]; readonly usual: readonly UsualChoice[] };
  setFavourite: { readonly favouriteDishIds: readonly string[] };
}
