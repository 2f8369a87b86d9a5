import { nextStatus } from '../../domain/order/lifecycle';
import { planRefund } from '../../domain/refund/plan-refund';
import { wholeRefundId } from '../payments/refund-document';
import { cancelTickets } from '../printing/cancel-tickets';
import { giveBack } from '../refunds/give-back';
import { refundableOrder } from '../refunds/refundable';
import { Refused } from '../refused';
import type { Transaction } from '../wechat/database';
import { agreedAtMs } from './agreed-at';
import { moveOrder } from './change-order';
import type { OrderChange } from './change-order';
import type { OrderDocument } from './order-document';
import { releaseHold } from './release-hold';
import { returnSlot } from './slot-ledger';

export interface Cancellation {
  readonly event: 'guest-cancels' | 'payment-expires' | 'reject' | 'acceptance-expires';
  /** What the guest reads beside the status; null when the status says enough. */
  readonly note: string | null;
  /** The reason WeChat shows with the money, in the words of the store's guests. */
  readonly refundReason: string;
  /** The number of the refund where somebody asked for one; a cancellation has one of its own. */
  readonly refundId?: string;
  readonly nowMs: number;
}

/**
 * Cancels an order with everything that belongs to it: what it held returns, the open payment is given up, and what was
 * paid and not given back yet goes back, by a refund document that is sent to WeChat Pay after the transaction.
 */
export async function cancelInTransaction(
  transaction: Transaction,
  order: OrderDocument,
  cancellation: Cancellation,
): Promise<OrderDocument | Refused> {
  const { event, note, nowMs } = cancellation;
  if (!nextStatus(order.mode, order.status, event)) {
    return new Refused('ORDER_MOVED_ON', { status: order.status, version: order.version });
  }
  const given =
    agreedAtMs(order) === null
      ? await giveUpUnpaid(transaction, order, nowMs)
      : await giveBackPaid(transaction, order, cancellation);
  const change = { ...given, cancelNote: note, dueAtMs: null, pointsToEarn: 0 };
  const moved = await moveOrder(transaction, order, { event, nowMs, change });
  if (!(moved instanceof Refused) && order.acceptedAtMs !== null)
    await cancelTickets(transaction, moved, nowMs);
  return moved;
}

async function giveUpUnpaid(
  transaction: Transaction,
  order: OrderDocument,
  nowMs: number,
): Promise<OrderChange> {
  await releaseHold(transaction, order, nowMs);
  if (order.attempt) await transaction.update('payments', order.attempt.outTradeNo, { status: 'closed' });
  return {};
}

async function giveBackPaid(
  transaction: Transaction,
  order: OrderDocument,
  { refundReason, refundId = wholeRefundId(order), nowMs }: Cancellation,
): Promise<OrderChange> {
  const { slotStartMs } = order.hold;
  if (slotStartMs !== null) await returnSlot(transaction, order.storeId, slotStartMs);
  const plan = planRefund(refundableOrder(order), { kind: 'whole' });
  if (typeof plan === 'string') return {};
  return giveBack(transaction, order, { refundId, plan, reason: refundReason, isCancelled: true, nowMs });
}
