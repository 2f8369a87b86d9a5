import type { GuestAnswers } from '../../contract/guest';
import type { OrderDocument } from '../ordering/order-document';
import { viewOf } from '../ordering/order-view';
import { Refused } from '../refused';
import type { Services } from '../services';
import { openNextAttempt } from './next-attempt';
import { settlePayment } from './settle-payment';

/** Refusals that say that this number cannot be asked for again: it was closed, paid, or used differently. */
const spentNumberCodes: ReadonlySet<string> = new Set([
  'ORDERPAID',
  'ORDER_CLOSED',
  'OUT_TRADE_NO_USED',
  'INVALID_REQUEST',
]);

/**
 * Asks WeChat Pay for the payment of an order that waits for it. The same number with the same content may be asked
 * for any number of times; a number that is spent is queried, and followed by the next attempt.
 */
export async function requestPayment(
  services: Services,
  order: OrderDocument,
): Promise<GuestAnswers['placeOrder'] | Refused> {
  const { attempt } = order;
  if (order.status !== 'awaiting-payment' || !attempt || services.nowMs() >= order.payUntilMs) {
    return new Refused('ORDER_NOT_PAYABLE', { orderId: order._id, status: order.status });
  }
  const created = await services.pay.createJsapi({
    outTradeNo: attempt.outTradeNo,
    description: order.storeName.zh,
    total: order.payable,
    openid: order.guestId,
    timeExpireMs: order.payUntilMs,
  });
  if (created.kind === 'ok') {
    const payment = await services.pay.paymentParameters(created.value.prepayId);
    return { order: await viewOf(services, order), payment };
  }
  services.log({ event: 'payment-not-created', orderId: order._id, code: created.code });
  if (spentNumberCodes.has(created.code)) return afterSpentNumber(services, order, attempt.outTradeNo);
  return new Refused('PAYMENT_UNAVAILABLE', { orderId: order._id, payUntilMs: order.payUntilMs });
}

async function afterSpentNumber(
  services: Services,
  order: OrderDocument,
  outTradeNo: string,
): Promise<GuestAnswers['placeOrder'] | Refused> {
  const unavailable = new Refused('PAYMENT_UNAVAILABLE', {
    orderId: order._id,
    payUntilMs: order.payUntilMs,
  });
  const found = await services.pay.query(outTradeNo);
  if (found.kind !== 'ok') return unavailable;
  if (found.value.state === 'SUCCESS') {
    const settled = await settlePayment(services, found.value);
    if (settled.kind !== 'paid') return unavailable;
    return { order: await viewOf(services, settled.order), payment: null };
  }
  if (found.value.state !== 'CLOSED') return unavailable;
  const next = await openNextAttempt(services, order);
  return next instanceof Refused ? next : requestPayment(services, next);
}
