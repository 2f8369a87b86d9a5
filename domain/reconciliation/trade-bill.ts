import type { Fen } from '../money/fen';

/** What WeChat Pay says of one day, in Beijing time; no number stands in it twice. */
export interface TradeBill {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** SHA1 of the file as the platform vouched for it; null for a day on which nothing happened. */
  readonly hash: string | null;
  readonly payments: readonly BilledPayment[];
  readonly refunds: readonly BilledRefund[];
}

export interface BilledPayment {
  readonly outTradeNo: string;
  readonly transactionId: string;
  /** The price, vouchers of the platform included. */
  readonly amount: Fen;
  readonly atMs: number;
}

export interface BilledRefund {
  readonly outRefundNo: string;
  readonly refundId: string;
  readonly outTradeNo: string;
  readonly amount: Fen;
  readonly status: BilledRefundStatus;
  /** When WeChat Pay took the refund. */
  readonly atMs: number;
}

/** As it was when the bill was made, and not changed in it afterwards: `CHANGE` needs a person, `FAIL` is closed. */
export type BilledRefundStatus = 'SUCCESS' | 'PROCESSING' | 'CHANGE' | 'FAIL';
