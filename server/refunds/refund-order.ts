import { createHash } from 'node:crypto';
import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { reasonOf } from '../../domain/reason/fixed-reasons';
import { reasonText } from '../../domain/reason/reason';
import { mayRefund } from '../../domain/refund/refund-limit';
import type { RefundPlan } from '../../domain/refund/plan-refund';
import { ticketOfOrder } from '../kitchen/ticket-view';
import { countAttempt } from '../limits/count-attempt';
import type { OrderDocument } from '../ordering/order-document';
import { remindLater } from '../reminders/reminder-document';
import { Refused } from '../refused';
import type { Services } from '../services';
import { audit } from '../staff/audit';
import type { Colleague } from '../staff/find-role';
import type { Transaction } from '../wechat/database';
import { planFor } from './find-plan';
import { followRefund } from './follow-refund';
import { dishesOf, meaningOf } from './refund-meaning';
import { refundInTransaction } from './refund-in-transaction';

type Outcome = StaffAnswers['refundOrder'];

/**
 * Gives back some or all of an order for a reason. Within the colleague's limit it is promised at once and sent; above
 * it a request waits for somebody with a higher one. The sum must be the one that was shown. A repeat of the same
 * request answers what the first one did.
 */
export async function refundOrder(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'refundOrder'>,
): Promise<Outcome | Refused> {
  const tooMany = await countAttempt(services, colleague.openid, 'refund');
  if (tooMany) return tooMany;
  const done = await services.database.transact((transaction) =>
    askInTransaction(services, transaction, colleague, input),
  );
  if (done instanceof Refused) return done;
  await followRefund(services, done.outcome === 'on-its-way', done.order);
  return { outcome: done.outcome, ticket: ticketOfOrder(done.order) };
}

interface Asked {
  readonly outcome: Outcome['outcome'];
  readonly order: OrderDocument;
}

async function askInTransaction(
  services: Services,
  transaction: Transaction,
  colleague: Colleague,
  input: StaffInput<'refundOrder'>,
): Promise<Asked | Refused> {
  const order = await transaction.get('orders', input.orderId);
  if (!order || order.storeId !== input.storeId) return new Refused('ORDER_UNKNOWN');
  const cause = causeOf(input.requestId);
  if (order.refunds.some(({ refundId }) => refundId === refundIdFor(order, cause))) {
    return { outcome: 'on-its-way', order };
  }
  const request = await transaction.get('refundRequests', requestIdFor(order, cause));
  if (request) return { outcome: 'awaiting-approval', order };
  const reason = reasonOf(input.reason);
  const plan = planFor(order, input.wish);
  if (plan instanceof Refused) return plan;
  if (plan.amount !== input.expectedAmount) return new Refused('REFUND_CHANGED', { amount: plan.amount });
  if (!mayRefund(colleague.role, plan.amount)) {
    await addRequest(services, transaction, { colleague, input, order, plan });
    return { outcome: 'awaiting-approval', order };
  }
  const refunded = await refundInTransaction(services, transaction, order, {
    ...{ refundId: refundIdFor(order, cause), plan, reason, actor: colleague.openid },
    why: reasonText(reason),
    action: 'refundOrder',
  });
  return refunded instanceof Refused ? refunded : { outcome: 'on-its-way', order: refunded };
}

async function addRequest(
  services: Services,
  transaction: Transaction,
  asked: {
    readonly colleague: Colleague;
    readonly input: StaffInput<'refundOrder'>;
    readonly order: OrderDocument;
    readonly plan: RefundPlan;
  },
): Promise<void> {
  const { colleague, input, order, plan } = asked;
  const _id = requestIdFor(order, causeOf(input.requestId));
  await transaction.add('refundRequests', {
    _id,
    storeId: order.storeId,
    orderId: order._id,
    requestId: input.requestId,
    wish: input.wish,
    amount: plan.amount,
    reason: reasonOf(input.reason),
    dishes: dishesOf(order, plan),
    shown: await meaningOf({ nowMs: services.nowMs, database: transaction }, order, plan),
    requestedBy: colleague.openid,
    requestedByName: colleague.name,
    createdAtMs: services.nowMs(),
    status: 'waiting',
    decidedBy: null,
    decidedAtMs: null,
  });
  const { _id: orderId, storeId } = order;
  const sinceMs = services.nowMs();
  await remindLater(transaction, { kind: 'refund-approval', storeId, subject: _id, orderId, sinceMs });
  await audit(transaction, services, {
    storeId: order.storeId,
    actor: colleague.openid,
    action: 'refundOrder',
    subject: order._id,
    before: `refunded ${order.refunded} fen`,
    after: `asked for approval of ${plan.amount} fen`,
    reason: reasonText(reasonOf(input.reason)),
  });
}

/** Sixteen characters that follow from the request, so that its repeat finds itself. */
export function causeOf(requestId: string): string {
  return createHash('sha256').update(requestId).digest('hex').slice(0, 16);
}

/** At most 64 characters at WeChat Pay. */
export function refundIdFor(order: Pick<OrderDocument, '_id' | 'attempt'>, cause: string): string {
  return `${order.attempt?.outTradeNo ?? order._id}-${cause}`;
}

function requestIdFor(order: Pick<OrderDocument, '_id'>, cause: string): string {
  return `${order._id}-${cause}`;
}
