import type { Merchant } from './pay-context';
import type { PayKeys } from './pay-keys';
import type { PayNotification, PayOrder } from './pay-order';
import { toBeijingTime } from './pay-time';
import { transactionOf } from './query-payment';

const summaryText = {
  'TRANSACTION.SUCCESS': '支付成功',
  'REFUND.SUCCESS': '退款成功',
  'REFUND.ABNORMAL': '退款异常',
  'REFUND.CLOSED': '退款关闭',
} as const;

/** The JSON that is sent: an envelope in plain text around an encrypted payment or refund. */
export function notificationBody(
  keys: PayKeys,
  merchant: Merchant,
  order: PayOrder,
  notification: PayNotification,
): string {
  const originalType = notification.outRefundNo === null ? 'transaction' : 'refund';
  const content =
    notification.outRefundNo === null
      ? transactionOf({ merchant }, order, 'SUCCESS')
      : refundContent(merchant, order, notification.outRefundNo);
  return JSON.stringify({
    id: notification.id,
    create_time: toBeijingTime(notification.createdAtMs),
    resource_type: 'encrypt-resource',
    event_type: notification.event,
    summary: summaryText[notification.event],
    resource: {
      original_type: originalType,
      algorithm: 'AEAD_AES_256_GCM',
      associated_data: originalType,
      ...keys.encrypt(JSON.stringify(content), originalType),
    },
  });
}

function refundContent(merchant: Merchant, order: PayOrder, outRefundNo: string): Record<string, unknown> {
  const refund = order.refunds.find((each) => each.outRefundNo === outRefundNo);
  if (!refund)
    throw new Error(`The notification tells of the refund ${outRefundNo}, which its order does not have.`);
  return {
    mchid: merchant.mchid,
    out_trade_no: order.request.outTradeNo,
    transaction_id: order.transactionId,
    out_refund_no: outRefundNo,
    refund_id: refund.refundId,
    refund_status: refund.status,
    ...(refund.status === 'SUCCESS' && refund.settledAtMs !== null
      ? { success_time: toBeijingTime(refund.settledAtMs) }
      : {}),
    user_received_account: '支付用户零钱',
    amount: {
      total: order.request.total,
      refund: refund.amount,
      payer_total: order.request.total,
      payer_refund: refund.amount,
    },
  };
}
