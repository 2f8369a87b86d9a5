import { isBillId } from '../bills/bill-id';
import { arrivalPosting, post } from '../ledger/post';
import type { OrderDocument, OrderRefund } from '../ordering/order-document';
import { refundStatusOf } from '../refunds/refundable';
import { isTopUpId } from '../stored-value/top-up-document';
import { Refused } from '../refused';
import type { Services } from '../services';
import { announceChange } from '../signals/announce-change';
import type { Transaction } from '../wechat/database';
import type { RefundDocument, RefundStatus } from './refund-document';

export interface RefundMove {
  readonly status: RefundStatus;
  readonly dueAtMs: number | null;
  readonly arrivedAtMs?: number;
}

/** What the guest is told for each state of the refund. */
const guestStatus: Readonly<Record<RefundStatus, OrderRefund['status']>> = {
  waiting: 'on-its-way',
  processing: 'on-its-way',
  succeeded: 'arrived',
  abnormal: 'needs-help',
  closed: 'needs-help',
  'settled-by-hand': 'arrived',
};

/** Where a refund may go from where it is: money that has arrived stays arrived, whatever comes late. */
const nextStatuses: Readonly<Record<RefundStatus, readonly RefundStatus[]>> = {
  waiting: ['waiting', 'processing', 'succeeded', 'abnormal', 'closed'],
  processing: ['waiting', 'processing', 'succeeded', 'abnormal', 'closed'],
  abnormal: ['succeeded', 'settled-by-hand'],
  closed: ['settled-by-hand'],
  succeeded: [],
  'settled-by-hand': [],
};

/** Through which account money leaves when a refund comes to this end; null while it is still owed. */
const paidThrough: Readonly<Partial<Record<RefundStatus, 'wechat-clearing' | 'cash'>>> = {
  succeeded: 'wechat-clearing',
  'settled-by-hand': 'cash',
};

type Booked = 'booked' | 'repeated' | 'unknown' | { readonly changed: OrderDocument };

/** Writes what became of a refund into it, into its order and into the ledger. A repeat, or late news, changes nothing. */
export async function bookRefund(
  services: Services,
  refundId: string,
  move: RefundMove,
): Promise<'booked' | 'repeated' | 'unknown' | Refused> {
  const booked = await services.database.transact((transaction) =>
    bookInTransaction(transaction, refundId, move, services.nowMs()),
  );
  if (typeof booked === 'string' || booked instanceof Refused) return booked;
  await announceChange(services, booked.changed);
  return 'booked';
}

export async function bookInTransaction(
  transaction: Transaction,
  refundId: string,
  move: RefundMove,
  nowMs: number,
): Promise<Booked> {
  const refund = await transaction.get('refunds', refundId);
  if (!refund) return 'unknown';
  if (!nextStatuses[refund.status].includes(move.status)) return 'repeated';
  await transaction.update('refunds', refundId, { ...move, tries: refund.tries + 1 });
  if (refund.status === move.status) return 'booked';
  const through = paidThrough[move.status];
  const other = await paidOtherwise(transaction, refund.orderId);
  if (other && through) await post(transaction, arrivalPosting(other, refund, through, nowMs));
  if (other) return 'booked';
  const order = await transaction.get('orders', refund.orderId);
  if (!order) return 'booked';
  if (through) await post(transaction, arrivalPosting(order, refund, through, nowMs));
  return tellOrder(transaction, order, refund, move);
}

/** The top-up, or the bill, that a refund is of; null where it is an order's. */
async function paidOtherwise(transaction: Transaction, id: string) {
  if (isTopUpId(id)) return transaction.get('topUps', id);
  return isBillId(id) ? transaction.get('bills', id) : null;
}

/** A second payment of a paid order goes back without a word on the order itself: it is none of its refunds. */
async function tellOrder(
  transaction: Transaction,
  order: OrderDocument,
  refund: RefundDocument,
  move: RefundMove,
): Promise<Booked> {
  const told = order.refunds.find(({ refundId }) => refundId === refund._id);
  const status = guestStatus[move.status];
  if (!told || told.status === status) return 'booked';
  const arrivedAtMs = status === 'arrived' ? (move.arrivedAtMs ?? null) : null;
  const refunds = order.refunds.map((each) => (each === told ? { ...each, status, arrivedAtMs } : each));
  await transaction.update('orders', order._id, {
    refunds,
    refundStatus: refundStatusOf(refunds),
    version: order.version + 1,
  });
  return { changed: order };
}
