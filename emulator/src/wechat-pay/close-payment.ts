import type { PayAnswer } from './pay-answer';
import type { PayContext } from './pay-context';
import { refuse } from './pay-errors';
import { isPaid } from './pay-order';
import { bodyOf, type PayRequest } from './pay-request';

/** `POST /v3/pay/transactions/out-trade-no/{out_trade_no}/close`; closing what is closed changes nothing. */
export function closePayment(context: PayContext, request: PayRequest, outTradeNo: string): PayAnswer {
  if (bodyOf(request)?.['mchid'] !== context.merchant.mchid) {
    return refuse('PARAM_ERROR', '请求体缺少mchid，或与签名的商户号不一致');
  }
  const order = context.book.byOutTradeNo(outTradeNo);
  if (!order) return refuse('ORDER_NOT_EXIST');
  if (isPaid(order)) return refuse('ORDERPAID');
  if (order.state !== 'CLOSED') context.save({ ...order, state: 'CLOSED' });
  return { status: 204, body: null };
}
