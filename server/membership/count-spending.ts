import { couponStatusAfter } from '../../domain/membership/coupon-lifecycle';
import {
  levelOf,
  standingAfterRefund,
  standingAfterSpending,
  standingNow,
} from '../../domain/membership/member-standing';
import type { Fen } from '../../domain/money/fen';
import { businessDay } from '../../domain/store-hours/business-day';
import type { OrderDocument } from '../ordering/order-document';
import type { Transaction } from '../wechat/database';
import { giftCouponId } from './gifts';
import { newGuest, type GuestDocument } from './guest-document';
import { fallenNews, memberNewsEntry, risenNews } from './member-news';
import { readMemberRules } from './member-rules-document';
import { memberDueAtMs } from './member-due';
import { freeDishCause } from './free-dish';
import { spentInYear, withSpending } from './spending';

type CountedOrder = Pick<OrderDocument, '_id' | 'guestId' | 'storeId' | 'storeName' | 'dayClock'>;

/** Money that a completed order keeps counts to its guest's year, and lifts the level at once where that reaches the next. */
export async function countSpending(
  transaction: Transaction,
  order: CountedOrder,
  amount: Fen,
  nowMs: number,
): Promise<void> {
  if (amount === 0) return;
  const known = await transaction.get('guests', order.guestId);
  const guest = known ?? newGuest(order.guestId, nowMs);
  await moveStanding(transaction, order, { guest, amount, nowMs, isNew: known === null });
}

/**
 * Money that a completed order gives back no longer counts to what its guest spent in a year; a level that would not
 * have been reached without it goes at once, and with it the free dish that it brought.
 */
export async function takeBackSpending(
  transaction: Transaction,
  order: CountedOrder,
  amount: Fen,
  nowMs: number,
): Promise<void> {
  const guest = await transaction.get('guests', order.guestId);
  if (!guest || amount === 0) return;
  await moveStanding(transaction, order, { guest, amount: -amount, nowMs, isNew: false });
}

interface Moved {
  readonly guest: GuestDocument;
  /** Signed: what comes back is negative. */
  readonly amount: Fen;
  readonly nowMs: number;
  readonly isNew: boolean;
}

async function moveStanding(
  transaction: Transaction,
  order: CountedOrder,
  { guest, amount, nowMs, isNew }: Moved,
): Promise<void> {
  const rules = await readMemberRules(transaction);
  const spending = withSpending(guest.spending, businessDay(order.dayClock, nowMs), amount, nowMs);
  const spent = spentInYear(spending, nowMs);
  const before = standingNow(rules, guest.standing, spentInYear(guest.spending, nowMs), nowMs);
  const { standing, change } =
    amount > 0
      ? standingAfterSpending(rules, before, { amount, spent, nowMs })
      : standingAfterRefund(rules, before, { amount: -amount, spent, nowMs });
  if (change === 'risen' || change === 'fallen') {
    const level = levelOf(rules, standing);
    const news = change === 'risen' ? risenNews(level) : fallenNews(level);
    const from = { storeId: order.storeId, storeName: order.storeName, dayClock: order.dayClock };
    const cause = `${change} ${order._id} ${nowMs}`;
    await transaction.add('outbox', memberNewsEntry(from, { ...news, guestId: guest._id, cause, nowMs }));
  }
  if (change === 'fallen') await revokeFreeDish(transaction, guest, nowMs);
  const moved = { ...guest, spending, standing };
  const fields = {
    ...{ spending, standing },
    ...{ memberRulesVersion: guest.memberRulesVersion ?? rules.version },
    memberDueAtMs: memberDueAtMs(rules, moved, order.dayClock, nowMs),
  };
  if (isNew) await transaction.set('guests', { ...guest, ...fields });
  else await transaction.update('guests', guest._id, fields);
}

async function revokeFreeDish(transaction: Transaction, guest: GuestDocument, nowMs: number): Promise<void> {
  const month = guest.freeDishMonth ?? null;
  if (month === null) return;
  const id = giftCouponId({ guestId: guest._id, cause: freeDishCause(month) });
  const coupon = await transaction.get('coupons', id);
  const status = coupon && couponStatusAfter(coupon, 'revoke', nowMs);
  if (coupon && status) await transaction.update('coupons', coupon._id, { status });
}
