import type { Fen } from '../money/fen';

/** What the restaurant itself has written down about money that went through WeChat Pay. */
export interface Books {
  readonly payments: readonly BookedPayment[];
  readonly refunds: readonly BookedRefund[];
  /** Orders, and bills, that exist for numbers of payments that the books do not know, by the payment's number. */
  readonly ordersByOutTradeNo: ReadonlyMap<string, BookedOrder>;
}

export interface BookedOrder {
  readonly orderId: string;
  readonly storeId: string;
}

export interface BookedPayment extends BookedOrder {
  readonly outTradeNo: string;
  readonly amount: Fen;
  /** `stray` was paid too, and goes back by a refund of its own. */
  readonly status: 'waiting' | 'paid' | 'closed' | 'stray';
  readonly paidAtMs: number | null;
}

export interface BookedRefund extends BookedOrder {
  readonly outRefundNo: string;
  readonly outTradeNo: string;
  readonly amount: Fen;
  /** `waiting` was not taken by WeChat Pay yet; `abnormal` needs a person, who may have given the money by hand. */
  readonly status: 'waiting' | 'processing' | 'succeeded' | 'abnormal' | 'closed' | 'settled-by-hand';
  readonly createdAtMs: number;
}

export function isPaid({ status }: Pick<BookedPayment, 'status'>): boolean {
  return status === 'paid' || status === 'stray';
}

/** Whether WeChat Pay has certainly taken it: what is abnormal may have been refused from the start. */
export function isTaken({ status }: Pick<BookedRefund, 'status'>): boolean {
  return status === 'processing' || status === 'succeeded';
}
