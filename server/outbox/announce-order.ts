import { ticketOf } from '../kitchen/ticket';
import type { OrderDocument } from '../ordering/order-document';
import type { Services } from '../services';
import { bumpSignal } from '../signals/bump-signal';
import { storeSignalId } from '../signals/signal-document';
import { DuplicateIdError } from '../wechat/database';
import { errorText } from '../wechat/transact';

/** A phone that has just paid asks for its order by itself; one whose payment was long in coming has to be told. */
const phoneAsksWithinMs = 30_000;

/**
 * Delivers the first ticket of a paid order at once and rings the board. Nothing here may undo the payment: what fails
 * is logged, and the clock delivers the order's outbox entry later.
 */
export async function announceOrder(services: Services, order: OrderDocument): Promise<void> {
  const nowMs = services.nowMs();
  const deliveries = [
    addTicket(services, order).then(() => bumpSignal(services.database, storeSignalId(order.storeId), nowMs)),
  ];
  if (nowMs - order.placedAtMs > phoneAsksWithinMs) {
    deliveries.push(bumpSignal(services.database, order.signalId, nowMs));
  }
  if (order.bill) deliveries.push(bumpSignal(services.database, order.bill.signalId, nowMs));
  for (const delivery of await Promise.allSettled(deliveries)) {
    if (delivery.status === 'rejected') {
      services.log({ event: 'announce-failed', orderId: order._id, error: errorText(delivery.reason) });
    }
  }
}

/** Inserts only: a ticket that stands already may be newer than this order. */
export async function addTicket(services: Services, order: OrderDocument): Promise<void> {
  try {
    await services.database.add('tickets', ticketOf(order));
  } catch (error) {
    if (!(error instanceof DuplicateIdError)) throw error;
  }
}
