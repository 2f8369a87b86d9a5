import type { OrderDocument } from '../ordering/order-document';
import { sendRefunds } from '../payments/send-refund';
import { deliverOrder } from '../printing/deliver-order';
import type { Services } from '../services';
import { announceChange } from '../signals/announce-change';

/** What happens at once after a refund was decided on: money is sent, phones hear of it, and the kitchen's slips print. */
export async function followRefund(
  services: Services,
  isGiven: boolean,
  order: OrderDocument,
): Promise<void> {
  if (isGiven) await sendRefunds(services, order);
  await announceChange(services, order);
  if (isGiven && order.acceptedAtMs !== null) await deliverOrder(services, order._id);
}
