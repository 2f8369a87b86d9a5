import type { OrderDocument } from '../ordering/order-document';
import type { RefundDocument } from './refund-document';

/** The refund of everything that one attempt was paid with. One attempt has one such refund, whoever asks for it. */
export function wholeRefund(
  order: Pick<OrderDocument, '_id' | 'storeId' | 'payable'>,
  outTradeNo: string,
  cause: { readonly reason: string; readonly nowMs: number },
): RefundDocument {
  return {
    _id: `${outTradeNo}-r`,
    orderId: order._id,
    storeId: order.storeId,
    outTradeNo,
    amount: order.payable,
    total: order.payable,
    reason: cause.reason,
    status: 'waiting',
    createdAtMs: cause.nowMs,
    tries: 0,
    dueAtMs: cause.nowMs,
    arrivedAtMs: null,
  };
}
