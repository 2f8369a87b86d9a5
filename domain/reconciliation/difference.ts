import type { Fen } from '../money/fen';

/** How a bill and the books can disagree about one number. Each number is named by the first that holds. */
export type DifferenceKind =
  /** Paid there, and the books have no such payment. */
  | 'payment-unknown'
  /** Paid there, and not paid here. */
  | 'payment-unpaid'
  /** Paid here, and not in the bill. */
  | 'payment-missing'
  | 'payment-amount'
  /** Given back there, and the books have no such refund. */
  | 'refund-unknown'
  /** Given back here, and not in the bill. */
  | 'refund-missing'
  | 'refund-amount'
  /** The bill knows more of a refund than the books. */
  | 'refund-status';

/** What mends it, once a person has agreed. */
export type Proposal =
  /** Book the payment as its notification would have. */
  | 'book-payment'
  /** Nobody wants the payment any more: send it back. */
  | 'return-payment'
  /** Ask WeChat Pay about this one number, and book what it says. */
  | 'ask-again'
  /** Taken about midnight: the bill of the next day will have it, and then it is settled by itself. */
  | 'next-bill'
  /** A person finds out, and writes down what it was. */
  | 'by-hand';

export interface Difference {
  /** `payment:<out_trade_no>` or `refund:<out_refund_no>`. */
  readonly id: string;
  readonly kind: DifferenceKind;
  /** The payment that it is about, or that the refund is of. */
  readonly outTradeNo: string;
  /** Null where it is about a payment. */
  readonly outRefundNo: string | null;
  readonly orderId: string | null;
  readonly storeId: string | null;
  /** Null on the side that does not have it. */
  readonly ours: Fen | null;
  readonly theirs: Fen | null;
  /** When it happened by the bill, or by the books where the bill is silent. */
  readonly atMs: number;
  readonly proposal: Proposal;
}

/** Fen by which the bill's net takings are above those of the books because of it. */
export function netEffect({
  outRefundNo,
  ours,
  theirs,
}: Pick<Difference, 'outRefundNo' | 'ours' | 'theirs'>): Fen {
  return outRefundNo === null ? (theirs ?? 0) - (ours ?? 0) : (ours ?? 0) - (theirs ?? 0);
}
