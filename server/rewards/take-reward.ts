import type { GuestAnswers, GuestInput } from '../../contract/guest';
import { emptyAccount, spendablePoints } from '../../domain/membership/points-account';
import type { PointsLot } from '../../domain/membership/points';
import { rewardState } from '../../domain/rewards/reward-offer';
import { voucherCode } from '../../domain/rewards/voucher-code';
import { businessDayNumber } from '../../domain/store-hours/business-day';
import { momentOf } from '../../domain/store-hours/local-time';
import { countAttempt } from '../limits/count-attempt';
import { couponFromDocument, type CouponDocument } from '../membership/coupon-document';
import { issueCoupon } from '../membership/coupon-ledger';
import { spendPoints } from '../membership/points-ledger';
import { orderIdFor } from '../ordering/order-id';
import type { StoreDocument } from '../ordering/store-document';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Database, Transaction } from '../wechat/database';
import type { RewardOfferDocument, RewardTakingDocument } from './reward-documents';
import { takeFromTrays } from './reward-trays';
import { takingView } from './reward-views';

type Input = GuestInput<'takeReward'>;

interface Taken {
  readonly taking: RewardTakingDocument;
  readonly coupon: CouponDocument | null;
}

/**
 * Takes something that the house offers, once for each request id: points, the tray, what one guest may have and the
 * goods move in one transaction or not at all.
 */
export async function takeReward(
  services: Services,
  guestId: string,
  input: Input,
): Promise<GuestAnswers['takeReward'] | Refused> {
  const { database } = services;
  const tooMany = await countAttempt(services, guestId, 'reward');
  if (tooMany) return tooMany;
  const store = await database.get('stores', input.storeId);
  if (!store) return new Refused('STORE_UNKNOWN');
  const taken = await database.transact((transaction) =>
    takeInTransaction(services, transaction, { guestId, input, store }),
  );
  if (taken instanceof Refused) return taken;
  const nowMs = services.nowMs();
  return {
    taking: takingView(taken.taking, nowMs),
    coupon: taken.coupon && couponFromDocument(taken.coupon),
    points: await pointsOf(database, guestId, nowMs),
  };
}

export async function pointsOf(database: Database, guestId: string, nowMs: number): Promise<number> {
  return spendablePoints((await database.get('pointsAccounts', guestId)) ?? emptyAccount, nowMs);
}

interface Wanted {
  readonly guestId: string;
  readonly input: Input;
  readonly store: StoreDocument;
}

async function takeInTransaction(
  services: Services,
  transaction: Transaction,
  { guestId, input, store }: Wanted,
): Promise<Taken | Refused> {
  const _id = `rt-${orderIdFor(guestId, `reward ${input.requestId}`)}`;
  const before = await transaction.get('rewardTakings', _id);
  if (before) {
    if (before.offerId !== input.offerId) return new Refused('REQUEST_ID_REUSED');
    return { taking: before, coupon: await transaction.get('coupons', _id) };
  }
  const nowMs = services.nowMs();
  const offer = await transaction.get('rewardOffers', input.offerId);
  const fault = faultOf(offer, input, nowMs);
  if (fault || !offer) return fault ?? new Refused('REWARD_UNKNOWN');
  const held = await transaction.get('rewardGuests', rewardGuestId(offer._id, guestId));
  const taken = held?.taken ?? 0;
  if (taken >= offer.perGuest) return new Refused('REWARD_ENOUGH', { most: offer.perGuest });
  const tray = await takeFromTrays(transaction, offer, _id);
  if (tray instanceof Refused) return tray;
  const lots = await payFor(transaction, offer, { guestId, takingId: _id, nowMs });
  if (lots instanceof Refused) return lots;
  await transaction.set('rewardGuests', {
    ...{ _id: rewardGuestId(offer._id, guestId), offerId: offer._id, guestId, taken: taken + 1 },
  });
  const taking = newTaking(offer, {
    ...{ _id, guestId, lots, tray, store, nowMs },
    code: voucherCode(services.newId()),
  });
  await transaction.add('rewardTakings', taking);
  const coupon = couponOf(offer, taking);
  return { taking, coupon: coupon && (await issueCoupon(transaction, coupon)) };
}

function faultOf(offer: RewardOfferDocument | null, input: Input, nowMs: number): Refused | null {
  if (!offer?.storeIds.includes(input.storeId)) return new Refused('REWARD_UNKNOWN');
  const state = rewardState(offer, nowMs);
  if (state !== 'running') {
    const why = { 'not-yet': 'NOT_YET', ended: 'ENDED', stopped: 'STOPPED' }[state];
    return new Refused('REWARD_NOT_NOW', { why, fromMs: offer.fromMs });
  }
  if (offer.price === input.expectedPrice) return null;
  return new Refused('REWARD_CHANGED', { price: offer.price });
}

async function payFor(
  transaction: Transaction,
  { price: points }: RewardOfferDocument,
  {
    guestId,
    takingId,
    nowMs,
  }: { readonly guestId: string; readonly takingId: string; readonly nowMs: number },
): Promise<readonly PointsLot[] | Refused> {
  if (points === 0) return [];
  const cause = { kind: 'shop', id: takingId } as const;
  return spendPoints(transaction, { guestId, cause, points, nowMs });
}

export function rewardGuestId(offerId: string, guestId: string): string {
  return `${offerId}:${guestId}`;
}

function newTaking(
  { _id: offerId, storeIds, name, price, goods }: RewardOfferDocument,
  taken: {
    readonly _id: string;
    readonly guestId: string;
    readonly lots: readonly PointsLot[];
    readonly tray: number;
    readonly store: StoreDocument;
    readonly code: string;
    readonly nowMs: number;
  },
): RewardTakingDocument {
  const { _id, guestId, lots, tray, store, code, nowMs } = taken;
  const isDish = goods.kind === 'dish';
  // Until the midnight after its last day.
  const lastDay = businessDayNumber(store.hours, nowMs) + goods.goodForDays;
  return {
    ...{ _id, guestId, offerId, storeIds, name, kind: goods.kind, price, lots, tray },
    dishId: isDish ? goods.dishId : null,
    status: isDish ? 'open' : 'issued',
    code: isDish ? code : null,
    takenAtMs: nowMs,
    validUntilMs: momentOf(store.hours, lastDay + 1, 0),
    whenExpired: isDish ? goods.whenExpired : 'points-lapse',
    redeemed: null,
  };
}

function couponOf(
  { goods, _id: offerId }: RewardOfferDocument,
  { _id, guestId, name, storeIds, takenAtMs, validUntilMs, tray }: RewardTakingDocument,
): Omit<CouponDocument, 'status' | 'orderId'> | null {
  if (goods.kind !== 'coupon') return null;
  const { benefit, minimumSpend, dishIds, modes, isGiftable } = goods;
  return {
    ...{ _id, guestId, name, benefit, minimumSpend, dishIds, storeIds, modes, isGiftable },
    ...{ validFromMs: takenAtMs, validUntilMs, origin: { offerId, tray } },
  };
}
