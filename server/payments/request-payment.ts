import type { GuestAnswers } from '../../contract/guest';
import type { OrderDocument } from '../ordering/order-document';
import { viewOf } from '../ordering/order-view';
import { Refused } from '../refused';
import type { Services } from '../services';
import { closeAttempt } from './close-attempt';
import { createAttempt } from './create-attempt';
import { openNextAttempt } from './next-attempt';

/** Refusals that say that this number cannot be asked for again: it was closed, paid, or used differently. */
export const spentNumberCodes: ReadonlySet<string> = new Set([
  'ORDERPAID',
  'ORDER_CLOSED',
  'OUT_TRADE_NO_USED',
  'INVALID_REQUEST',
]);

type Asked = GuestAnswers['placeOrder'] | Refused;

/**
 * Asks WeChat Pay for the payment of an order that waits for it. The same number with the same content may be asked
 * for any number of times; a number that is spent is closed for good, and followed by the next attempt.
 */
export async function requestPayment(services: Services, order: OrderDocument): Promise<Asked> {
  const asked = await askForAttempt(services, order);
  if (asked !== 'spent') return asked;
  const next = await afterSpentNumber(services, order);
  if (next instanceof Refused || 'payment' in next) return next;
  const askedAgain = await askForAttempt(services, next);
  return askedAgain === 'spent' ? unavailable(next) : askedAgain;
}

async function askForAttempt(services: Services, order: OrderDocument): Promise<Asked | 'spent'> {
  const { attempt } = order;
  if (order.status !== 'awaiting-payment' || !attempt || services.nowMs() >= order.payUntilMs) {
    return new Refused('ORDER_NOT_PAYABLE', { orderId: order._id, status: order.status });
  }
  const created = await createAttempt(services, order, attempt.outTradeNo);
  if (created.kind === 'ok') {
    const payment = await services.pay.paymentParameters(created.value.prepayId);
    return { order: await viewOf(services, order), payment };
  }
  services.log({ event: 'payment-not-created', orderId: order._id, code: created.code });
  return spentNumberCodes.has(created.code) ? 'spent' : unavailable(order);
}

/** The old number must not be payable beside the new one: it is closed first, or booked if the money was faster. */
async function afterSpentNumber(services: Services, order: OrderDocument): Promise<OrderDocument | Asked> {
  const ended = await closeAttempt(services, order);
  if (ended === 'unclear') return unavailable(order);
  if (ended === 'closed') return openNextAttempt(services, order);
  const settled = await services.database.get('orders', order._id);
  return settled ? { order: await viewOf(services, settled), payment: null } : unavailable(order);
}

function unavailable(order: OrderDocument): Refused {
  return new Refused('PAYMENT_UNAVAILABLE', { orderId: order._id, payUntilMs: order.payUntilMs });
}
