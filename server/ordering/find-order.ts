import { failedAttempt } from '../limits/count-attempt';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { OrderDocument } from './order-document';

/** An order of this guest. Somebody else's order is as unknown as one that never was, and naming such is counted. */
export async function findOwnOrder(
  services: Services,
  guestId: string,
  orderId: string,
): Promise<OrderDocument | Refused> {
  const order = await services.database.get('orders', orderId);
  if (order?.guestId === guestId) return order;
  return failedAttempt(services, { personId: guestId, kind: 'order', fault: new Refused('ORDER_UNKNOWN') });
}
