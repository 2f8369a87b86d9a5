import type { OrderDocument } from '../ordering/order-document';
import type { Services } from '../services';
import type { PayResult } from '../wechat/pay/pay-result';

/** Asks WeChat Pay for one attempt. Every repetition must ask for the very same, so all of them ask here. */
export function createAttempt(
  services: Services,
  order: OrderDocument,
  outTradeNo: string,
): Promise<PayResult<{ readonly prepayId: string }>> {
  return services.pay.createJsapi({
    outTradeNo,
    description: order.storeName.zh,
    total: order.payable,
    openid: order.guestId,
    timeExpireMs: order.payUntilMs,
  });
}
