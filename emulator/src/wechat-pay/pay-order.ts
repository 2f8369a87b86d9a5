/** WeChat Pay's names of what a payment can be. */
export type TradeState = 'SUCCESS' | 'REFUND' | 'NOTPAY' | 'CLOSED' | 'PAYERROR';

export const tradeStateText: Readonly<Record<TradeState, string>> = {
  SUCCESS: '支付成功',
  REFUND: '订单发生过退款',
  NOTPAY: '订单未支付',
  CLOSED: '订单已关闭',
  PAYERROR: '支付失败',
};

export type RefundStatus = 'PROCESSING' | 'SUCCESS' | 'CLOSED' | 'ABNORMAL';

/** What a merchant asked for; a repeated request must ask for the very same. */
export interface PrepayRequest {
  readonly appid: string;
  readonly description: string;
  readonly outTradeNo: string;
  readonly notifyUrl: string;
  readonly total: number;
  readonly openid: string;
  readonly timeExpire: string | null;
  readonly attach: string | null;
}

/** One payment with all that happened to it. It is written as a whole, so a payment and its notification never part. */
export interface PayOrder {
  readonly request: PrepayRequest;
  readonly prepayId: string;
  readonly prepayEndsAtMs: number;
  readonly state: TradeState;
  readonly createdAtMs: number;
  readonly transactionId: string | null;
  readonly paidAtMs: number | null;
  readonly refunds: readonly PayRefund[];
  readonly notifications: readonly PayNotification[];
}

export interface PayRefund {
  readonly outRefundNo: string;
  readonly refundId: string;
  readonly amount: number;
  readonly reason: string | null;
  readonly notifyUrl: string | null;
  readonly status: RefundStatus;
  readonly createdAtMs: number;
  readonly settlesAtMs: number;
  readonly settledAtMs: number | null;
}

export type NotificationEvent =
  'TRANSACTION.SUCCESS' | 'REFUND.SUCCESS' | 'REFUND.ABNORMAL' | 'REFUND.CLOSED';

export interface PayNotification {
  readonly id: string;
  readonly event: NotificationEvent;
  /** Which refund it tells of; null for a payment. */
  readonly outRefundNo: string | null;
  readonly url: string;
  readonly createdAtMs: number;
  /** When the next attempt is due; null when it was answered or given up. */
  readonly nextAttemptAtMs: number | null;
  readonly attempts: readonly NotificationAttempt[];
}

export interface NotificationAttempt {
  readonly atMs: number;
  /** The merchant's HTTP status; null when no answer came. */
  readonly status: number | null;
  readonly error: string | null;
}

export function isPaid(order: PayOrder): boolean {
  return order.state === 'SUCCESS' || order.state === 'REFUND';
}

/** Fen taken back so far; a refund that failed gives its sum free again. */
export function refundedSum(order: PayOrder): number {
  return order.refunds
    .filter((refund) => refund.status !== 'CLOSED')
    .reduce((sum, refund) => sum + refund.amount, 0);
}
