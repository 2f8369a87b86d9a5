import type { OrderDocument } from '../ordering/order-document';
import type { OutboxDocument } from './outbox-document';

export function pickupReadyEntry(order: OrderDocument, nowMs: number): OutboxDocument {
  return {
    _id: `ready:${order._id}`,
    storeId: order.storeId,
    orderId: order._id,
    effect: {
      kind: 'pickup-ready',
      message: {
        guestId: order.guestId,
        orderId: order._id,
        storeName: order.storeName,
        pickupNumber: order.pickupNumber ?? '',
        readyAtMs: nowMs,
        utcOffsetMinutes: order.dayClock.utcOffsetMinutes,
      },
    },
    createdAtMs: nowMs,
    dueAtMs: nowMs,
    tries: 0,
  };
}
