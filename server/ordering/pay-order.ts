import type { GuestAnswers, GuestInput } from '../../contract/guest';
import { requestPayment } from '../payments/request-payment';
import { countAttempt } from '../limits/count-attempt';
import { Refused } from '../refused';
import type { Services } from '../services';
import { findOwnOrder } from './find-order';

/** Fresh payment parameters for an order that waits for its payment, after a cancelled sheet or a lost answer. */
export async function payOrder(
  services: Services,
  guestId: string,
  input: GuestInput<'payOrder'>,
): Promise<GuestAnswers['payOrder'] | Refused> {
  const order = await findOwnOrder(services, guestId, input.orderId);
  if (order instanceof Refused) return order;
  const fault = await countAttempt(services, guestId, 'payment');
  return fault ?? requestPayment(services, order);
}
