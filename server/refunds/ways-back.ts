import { splitBillReturn, type OrderOnBill, type Tender } from '../../domain/bill/tender';
import type { Fen } from '../../domain/money/fen';
import { splitRefund, type Means } from '../../domain/stored-value/means';
import type { OrderDocument } from '../ordering/order-document';

/** Which ways money of an order goes back. */
export interface WaysBack {
  readonly means: Means;
  /** What was owed on a bill, and is owed no longer. */
  readonly offBill: Fen;
  /** What was written off, and is not even sold. */
  readonly writtenOff: Fen;
  /** The payments that brought the rest; `amount` is what goes back through each. */
  readonly tenders: readonly Tender[];
  /** How the order stands on its bill then; absent where it is on none. */
  readonly bill?: OrderOnBill;
}

/**
 * Money goes back as far as the order was to be paid through WeChat Pay, or on a bill, and then into the balance. On a
 * bill what nobody has paid comes first; what was paid goes back through the payments that brought it.
 */
export function waysBack(
  order: Pick<OrderDocument, 'paidBy' | 'refundedBy' | 'bill' | 'attempt'>,
  amount: Fen,
): WaysBack {
  const means = splitRefund(order.paidBy, order.refundedBy, amount);
  if (!order.bill) {
    return { means, offBill: 0, writtenOff: 0, tenders: ownTenders(order, means.wechat) };
  }
  const { takenOff, writeOffReturned, tenders, after } = splitBillReturn(
    order.paidBy.wechat,
    order.bill,
    means.wechat,
  );
  return { means, offBill: takenOff, writtenOff: writeOffReturned, tenders, bill: after };
}

/** An order that was paid first has one payment, its own. */
function ownTenders(order: Pick<OrderDocument, 'paidBy' | 'attempt'>, amount: Fen): Tender[] {
  if (amount === 0) return [];
  if (!order.attempt) throw new Error('an order that was paid without money has none to give back');
  const { outTradeNo: number } = order.attempt;
  return [{ number, kind: 'wechat', amount, total: order.paidBy.wechat, returned: 0 }];
}
