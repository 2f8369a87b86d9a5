import { giveCouponBack } from '../membership/coupon-ledger';
import { givePoints, returnEntries } from '../membership/points-ledger';
import type { Transaction } from '../wechat/database';
import type { OrderDocument } from './order-document';
import { returnSlot } from './slot-ledger';
import { returnStock } from './stock-ledger';

/** Gives back everything an order took, inside the transaction that cancels it: so it happens once. */
export async function releaseHold(
  transaction: Transaction,
  order: OrderDocument,
  nowMs: number,
): Promise<void> {
  const { couponId, slotStartMs } = order.hold;
  if (couponId !== null) {
    const event = order.paidAtMs === null ? 'release' : 'return';
    await giveCouponBack(transaction, { couponId, orderId: order._id, event, nowMs });
  }
  await givePoints(transaction, returnEntries({ ...order, nowMs }));
  await returnStock(transaction, order);
  if (slotStartMs !== null) await returnSlot(transaction, order.storeId, slotStartMs);
}
