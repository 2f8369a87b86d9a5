import type { CouponGift, DishGift, MemberRules } from '../../domain/membership/member-rules';
import type { PointsEntry, PointsEntryKind } from '../../domain/membership/points';
import { businessDayNumber } from '../../domain/store-hours/business-day';
import { momentOf } from '../../domain/store-hours/local-time';
import type { StoreHours } from '../../domain/store-hours/store-hours';
import type { LocalText } from '../../domain/text/local-text';
import { orderIdFor } from '../ordering/order-id';
import type { Transaction } from '../wechat/database';
import type { CouponDocument } from './coupon-document';
import { issueCoupon } from './coupon-ledger';
import { givePoints } from './points-ledger';

const dayMs = 24 * 60 * 60_000;

export type DayClock = Pick<StoreHours, 'utcOffsetMinutes' | 'dayStartsAtMinute'>;

interface Given {
  readonly guestId: string;
  /** What the gift is for, such as `welcome` or `birthday 2026`: with the guest it makes the id. */
  readonly cause: string;
  readonly nowMs: number;
}

/**
 * The id of a gift's coupon. It follows from guest and cause and does not name the guest, so that it still stands, and
 * stops a second gift, when the guest has deleted the account and come again.
 */
export function giftCouponId({ guestId, cause }: Pick<Given, 'guestId' | 'cause'>): string {
  return `gift-${orderIdFor(guestId, cause)}`;
}

export function giftPointsId(kind: PointsEntryKind, { guestId, cause }: Pick<Given, 'guestId' | 'cause'>) {
  return `${kind}:${orderIdFor(guestId, cause)}`;
}

/** Whether the gift was given before, as points or as a coupon. */
export async function wasGiven(
  database: Pick<Transaction, 'get'>,
  kind: PointsEntryKind,
  gift: Pick<Given, 'guestId' | 'cause'>,
): Promise<boolean> {
  if (await database.get('pointsEntries', giftPointsId(kind, gift))) return true;
  return (await database.get('coupons', giftCouponId(gift))) !== null;
}

/** Gives points by rule; none where the rule says 0. */
export async function giveGiftPoints(
  transaction: Transaction,
  rules: Pick<MemberRules, 'giftsEndAfterDays'>,
  gift: Given & { readonly kind: PointsEntryKind; readonly points: number },
): Promise<void> {
  const days = rules.giftsEndAfterDays;
  const entry: PointsEntry = {
    id: giftPointsId(gift.kind, gift),
    guestId: gift.guestId,
    kind: gift.kind,
    points: gift.points,
    orderId: null,
    atMs: gift.nowMs,
    expiresAtMs: days === null ? null : gift.nowMs + days * dayMs,
  };
  await givePoints(transaction, [entry]);
}

/** Gives a coupon for anything, good at all stores from now until the midnight after its last day. */
export async function giveGiftCoupon(
  transaction: Transaction,
  gift: Given & { readonly name: LocalText; readonly coupon: CouponGift; readonly clock: DayClock },
): Promise<CouponDocument> {
  const { coupon, clock, nowMs } = gift;
  return issueCoupon(transaction, {
    ...plainCoupon(gift),
    benefit: { kind: 'amount-off', amount: coupon.amount },
    minimumSpend: coupon.minimumSpend,
    dishIds: [],
    validUntilMs: endOfDays(clock, nowMs, coupon.goodForDays),
  });
}

/** Gives one portion of a dish: taken off an order, or handed out at the counter. */
export async function giveGiftDish(
  transaction: Transaction,
  gift: Given & { readonly name: LocalText; readonly dish: DishGift; readonly validUntilMs: number },
): Promise<CouponDocument> {
  const { dish, validUntilMs } = gift;
  return issueCoupon(transaction, {
    ...plainCoupon(gift),
    benefit: { kind: 'amount-off', amount: dish.worth },
    minimumSpend: 0,
    dishIds: [dish.dishId],
    dishName: dish.name,
    validUntilMs,
  });
}

function plainCoupon(gift: Given & { readonly name: LocalText }) {
  const { guestId, name, nowMs } = gift;
  return {
    ...{ _id: giftCouponId(gift), guestId, name },
    ...{ storeIds: [], modes: [], validFromMs: nowMs },
  };
}

function endOfDays(clock: DayClock, nowMs: number, days: number): number {
  return momentOf(clock, businessDayNumber(clock, nowMs) + days + 1, 0);
}
