import * as v from 'valibot';
import type { Fen } from '../domain/money/fen';
import type { InviteRules } from '../domain/rewards/invite-rules';
import type { LocalText } from '../domain/text/local-text';
import type { RewardView, TakingView } from './rewards';

const id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));
const requestId = v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/));
const reason = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80));
const moment = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(9_000_000_000_000));
const fen = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(1_000_000));
const points = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(1_000_000));
const days = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(366));
const code = v.pipe(v.string(), v.maxLength(40));
const each = (most: number) =>
  v.pipe(
    v.array(id),
    v.maxLength(most),
    v.check((ids) => new Set(ids).size === ids.length, 'Name each once'),
  );

const benefit = v.variant('kind', [
  v.strictObject({
    kind: v.literal('amount-off'),
    amount: v.pipe(v.number(), v.safeInteger(), v.minValue(100), v.maxValue(100_000)),
  }),
  v.strictObject({
    kind: v.literal('percent-off'),
    percent: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(90)),
    cap: v.pipe(v.number(), v.safeInteger(), v.minValue(100), v.maxValue(100_000)),
  }),
]);

const goods = v.variant('kind', [
  v.strictObject({
    kind: v.literal('dish'),
    dishId: id,
    goodForDays: days,
    whenExpired: v.picklist(['points-return', 'points-lapse']),
  }),
  v.strictObject({
    kind: v.literal('coupon'),
    benefit,
    minimumSpend: fen,
    dishIds: each(50),
    modes: v.pipe(v.array(v.picklist(['dine-in', 'pickup', 'delivery'])), v.maxLength(3)),
    goodForDays: days,
    isGiftable: v.boolean(),
  }),
]);

const offer = v.pipe(
  v.strictObject({
    storeIds: v.pipe(each(50), v.minLength(1)),
    name: v.strictObject({
      zh: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(20)),
      en: v.pipe(v.string(), v.trim(), v.maxLength(40)),
    }),
    price: points,
    goods,
    quantity: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(1_000_000))),
    perGuest: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(99)),
    fromMs: moment,
    untilMs: moment,
  }),
  v.check(({ fromMs, untilMs }) => fromMs < untilMs, 'An offer ends after it begins'),
  v.check(({ price, goods: { kind } }) => price > 0 || kind === 'coupon', 'A dish is given for points only'),
);

/** What colleagues hand over, and what owners offer to members; part of the function `staff`. */
export const staffRewardInputs = {
  /** What a code is worth, before anything is handed over. */
  viewVoucher: v.strictObject({ storeId: id, code }),
  redeemVoucher: v.strictObject({ storeId: id, requestId, code }),
  listRewards: v.strictObject({ storeId: id }),
  /** Changes an offer, or adds one where `offerId` is null. */
  saveReward: v.strictObject({
    storeId: id,
    requestId,
    offerId: v.nullable(id),
    offer,
    reason: v.optional(reason),
  }),
  stopReward: v.strictObject({ storeId: id, offerId: id, reason }),
  saveInviteRules: v.strictObject({
    storeId: id,
    rules: v.strictObject({
      isOn: v.boolean(),
      inviterPoints: points,
      friendPoints: points,
      leastSpend: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(1_000_000)),
      mostPerMonth: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(1_000)),
    }),
    reason: v.optional(reason),
  }),
} as const;

export interface RewardFigures {
  /** Taken and not given back. */
  readonly taken: number;
  /** Dishes handed over, coupons used in a completed order. */
  readonly redeemed: number;
  /** Points that were spent on it and did not come back. */
  readonly points: number;
  /** Money that stayed of the completed orders in which its coupons were used. */
  readonly revenue: Fen;
}

export interface VoucherView extends TakingView {
  readonly redeemedBy: string | null;
  readonly redeemedAtMs: number | null;
}

export interface StaffRewardAnswers {
  viewVoucher: { readonly voucher: VoucherView };
  redeemVoucher: { readonly voucher: VoucherView };
  listRewards: {
    /** Running ones first, then newest first; at most 60. */
    readonly offers: readonly (RewardView & { readonly figures: RewardFigures })[];
    readonly inviteRules: InviteRules;
    readonly inviteFigures: {
      readonly rewarded: number;
      readonly takenBack: number;
      readonly points: number;
      readonly revenue: Fen;
    };
    /** Where this colleague may offer something. */
    readonly stores: readonly { readonly storeId: string; readonly name: LocalText }[];
    /** For the list from which a dish is chosen. */
    readonly dishes: readonly { readonly dishId: string; readonly name: LocalText; readonly price: Fen }[];
    readonly utcOffsetMinutes: number;
    readonly nowMs: number;
  };
  saveReward: { readonly offer: RewardView };
  stopReward: { readonly offer: RewardView };
  saveInviteRules: { readonly rules: InviteRules };
}
