import { outstandingOf } from '../../domain/bill/tender';
import type { PointsEntry } from '../../domain/membership/points';
import { salesEntry } from '../insight/sales-fact';
import { countSpending } from '../membership/count-spending';
import { givePoints } from '../membership/points-ledger';
import { Refused } from '../refused';
import { countCouponSale } from '../rewards/count-coupon-sale';
import { rewardInvite } from '../rewards/reward-invite';
import type { Transaction } from '../wechat/database';
import { askForVoice } from '../voice/ask-for-voice';
import { moneyKept } from './money-kept';
import { moveOrder } from './change-order';
import type { OrderDocument } from './order-document';

export function completionDueMs(
  order: Pick<OrderDocument, 'completeAfterMinutes'>,
  handedOverAtMs: number,
): number {
  return handedOverAtMs + order.completeAfterMinutes * 60_000;
}

/** Ends an order that was handed over, and that nobody owes anything of: points are earned, and the guest's year and the day's figures count it. */
export async function completeInTransaction(
  transaction: Transaction,
  order: OrderDocument,
  nowMs: number,
): Promise<OrderDocument | Refused> {
  if (order.bill && outstandingOf(order.paidBy.wechat, order.bill) > 0) {
    return new Refused('ORDER_UNPAID', { orderId: order._id });
  }
  const completed = await moveOrder(transaction, order, {
    event: 'complete',
    nowMs,
    change: { dueAtMs: null, pointsEarned: order.pointsToEarn },
  });
  if (completed instanceof Refused) return completed;
  await givePoints(transaction, [earnEntry(completed, nowMs)]);
  await countSpending(transaction, completed, moneyKept(completed), nowMs);
  await countCouponSale(transaction, completed);
  await rewardInvite(transaction, completed, nowMs);
  await transaction.add('outbox', salesEntry(completed, 'completed', nowMs));
  await askForVoice(transaction, completed, nowMs);
  return completed;
}

function earnEntry(order: OrderDocument, nowMs: number): PointsEntry {
  const days = order.pointsExpireAfterDays;
  return {
    id: `earn:${order._id}`,
    guestId: order.guestId,
    kind: 'earn',
    points: order.pointsEarned,
    orderId: order._id,
    atMs: nowMs,
    expiresAtMs: days === null ? null : nowMs + days * 24 * 60 * 60_000,
  };
}
