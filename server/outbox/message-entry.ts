import type { MessageContent } from '../../domain/consent/message-content';
import { purposeRules } from '../../domain/consent/purpose';
import type { StoreHours } from '../../domain/store-hours/store-hours';
import type { OrderDocument } from '../ordering/order-document';
import type { OutboxDocument } from './outbox-document';

interface WantedMessage {
  /** Follows from its cause, so that it is wanted once. */
  readonly id: string;
  readonly guestId: string;
  readonly storeId: string;
  readonly orderId: string | null;
  readonly content: MessageContent;
  readonly dayClock: Pick<StoreHours, 'utcOffsetMinutes' | 'dayStartsAtMinute'>;
  readonly nowMs: number;
  /** It helps nobody from this moment on, however long such news is useful otherwise. */
  readonly uselessFromMs?: number;
}

/** A message to a guest, to be sent after the transaction that caused it. */
export function messageEntry(wanted: WantedMessage): OutboxDocument {
  const { id, nowMs, uselessFromMs = Infinity, ...request } = wanted;
  const { usefulForMs } = purposeRules[wanted.content.purpose];
  const expiresAtMs = Math.min(nowMs + usefulForMs, uselessFromMs);
  return {
    _id: id,
    storeId: wanted.storeId,
    orderId: wanted.orderId ?? '',
    guestId: wanted.guestId,
    effect: { kind: 'message', message: { ...request, createdAtMs: nowMs, expiresAtMs } },
    createdAtMs: nowMs,
    dueAtMs: nowMs,
    tries: 0,
  };
}

type AboutOrder = Pick<OrderDocument, '_id' | 'guestId' | 'storeId' | 'storeName' | 'dayClock'>;

/** A message about an order. */
export function orderMessage(
  order: AboutOrder,
  id: string,
  content: MessageContent,
  nowMs: number,
): OutboxDocument {
  const { _id: orderId, guestId, storeId, dayClock } = order;
  return messageEntry({ id, guestId, storeId, orderId, content, dayClock, nowMs });
}

export function pickupReadyEntry(order: AboutOrder & Pick<OrderDocument, 'pickupNumber'>, nowMs: number) {
  const { storeName, pickupNumber } = order;
  const content = {
    purpose: 'pickup-ready',
    storeName,
    pickupNumber: pickupNumber ?? '',
    atMs: nowMs,
  } as const;
  return orderMessage(order, `ready:${order._id}`, content, nowMs);
}

/** The store turned the order away; `amount` is what goes back. */
export function orderRejectedEntry(
  order: AboutOrder & Pick<OrderDocument, 'refunded'>,
  reason: string,
  nowMs: number,
) {
  const content = {
    purpose: 'order-rejected',
    storeName: order.storeName,
    reason,
    amount: order.refunded,
    atMs: nowMs,
  } as const;
  return orderMessage(order, `rejected:${order._id}`, content, nowMs);
}

/** Money has reached the guest. */
export function refundDoneEntry(
  order: AboutOrder,
  refund: { readonly refundId: string; readonly amount: number; readonly nowMs: number },
) {
  const { refundId, amount, nowMs } = refund;
  const content = { purpose: 'refund-done', storeName: order.storeName, amount, atMs: nowMs } as const;
  return orderMessage(order, `refund-done:${refundId}`, content, nowMs);
}
