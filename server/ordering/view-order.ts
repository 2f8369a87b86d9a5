import type { GuestAnswers, GuestInput } from '../../contract/guest';
import { forgetUnpaid } from '../limits/unpaid-orders';
import { settlePayment } from '../payments/settle-payment';
import { Refused } from '../refused';
import type { Services } from '../services';
import { agreedAtMs } from './agreed-at';
import { findOwnOrder } from './find-order';
import type { OrderDocument } from './order-document';
import { viewOf } from './order-view';

/**
 * One of the guest's orders. After a payment sheet, an order that still waits is asked for at WeChat Pay, for the
 * notification may be late or lost.
 */
export async function viewOrder(
  services: Services,
  guestId: string,
  input: GuestInput<'viewOrder'>,
): Promise<GuestAnswers['viewOrder'] | Refused> {
  const order = await findOwnOrder(services.database, guestId, input.orderId);
  if (order instanceof Refused) return order;
  const settled = input.afterPayment ? await settledNow(services, order) : order;
  if (agreedAtMs(settled) !== null) forgetUnpaid(services, settled);
  return { order: await viewOf(services, settled) };
}

/** The notification is usually on its way while the phone asks: a moment's patience saves a query. */
const notificationTakesMs = 150;

async function settledNow(services: Services, seen: OrderDocument): Promise<OrderDocument> {
  if (seen.status !== 'awaiting-payment') return seen;
  await services.wait(notificationTakesMs);
  const order = (await services.database.get('orders', seen._id)) ?? seen;
  if (order.status !== 'awaiting-payment' || !order.attempt) return order;
  const found = await services.pay.query(order.attempt.outTradeNo);
  if (found.kind !== 'ok' || found.value.state !== 'SUCCESS') return order;
  const settled = await settlePayment(services, found.value);
  if (settled.kind === 'paid') return settled.order;
  return (await services.database.get('orders', order._id)) ?? order;
}
