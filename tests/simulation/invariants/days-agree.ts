import { billDayAt } from '../../../domain/reconciliation/bill-day';
import { netEffect } from '../../../domain/reconciliation/difference';
import { capturedBy } from '../books/books';
import type { Books } from '../books/books';
import type { Invariant } from './invariant';

interface Sums {
  payments: number;
  paid: number;
  refunds: number;
  refunded: number;
}

export const daysAgree: Invariant = {
  name: 'days-agree',
  sentence:
    "Each day's books agree with WeChat Pay's bill to the fen, or every difference was named and ended; where nothing failed there is none.",
  finally: ({ books, witness }) =>
    [...sumsByDay(books)].flatMap(([day, sums]) => {
      const found = books.get('reconciliations', day);
      if (!found?.compared) return [`the day ${day} was never compared with its bill`];
      const { ours, theirs } = found.compared;
      if (JSON.stringify(sorted(theirs)) !== JSON.stringify(sorted({ ...sums }))) {
        return [`the bill of ${day} is read as ${JSON.stringify(theirs)}, but is ${JSON.stringify(sums)}`];
      }
      if (found.status !== 'agreed' && found.status !== 'resolved') {
        return [`the day ${day} is ${found.status}: ${found.differences.map(({ id }) => id).join(', ')}`];
      }
      const named = found.differences.reduce((sum, difference) => sum + netEffect(difference), 0);
      const differs = theirs.paid - theirs.refunded - (ours.paid - ours.refunded);
      return [
        ...(named === differs ? [] : [`the day ${day} differs by ${differs} fen, and ${named} are named`]),
        ...(witness.brokenRuns.size === 0 && found.differences.length > 0
          ? [`nothing failed, and the day ${day} differs: ${found.differences[0]?.id}`]
          : []),
      ];
    }),
};

/** What WeChat Pay took and gave back, by days of Beijing, from its own book. */
function sumsByDay(books: Books): Map<string, Sums> {
  const days = new Map<string, Sums>();
  const dayOf = (ms: number) => {
    const day = billDayAt(ms);
    const sums = days.get(day) ?? { payments: 0, paid: 0, refunds: 0, refunded: 0 };
    days.set(day, sums);
    return sums;
  };
  for (const payment of books.payments()) {
    if (capturedBy(payment) === 0 || payment.paidAtMs === null) continue;
    const sums = dayOf(payment.paidAtMs);
    sums.payments += 1;
    sums.paid += payment.total;
    for (const refund of payment.refunds) {
      const back = dayOf(refund.createdAtMs);
      back.refunds += 1;
      back.refunded += refund.amount;
    }
  }
  return days;
}

function sorted(value: object): unknown[] {
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
}
