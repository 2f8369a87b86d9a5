import { nextStatus } from '../../domain/order/lifecycle';
import type { Reason } from '../../domain/reason/reason';
import type { RefundPlan } from '../../domain/refund/plan-refund';
import { ticketOf } from '../kitchen/ticket';
import { cancelInTransaction } from '../ordering/cancel-in-transaction';
import type { OrderDocument } from '../ordering/order-document';
import { takeOffTickets } from '../printing/take-off-tickets';
import type { Refused } from '../refused';
import type { Services } from '../services';
import { audit } from '../staff/audit';
import type { Transaction } from '../wechat/database';
import { giveBack } from './give-back';

export interface StaffRefund {
  readonly refundId: string;
  readonly plan: RefundPlan;
  /** What the guest reads beside the money. */
  readonly reason: Reason;
  /** What the colleague who decided it says, for the audit. */
  readonly why: string;
  readonly actor: string;
  readonly action: 'refundOrder' | 'decideRefund';
}

/**
 * Gives back what a plan says, in the transaction that has read the order. An order of which nothing is left, and that
 * nobody has begun to cook, is rejected with it; any other goes on with what is left.
 */
export async function refundInTransaction(
  services: Services,
  transaction: Transaction,
  order: OrderDocument,
  refund: StaffRefund,
): Promise<OrderDocument | Refused> {
  const { refundId, plan, reason, why, actor, action } = refund;
  const nowMs = services.nowMs();
  await audit(transaction, services, {
    ...{ storeId: order.storeId, actor, action, subject: order._id, reason: why },
    before: `refunded ${order.refunded} fen`,
    after: `refunded ${order.refunded + plan.amount} fen`,
  });
  if (plan.isNothingLeft && nextStatus(order.mode, order.status, 'reject') !== null) {
    const rejection = { event: 'reject', note: reason, refundReason: reason, refundId, nowMs } as const;
    return cancelInTransaction(transaction, order, rejection);
  }
  const change = await giveBack(transaction, order, { refundId, plan, reason, isCancelled: false, nowMs });
  const fields = { ...change, version: order.version + 1 };
  await transaction.update('orders', order._id, fields);
  const changed = { ...order, ...fields };
  await transaction.set('tickets', ticketOf(changed));
  if (order.acceptedAtMs !== null) {
    const portionsByLine = uncookedPortions(order, plan);
    await takeOffTickets(transaction, changed, { portionsByLine, number: changed.refunds.length, nowMs });
  }
  return changed;
}

/** What is given back of dishes that nobody has begun to cook. */
function uncookedPortions(order: OrderDocument, plan: RefundPlan): ReadonlyMap<string, number> {
  const uncooked = new Set(
    order.lines.filter(({ progress }) => progress === 'queued').map(({ lineId }) => lineId),
  );
  const given = Object.entries(plan.byLine).filter(([lineId]) => uncooked.has(lineId));
  return new Map(given.map(([lineId, { portions }]) => [lineId, portions] as const));
}
