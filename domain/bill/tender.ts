import type { Fen } from '../money/fen';
import { sumFen } from '../money/sum-fen';

/** Money that was captured for an order, by one payment. A payment of a bill may carry several orders. */
export interface Tender {
  /** The payment's number at WeChat Pay, or that of the cash that a colleague took. */
  readonly number: string;
  readonly kind: 'wechat' | 'cash';
  /** What of the payment this order got. */
  readonly amount: Fen;
  /** The whole payment, as WeChat Pay wants to be told at a refund. */
  readonly total: Fen;
  /** What of the amount went back, or is on its way. */
  readonly returned: Fen;
}

/** How an order on a bill stands. What it owed when it was placed is `paidBy.wechat` of the order. */
export interface OrderOnBill {
  readonly id: string;
  /** The bill's document to watch. */
  readonly signalId: string;
  readonly tenders: readonly Tender[];
  /** Taken off the bill before anybody paid it. */
  readonly takenOff: Fen;
  /** Given up, for nobody will pay it. */
  readonly writtenOff: Fen;
  /** What of `writtenOff` was sold no longer when it was given back. */
  readonly writeOffReturned: Fen;
}

/** What of an order nobody has paid yet. */
export function outstandingOf(owed: Fen, { tenders, takenOff, writtenOff }: OrderOnBill): Fen {
  return owed - takenOff - writtenOff - sumFen(tenders.map(({ amount }) => amount));
}

export interface BillReturn {
  /** What is owed no longer. */
  readonly takenOff: Fen;
  /** What was written off, and is now not even sold. */
  readonly writeOffReturned: Fen;
  /** What goes back to those who paid. */
  readonly tenders: readonly Tender[];
  readonly after: OrderOnBill;
}

/**
 * How money of an order on a bill is given back: what nobody has paid is owed no longer, what was written off is not
 * even sold, and the rest goes back through the payments that brought it, the last one first. Any steps sum to what each
 * has paid. Throws when more goes back than is left, for that is refused before. `tenders` of the answer carry as
 * `amount` what goes back through each.
 */
export function splitBillReturn(owed: Fen, bill: OrderOnBill, amount: Fen): BillReturn {
  const takenOff = Math.min(amount, outstandingOf(owed, bill));
  const writeOffReturned = Math.min(amount - takenOff, bill.writtenOff - bill.writeOffReturned);
  const split = returnThrough(bill.tenders, amount - takenOff - writeOffReturned);
  const after = {
    ...bill,
    tenders: split.after,
    takenOff: bill.takenOff + takenOff,
    writeOffReturned: bill.writeOffReturned + writeOffReturned,
  };
  return { takenOff, writeOffReturned, tenders: split.returned, after };
}

function returnThrough(tenders: readonly Tender[], amount: Fen) {
  let left = amount;
  const returned: Tender[] = [];
  const after = [...tenders];
  for (const [index, tender] of [...tenders.entries()].reverse()) {
    const back = Math.min(left, tender.amount - tender.returned);
    if (back === 0) continue;
    left -= back;
    returned.push({ ...tender, amount: back });
    after[index] = { ...tender, returned: tender.returned + back };
  }
  if (left !== 0) throw new RangeError(`${amount} fen cannot go back: ${left} of it were never paid`);
  return { returned, after };
}
