import { salesEntry } from '../insight/sales-fact';
import { wholeRefund } from '../payments/whole-refund';
import { cancelTickets } from '../printing/cancel-tickets';
import { Refused } from '../refused';
import type { Transaction } from '../wechat/database';
import type { OrderDocument } from './order-document';
import { moveOrder } from './change-order';
import { releaseHold } from './release-hold';

export interface Cancellation {
  readonly event: 'guest-cancels' | 'payment-expires' | 'reject' | 'acceptance-expires';
  /** What the guest reads beside the status; null when the status says enough. */
  readonly note: string | null;
  /** The reason WeChat shows with the money, in the words of the store's guests. */
  readonly refundReason: string;
  readonly nowMs: number;
}

/**
 * Cancels an order with everything that belongs to it: what it held returns, the open payment is given up, and paid
 * money goes back by a refund document, which is sent to WeChat Pay after the transaction.
 */
export async function cancelInTransaction(
  transaction: Transaction,
  order: OrderDocument,
  cancellation: Cancellation,
): Promise<OrderDocument | Refused> {
  const { nowMs } = cancellation;
  const isRefunded = order.paidAtMs !== null && order.attempt !== null;
  const moved = await moveOrder(transaction, order, {
    event: cancellation.event,
    nowMs,
    change: {
      cancelNote: cancellation.note,
      dueAtMs: null,
      pointsToEarn: 0,
      ...(isRefunded ? { refunded: order.payable, refundStatus: 'on-its-way' } : {}),
    },
  });
  if (moved instanceof Refused) return moved;
  await releaseHold(transaction, order, nowMs);
  if (order.acceptedAtMs !== null) await cancelTickets(transaction, moved, nowMs);
  if (order.attempt && order.paidAtMs === null) {
    await transaction.update('payments', order.attempt.outTradeNo, { status: 'closed' });
  }
  if (order.attempt && isRefunded) {
    const reason = cancellation.refundReason;
    await transaction.add('refunds', wholeRefund(order, order.attempt.outTradeNo, { reason, nowMs }));
  }
  if (order.paidAtMs !== null) await transaction.add('outbox', salesEntry(moved, 'refunded', nowMs));
  return moved;
}
