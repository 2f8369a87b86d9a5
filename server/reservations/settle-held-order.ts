import { acceptByItself } from '../kitchen/accept-by-itself';
import { isHeld } from '../ordering/held-order';
import type { OrderDocument } from '../ordering/order-document';
import { deliverAtOnce } from '../outbox/deliver-message';
import { sendRefunds } from '../payments/send-refund';
import type { Refused } from '../refused';
import type { Services } from '../services';
import { announceChange } from '../signals/announce-change';
import { cancelDishes, releaseDishes } from './dishes-ahead';

/**
 * Looks at dishes that were paid for a moment ago: their reservation may have ended or begun while the payment was on its
 * way. Then they go back, or to the kitchen; otherwise they wait for the party, and the clock looks no more. Refused with
 * `BUSY` while others hold the order or its reservation.
 */
export async function settleHeldOrder(services: Services, seen: OrderDocument): Promise<Refused | null> {
  const settled = await services.database.transact(async (transaction) => {
    const order = await transaction.get('orders', seen._id);
    if (!order || !isHeld(order) || order.status !== 'placed') return null;
    const reservation = await transaction.get('reservations', order.ahead?.reservationId ?? '');
    const nowMs = services.nowMs();
    if (reservation?.status === 'confirmed') {
      await transaction.update('orders', order._id, { dueAtMs: null });
      return null;
    }
    const orderIds = [order._id];
    const isHere = reservation?.status === 'seated' || reservation?.status === 'finished';
    if (isHere) await releaseDishes(transaction, { ...reservation, orderIds }, nowMs);
    else return cancelDishes(transaction, { orderIds }, { by: 'guest', nowMs });
    return null;
  });
  if (settled !== null) return settled;
  await announceDishes(services, [seen._id]);
  return null;
}

/** What became of dishes is told to their guest, the kitchen and WeChat Pay; the clock does what fails here. */
export async function announceDishes(services: Services, orderIds: readonly string[]): Promise<void> {
  for (const orderId of orderIds) {
    const order = await services.database.get('orders', orderId);
    if (!order || isHeld(order)) {
      if (order?.status !== 'cancelled') continue;
      await sendRefunds(services, order);
      await deliverAtOnce(services, `rejected:${orderId}`);
    }
    await announceChange(services, order);
    await acceptByItself(services, order);
  }
}
