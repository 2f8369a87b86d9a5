import type { PayAnswer } from './pay-answer';
import type { PayContext } from './pay-context';
import { refuse } from './pay-errors';
import type { PayOrder, PayRefund } from './pay-order';
import type { PayRequest } from './pay-request';
import { toBeijingTime } from './pay-time';

/** `GET /v3/refund/domestic/refunds/{out_refund_no}` */
export function queryRefund(context: PayContext, _request: PayRequest, outRefundNo: string): PayAnswer {
  const found = context.book.byOutRefundNo(outRefundNo);
  return found
    ? { status: 200, body: refundAnswer(found.order, found.refund) }
    : refuse('RESOURCE_NOT_EXISTS', '退款单不存在');
}

export function refundAnswer(order: PayOrder, refund: PayRefund): Record<string, unknown> {
  return {
    refund_id: refund.refundId,
    out_refund_no: refund.outRefundNo,
    transaction_id: order.transactionId,
    out_trade_no: order.request.outTradeNo,
    channel: 'ORIGINAL',
    user_received_account: '支付用户零钱',
    ...(refund.status === 'SUCCESS' && refund.settledAtMs !== null
      ? { success_time: toBeijingTime(refund.settledAtMs) }
      : {}),
    create_time: toBeijingTime(refund.createdAtMs),
    status: refund.status,
    funds_account: 'AVAILABLE',
    amount: {
      total: order.request.total,
      refund: refund.amount,
      payer_total: order.request.total,
      payer_refund: refund.amount,
      settlement_refund: refund.amount,
      settlement_total: order.request.total,
      discount_refund: 0,
      currency: 'CNY',
    },
    promotion_detail: [],
  };
}
