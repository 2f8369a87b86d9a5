import type { OrderDocument } from '../ordering/order-document';
import type { Transaction } from '../wechat/database';
import { placesOnPaper } from './cancel-tickets';
import { newJobs } from './new-jobs';
import { withPortions, type PortionsByLine } from './slip-of-order';
import { writeJobs } from './write-jobs';

/**
 * Takes portions off the tickets of an order that goes on, in the transaction that gives them back: wherever a ticket
 * with them is, or will be, on paper, a slip follows that names them. `number` tells which refund of the order it is, so
 * that each prints its slip once.
 */
export async function takeOffTickets(
  transaction: Transaction,
  order: OrderDocument,
  takenOff: { readonly portionsByLine: PortionsByLine; readonly number: number; readonly nowMs: number },
): Promise<void> {
  const gone = withPortions(order, takenOff.portionsByLine);
  if (gone.lines.length === 0) return;
  const printout = await transaction.get('printouts', order._id);
  if (!printout) return;
  const places = await placesOnPaper(transaction, printout.jobIds);
  const occasion = { kind: 'taken-off', number: takenOff.number } as const;
  const slips = newJobs(gone, places, occasion, takenOff.nowMs);
  if (slips.length > 0) await writeJobs(transaction, printout, slips);
}
