import { giveCouponBack } from '../membership/coupon-ledger';
import { givePoints, returnedPoints } from '../membership/points-ledger';
import { releaseStoredValue } from '../stored-value/account';
import { releaseDeposit } from '../reservations/spend-deposit';
import type { Transaction } from '../wechat/database';
import type { OrderDocument } from './order-document';
import { returnSlot } from './slot-ledger';
import { returnStock } from './stock-ledger';

/** Gives back everything an unpaid order took, inside the transaction that cancels it: so it happens once. */
export async function releaseHold(
  transaction: Transaction,
  order: OrderDocument,
  nowMs: number,
): Promise<void> {
  const { couponId, slotStartMs } = order.hold;
  if (couponId !== null) {
    await giveCouponBack(transaction, { couponId, orderId: order._id, event: 'release', nowMs });
  }
  await givePoints(transaction, returnedPoints(order._id, order, order.hold.pointsLots, nowMs));
  await releaseStoredValue(transaction, order, nowMs);
  await releaseDeposit(transaction, order, nowMs);
  await returnStock(transaction, order, order.hold.portions);
  if (slotStartMs !== null) await returnSlot(transaction, order.storeId, slotStartMs);
}
