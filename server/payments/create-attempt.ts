import type { Fen } from '../../domain/money/fen';
import type { OrderDocument } from '../ordering/order-document';
import type { Services } from '../services';
import type { PayResult } from '../wechat/pay/pay-result';

/** What an attempt is to pay: an order, or a top-up in the same words. */
export type Payable = Pick<OrderDocument, 'attempt' | 'guestId' | 'storeName' | 'payUntilMs'> & {
  readonly paidBy: { readonly wechat: Fen };
};

/** Asks WeChat Pay for one attempt. Every repetition must ask for the very same, so all of them ask here. */
export function createAttempt(
  services: Services,
  order: Payable,
  outTradeNo: string,
): Promise<PayResult<{ readonly prepayId: string }>> {
  return services.pay.createJsapi({
    outTradeNo,
    description: order.storeName.zh,
    total: order.paidBy.wechat,
    openid: order.guestId,
    timeExpireMs: order.payUntilMs,
  });
}
