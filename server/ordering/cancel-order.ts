import type { GuestAnswers, GuestInput } from '../../contract/guest';
import { guestMayCancelUntilMs } from '../../domain/order/guest-cancellation';
import { closeAttempt } from '../payments/close-attempt';
import { sendRefunds } from '../payments/send-refund';
import { deliverOrder } from '../printing/deliver-order';
import { Refused } from '../refused';
import type { Services } from '../services';
import { announceChange } from '../signals/announce-change';
import { agreedAtMs } from './agreed-at';
import { cancelInTransaction } from './cancel-in-transaction';
import { findOwnOrder } from './find-order';
import type { OrderDocument } from './order-document';
import { viewOf } from './order-view';

type Cancelled = GuestAnswers['cancelOrder'];

/**
 * The guest takes an order back while the rule allows it. An open payment is closed at WeChat first: were it paid in
 * the same moment, the order would be paid and cancelled with its money on the way back. A repeat answers the order.
 */
export async function cancelOrder(
  services: Services,
  guestId: string,
  input: GuestInput<'cancelOrder'>,
): Promise<Cancelled | Refused> {
  const order = await findOwnOrder(services.database, guestId, input.orderId);
  if (order instanceof Refused) return order;
  if (order.cancelReason === 'guest-cancelled') return { order: await viewOf(services, order) };
  const fault = faultOfCancelling(order, services.nowMs());
  if (fault) return fault;
  if (order.status === 'awaiting-payment' && (await closeAttempt(services, order)) === 'unclear') {
    return new Refused('PAYMENT_UNCLEAR', { orderId: order._id });
  }
  const cancelled = await cancelNow(services, order);
  if (cancelled instanceof Refused) return cancelled;
  if (agreedAtMs(cancelled) !== null) await sendRefunds(services, cancelled);
  await announceChange(services, cancelled);
  if (cancelled.acceptedAtMs !== null) await deliverOrder(services, cancelled._id);
  return { order: await viewOf(services, cancelled) };
}

/** Another phone may have asked for the next attempt meanwhile, and that one is still open at WeChat. */
async function cancelNow(services: Services, seen: OrderDocument): Promise<OrderDocument | Refused> {
  const nowMs = services.nowMs();
  return services.database.transact(async (transaction) => {
    const order = await transaction.get('orders', seen._id);
    if (!order) return new Refused('ORDER_UNKNOWN');
    const fault = faultOfCancelling(order, nowMs);
    if (fault) return fault;
    if (order.status === 'awaiting-payment' && order.attempt?.number !== seen.attempt?.number) {
      return new Refused('PAYMENT_UNCLEAR', { orderId: order._id });
    }
    return cancelInTransaction(transaction, order, {
      event: 'guest-cancels',
      note: null,
      refundReason: '您取消了订单',
      nowMs,
    });
  });
}

function faultOfCancelling(order: OrderDocument, nowMs: number): Refused | null {
  const untilMs = guestMayCancelUntilMs({ ...order, agreedAtMs: agreedAtMs(order) });
  if (untilMs !== null && nowMs < untilMs) return null;
  return new Refused('ORDER_NOT_CANCELLABLE', { status: order.status, cancellableUntilMs: untilMs });
}
