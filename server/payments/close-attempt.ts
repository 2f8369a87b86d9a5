import type { Services } from '../services';
import type { PayResult } from '../wechat/pay/pay-result';
import { createAttempt, type Payable } from './create-attempt';
import { settlePayment } from './settle-payment';

/**
 * Makes sure that nobody can pay an attempt any more, before anything that it was to pay for is given back.
 * `paid` when the money came first: it is booked then. `unclear` when WeChat Pay does not say; nothing was changed.
 */
export async function closeAttempt(
  services: Services,
  order: Payable,
): Promise<'closed' | 'paid' | 'unclear'> {
  if (!order.attempt) return 'closed';
  const { outTradeNo } = order.attempt;
  const closed = await closeNumber(services, order, outTradeNo);
  if (closed.kind === 'ok' || closed.code === 'ORDER_NOT_EXIST') return 'closed';
  const found = await services.pay.query(outTradeNo);
  if (found.kind === 'refused' && found.code === 'ORDER_NOT_EXIST') {
    return services.nowMs() < order.payUntilMs ? 'unclear' : 'closed';
  }
  if (found.kind !== 'ok') return 'unclear';
  if (found.value.state === 'CLOSED') return 'closed';
  if (found.value.state !== 'SUCCESS') return 'unclear';
  const settled = await settlePayment(services, found.value);
  return settled.kind === 'refused' ? 'unclear' : 'paid';
}

/**
 * A number that WeChat Pay does not know yet can still be made by a request that is on its way. So it is made here and
 * closed at once, which spends it; a number that WeChat Pay refuses to make, for its time is over, nobody can make.
 */
async function closeNumber(services: Services, order: Payable, outTradeNo: string): Promise<PayResult<null>> {
  const closed = await services.pay.close(outTradeNo);
  if (closed.kind !== 'refused' || closed.code !== 'ORDER_NOT_EXIST') return closed;
  if (services.nowMs() >= order.payUntilMs) return closed;
  const made = await createAttempt(services, order, outTradeNo);
  if (made.kind === 'unclear') return made;
  const wasNeverMade = made.kind === 'refused' && made.code !== 'ORDERPAID';
  return wasNeverMade ? closed : services.pay.close(outTradeNo);
}
