import type { OrderDocument } from '../ordering/order-document';
import type { Services } from '../services';
import { settlePayment } from './settle-payment';

/**
 * Makes sure that nobody can pay an attempt any more, before anything that it was to pay for is given back.
 * `paid` when the money came first: it is booked then. `unclear` when WeChat Pay does not say; nothing was changed.
 */
export async function closeAttempt(
  services: Services,
  order: Pick<OrderDocument, '_id' | 'attempt'>,
): Promise<'closed' | 'paid' | 'unclear'> {
  if (!order.attempt) return 'closed';
  const { outTradeNo } = order.attempt;
  const closed = await services.pay.close(outTradeNo);
  if (closed.kind === 'ok' || closed.code === 'ORDER_NOT_EXIST') return 'closed';
  const found = await services.pay.query(outTradeNo);
  if (found.kind === 'refused' && found.code === 'ORDER_NOT_EXIST') return 'closed';
  if (found.kind !== 'ok') return 'unclear';
  if (found.value.state === 'CLOSED') return 'closed';
  if (found.value.state !== 'SUCCESS') return 'unclear';
  const settled = await settlePayment(services, found.value);
  return settled.kind === 'refused' ? 'unclear' : 'paid';
}
