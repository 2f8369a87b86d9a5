import type { StaffAnswers, StaffInput } from '../../contract/staff';
import type { Fen } from '../../domain/money/fen';
import { mayRefund } from '../../domain/refund/refund-limit';
import type { OrderDocument } from '../ordering/order-document';
import { Refused } from '../refused';
import type { Services } from '../services';
import { audit } from '../staff/audit';
import type { Colleague } from '../staff/find-role';
import type { Transaction } from '../wechat/database';
import { planFor } from './find-plan';
import { followRefund } from './follow-refund';
import { refundInTransaction } from './refund-in-transaction';
import { causeOf, refundIdFor } from './refund-order';
import type { RefundRequestDocument } from './refund-request-document';

/** Approves or declines a refund that somebody else asked for. Of two who decide at once, the first one does. */
export async function decideRefund(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'decideRefund'>,
): Promise<StaffAnswers['decideRefund'] | Refused> {
  const decided = await services.database.transact((transaction) =>
    decideInTransaction(services, transaction, colleague, input),
  );
  if (decided instanceof Refused) return decided;
  await followRefund(services, input.isApproved, decided);
  return { outcome: input.isApproved ? 'approved' : 'declined' };
}

async function decideInTransaction(
  services: Services,
  transaction: Transaction,
  colleague: Colleague,
  input: StaffInput<'decideRefund'>,
): Promise<OrderDocument | Refused> {
  const request = await transaction.get('refundRequests', input.refundRequestId);
  if (!request || request.storeId !== input.storeId) return new Refused('REFUND_UNKNOWN');
  const order = await transaction.get('orders', request.orderId);
  if (!order) return new Refused('ORDER_UNKNOWN');
  const wanted = input.isApproved ? 'approved' : 'declined';
  if (request.status === wanted) return order;
  if (request.status !== 'waiting') return new Refused('REFUND_DECIDED', { status: request.status });
  if (request.requestedBy === colleague.openid) return new Refused('APPROVAL_BY_ANOTHER');
  await transaction.update('refundRequests', request._id, {
    status: wanted,
    decidedBy: colleague.openid,
    decidedAtMs: services.nowMs(),
  });
  return input.isApproved
    ? approve(services, transaction, { colleague, request, order, why: input.reason }, input.expectedAmount)
    : decline(services, transaction, { colleague, request, order, why: input.reason });
}

interface Decision {
  readonly colleague: Colleague;
  readonly request: RefundRequestDocument;
  readonly order: OrderDocument;
  readonly why: string;
}

/**
 * The order may have changed since it was asked for: what is given back is what the wish means now, never more than was
 * asked for, and nothing but the sum that was shown.
 */
async function approve(
  services: Services,
  transaction: Transaction,
  decided: Decision,
  shownAmount: Fen | undefined,
): Promise<OrderDocument | Refused> {
  const { colleague, request, order, why } = decided;
  const plan = planFor(order, request.wish);
  if (plan instanceof Refused) return plan;
  if (plan.amount > request.amount || plan.amount !== (shownAmount ?? plan.amount))
    return new Refused('REFUND_CHANGED', { amount: plan.amount });
  if (!mayRefund(colleague.role, plan.amount)) {
    return new Refused('ROLE_NOT_ALLOWED', { role: colleague.role, action: 'decideRefund' });
  }
  return refundInTransaction(services, transaction, order, {
    refundId: refundIdFor(order, causeOf(request.requestId)),
    plan,
    reason: request.reason,
    why,
    actor: colleague.openid,
    action: 'decideRefund',
  });
}

async function decline(
  services: Services,
  transaction: Transaction,
  decided: Decision,
): Promise<OrderDocument> {
  const { colleague, request, order, why } = decided;
  await audit(transaction, services, {
    storeId: order.storeId,
    actor: colleague.openid,
    action: 'decideRefund',
    subject: order._id,
    before: `approval of ${request.amount} fen was asked for`,
    after: 'declined',
    reason: why,
  });
  return order;
}
