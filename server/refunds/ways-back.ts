import { splitBillReturn, type OrderOnBill, type Tender } from '../../domain/bill/tender';
import type { Fen } from '../../domain/money/fen';
import { splitRefund, type Means } from '../../domain/stored-value/means';
import { isHeld } from '../ordering/held-order';
import type { OrderDocument } from '../ordering/order-document';
import { depositPartOf } from '../reservations/spend-deposit';

/** Which ways money of an order goes back. */
export interface WaysBack {
  readonly means: Means;
  /** How much of `tenders` goes back into no means of the order, but through the payment of its table's deposit. */
  readonly deposit: Fen;
  /** What is part of the deposit again: while the party has not come, dishes give back to it what they took. */
  readonly restored: Fen;
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
 * bill what nobody has paid comes first; what was paid goes back through the payments that brought it. What the deposit of
 * the table paid goes back last: through the payment that brought it, or into the deposit while that still keeps a table.
 */
export function waysBack(
  order: Pick<OrderDocument, 'paidBy' | 'refundedBy' | 'bill' | 'attempt' | 'deposit' | 'ahead'>,
  amount: Fen,
): WaysBack {
  const spent = depositPartOf(order, amount);
  const means = splitRefund(order.paidBy, order.refundedBy, amount - spent);
  const [deposit, restored] = isHeld(order) ? [0, spent] : [spent, 0];
  const last = depositTenders(order, deposit);
  if (!order.bill) {
    const tenders = [...ownTenders(order, means.wechat), ...last];
    return { means, deposit, restored, offBill: 0, writtenOff: 0, tenders };
  }
  const split = splitBillReturn(order.paidBy.wechat, order.bill, means.wechat);
  const { takenOff: offBill, writeOffReturned: writtenOff, after: bill } = split;
  return { means, deposit, restored, offBill, writtenOff, tenders: [...split.tenders, ...last], bill };
}

function depositTenders({ deposit }: Pick<OrderDocument, 'deposit'>, amount: Fen): Tender[] {
  if (amount === 0) return [];
  if (!deposit) throw new Error('an order that was paid without a deposit has none to give back');
  const { reservationId: number, paid: total } = deposit;
  return [{ number, kind: 'wechat', amount, total, returned: 0 }];
}

/** An order that was paid first has one payment, its own. */
function ownTenders(order: Pick<OrderDocument, 'paidBy' | 'attempt'>, amount: Fen): Tender[] {
  if (amount === 0) return [];
  if (!order.attempt) throw new Error('an order that was paid without money has none to give back');
  const { paidBy, attempt } = order;
  return [{ number: attempt.outTradeNo, kind: 'wechat', amount, total: paidBy.wechat, returned: 0 }];
}
