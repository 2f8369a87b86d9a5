import { completedAtMs } from '../../domain/review/review-rules';
import type { VoiceFact } from '../../domain/voice/voice-figures';
import type { OrderDocument } from '../ordering/order-document';
import type { OutboxDocument } from '../outbox/outbox-document';

type OfOrder = Pick<OrderDocument, '_id' | 'storeId' | 'day' | 'timeline'>;

/** Something to be counted, on its way through the outbox into the figures of its order's day. */
export function voiceFactEntry(
  order: OfOrder,
  cause: string,
  fact: VoiceFact,
  nowMs: number,
): OutboxDocument {
  const { _id: orderId, storeId, day } = order;
  return {
    _id: `voice:${cause}`,
    ...{ storeId, orderId },
    effect: { kind: 'voice-fact', day, atMs: completedAtMs(order) ?? nowMs, fact },
    ...{ createdAtMs: nowMs, dueAtMs: nowMs, tries: 0 },
  };
}

/** The page of a completed order asks its guest how it was. */
export function askedEntry(order: OfOrder & Pick<OrderDocument, 'lines'>, nowMs: number): OutboxDocument {
  const dishIds = [...new Set(order.lines.map(({ dishId }) => dishId))];
  return voiceFactEntry(order, `asked:${order._id}`, { kind: 'asked', dishIds }, nowMs);
}
