import { agreedAtMs } from '../ordering/agreed-at';
import { outstandingOf } from '../../domain/bill/tender';
import { cancelInTransaction } from '../ordering/cancel-in-transaction';
import type { Cancellation } from '../ordering/cancel-in-transaction';
import { completeInTransaction } from '../ordering/complete-order';
import { isHeld } from '../ordering/held-order';
import type { OrderDocument } from '../ordering/order-document';
import { settleHeldOrder } from '../reservations/settle-held-order';
import { closeAttempt } from '../payments/close-attempt';
import { sendRefunds } from '../payments/send-refund';
import { Refused } from '../refused';
import type { Services } from '../services';
import { announceChange } from '../signals/announce-change';
import type { Transaction } from '../wechat/database';
import { errorText } from '../wechat/transact';

const ordersPerBatch = 50;
const lookAgainAfterMs = 60_000;

/** Looks at every order whose time has come; says whether more is waiting. One order that fails stops no other. */
export async function closeDueOrders(services: Services): Promise<boolean> {
  const due = await services.database.query('orders', {
    where: { dueAtMs: { atMost: services.nowMs() } },
    orderBy: ['dueAtMs', 'asc'],
    limit: ordersPerBatch,
  });
  for (const order of due) await closeOne(services, order);
  return due.length === ordersPerBatch;
}

async function closeOne(services: Services, order: OrderDocument): Promise<void> {
  try {
    await closeByStatus(services, order);
  } catch (error) {
    services.log({ event: 'due-order-failed', orderId: order._id, error: errorText(error) });
    await lookAgainLater(services, order);
  }
}

async function closeByStatus(services: Services, order: OrderDocument): Promise<void> {
  if (order.status === 'awaiting-payment') return expirePayment(services, order);
  if (order.status === 'placed' && isHeld(order)) return settleHeld(services, order);
  if (order.status === 'placed') return expireAcceptance(services, order);
  if (order.status === 'handed-over' && !isOwed(order)) return complete(services, order);
  await services.database.updateIf('orders', order._id, { version: order.version }, { dueAtMs: null });
}

async function settleHeld(services: Services, order: OrderDocument): Promise<void> {
  const fault = await settleHeldOrder(services, order);
  if (fault) await lookAgainLater(services, order);
}

/** An order on a bill completes some time after it is paid, which gives it its time. */
function isOwed({ bill, paidBy }: OrderDocument): boolean {
  return bill !== undefined && outstandingOf(paidBy.wechat, bill) > 0;
}

/** The payment is closed at WeChat before anything is released; when WeChat does not say, the order waits on. */
async function expirePayment(services: Services, order: OrderDocument): Promise<void> {
  const closed = await closeAttempt(services, order);
  if (closed === 'paid') return;
  if (closed === 'unclear') return lookAgainLater(services, order);
  await cancel(services, order, {
    event: 'payment-expires',
    note: null,
    refundReason: { zh: '超时未支付', en: 'Not paid in time' },
    nowMs: services.nowMs(),
  });
}

async function expireAcceptance(services: Services, order: OrderDocument): Promise<void> {
  await cancel(services, order, {
    event: 'acceptance-expires',
    note: null,
    refundReason: order.bill
      ? { zh: '门店未及时接单', en: 'The store did not take the order in time' }
      : { zh: '门店未及时接单，款项原路退回', en: 'The store did not take the order in time' },
    nowMs: services.nowMs(),
  });
}

async function cancel(services: Services, seen: OrderDocument, cancellation: Cancellation): Promise<void> {
  const cancelled = await changeUnlessMoved(services, seen, (transaction, order) =>
    cancelInTransaction(transaction, order, cancellation),
  );
  if (!cancelled) return;
  if (agreedAtMs(cancelled) !== null) await sendRefunds(services, cancelled);
  await announceChange(services, cancelled);
}

async function complete(services: Services, seen: OrderDocument): Promise<void> {
  const completed = await changeUnlessMoved(services, seen, (transaction, order) =>
    completeInTransaction(transaction, order, services.nowMs()),
  );
  if (completed) await announceChange(services, completed);
}

/** Nothing is done to an order that somebody moved since it was seen: its new state has its own time. */
async function changeUnlessMoved(
  services: Services,
  seen: OrderDocument,
  change: (transaction: Transaction, order: OrderDocument) => Promise<OrderDocument | Refused>,
): Promise<OrderDocument | null> {
  const changed = await services.database.transact(async (transaction) => {
    const order = await transaction.get('orders', seen._id);
    const isAsSeen = order?.status === seen.status && order.attempt?.number === seen.attempt?.number;
    if (!isAsSeen) return new Refused('ORDER_MOVED_ON');
    return change(transaction, order);
  });
  if (!(changed instanceof Refused)) return changed;
  if (changed.code === 'BUSY') await lookAgainLater(services, seen);
  return null;
}

/** Lets the other due orders have their turn. */
async function lookAgainLater(services: Services, order: OrderDocument): Promise<void> {
  const dueAtMs = services.nowMs() + lookAgainAfterMs;
  await services.database.updateIf(
    'orders',
    order._id,
    { status: order.status, dueAtMs: order.dueAtMs },
    { dueAtMs },
  );
}
