import type { Fen } from '../../domain/money/fen';

/**
 * `payments/<outTradeNo>`: one attempt to pay one order, a share of a table's bill, or one top-up, through WeChat Pay. A closed attempt is never opened again;
 * the next one has its own number.
 */
export interface PaymentDocument {
  /** The order's id and the number of the attempt: 6 to 32 of `[0-9A-Za-z_-]`. */
  readonly _id: string;
  /** The order, the bill, or the top-up that it pays. */
  readonly orderId: string;
  readonly guestId: string;
  readonly storeId: string;
  readonly amount: Fen;
  readonly status: PaymentStatus;
  readonly createdAtMs: number;
  readonly transactionId: string | null;
  readonly paidAtMs: number | null;
}

/** `stray` is money that arrived for an order that no longer wanted it; it is refunded by itself. */
export type PaymentStatus = 'waiting' | 'paid' | 'closed' | 'stray';

/** WeChat Pay takes 6 to 32 characters; an order id has 24. */
export function outTradeNumber(orderId: string, attempt: number): string {
  return `${orderId}-${attempt}`;
}

/** The order that a number belongs to; null for a number that is none of ours. */
export function orderIdOf(outTradeNo: string): string | null {
  return /^([0-9a-f]{24})-\d+$/.exec(outTradeNo)?.[1] ?? null;
}
