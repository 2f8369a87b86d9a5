import type { GuestAnswers, GuestInput } from '../../contract/guest';
import { faultOfUnpaidOrders, rememberUnpaid } from '../limits/unpaid-orders';
import { requestPayment } from '../payments/request-payment';
import { announceOrder } from '../outbox/announce-order';
import { Refused } from '../refused';
import type { Services } from '../services';
import { DuplicateIdError } from '../wechat/database';
import { agreedAtMs } from './agreed-at';
import { bookOrder } from './book-order';
import { checkWish } from './check-wish';
import type { OrderDocument } from './order-document';
import { fingerprintOf, orderIdFor } from './order-id';
import { viewOf } from './order-view';

type Placed = GuestAnswers['placeOrder'];

/**
 * Places an order, once for each request id. The server quotes with its own menu and refuses what differs; then one
 * transaction writes the order and takes what it holds; then WeChat Pay is asked for the payment. A repeat, at any
 * moment and however the first try ended, finds the same order.
 */
export async function placeOrder(
  services: Services,
  guestId: string,
  input: GuestInput<'placeOrder'>,
): Promise<Placed | Refused> {
  const orderId = orderIdFor(guestId, input.requestId);
  const placed = await placeNew(services, guestId, orderId, input);
  if (placed instanceof Refused) return (await repeatedOrder(services, orderId, input)) ?? placed;
  if (agreedAtMs(placed) !== null) await announceOrder(services, placed);
  return withPayment(services, placed);
}

/** Null-safe against repeats: whoever comes second finds the id taken. */
async function placeNew(
  services: Services,
  guestId: string,
  orderId: string,
  input: GuestInput<'placeOrder'>,
): Promise<OrderDocument | Refused> {
  const wish = await checkWish(services, guestId, input);
  if (wish instanceof Refused) return wish;
  const fault = await faultOfUnpaidOrders(services, guestId);
  if (fault) return fault;
  try {
    const order = await bookOrder(services, { guestId, orderId, input, wish });
    if (!(order instanceof Refused) && agreedAtMs(order) === null) rememberUnpaid(services, order);
    return order;
  } catch (error) {
    if (error instanceof DuplicateIdError) return new Refused('REQUEST_ID_REUSED', { orderId });
    throw error;
  }
}

/**
 * A refusal may come from the guest's own first try: it took the last portion, or the coupon, or the store closed
 * since. Then the order stands, and the repeat answers it.
 */
async function repeatedOrder(
  services: Services,
  orderId: string,
  input: GuestInput<'placeOrder'>,
): Promise<Placed | Refused | null> {
  const order = await services.database.get('orders', orderId);
  if (!order) return null;
  if (order.fingerprint !== fingerprintOf(input)) return new Refused('REQUEST_ID_REUSED', { orderId });
  return withPayment(services, order);
}

async function withPayment(services: Services, order: OrderDocument): Promise<Placed | Refused> {
  if (order.status !== 'awaiting-payment') return { order: await viewOf(services, order), payment: null };
  return requestPayment(services, order);
}
