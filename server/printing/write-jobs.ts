import type { OrderDocument } from '../ordering/order-document';
import type { Database, Transaction } from '../wechat/database';
import { newJobs, slipPlaces } from './new-jobs';
import type { PrintJobDocument } from './print-job-document';
import { printersPerStore, type PrinterDocument } from './printer-document';
import type { PrintoutDocument } from './printout-document';

/** The printers of a store that are in use. */
export function printersInUse(database: Database, storeId: string): Promise<PrinterDocument[]> {
  return database.query('printers', { where: { storeId, isEnabled: true }, limit: printersPerStore });
}

/**
 * Writes the tickets of an order that is taken on, in the transaction that takes it on: whatever dies afterwards, the
 * clock finds them. Printers are read before, for a query would run outside the transaction.
 */
export async function writeFirstTickets(
  transaction: Transaction,
  order: OrderDocument,
  printers: readonly PrinterDocument[],
  nowMs: number,
): Promise<void> {
  if (printers.length === 0) return;
  const jobs = newJobs(order, slipPlaces(printers), { kind: 'first' }, nowMs);
  if (jobs.length > 0) await writeJobs(transaction, emptyPrintout(order), jobs);
}

export async function writeJobs(
  transaction: Transaction,
  printout: PrintoutDocument,
  jobs: readonly PrintJobDocument[],
): Promise<void> {
  for (const job of jobs) await transaction.add('printJobs', job);
  await transaction.set('printouts', {
    ...printout,
    printerIds: [...new Set([...printout.printerIds, ...jobs.map((job) => job.printerId)])],
    jobIds: [...printout.jobIds, ...jobs.map((job) => job._id)],
  });
}

/** What is printed first of an order names the table at which its guests sit by then. */
export function emptyPrintout(order: Pick<OrderDocument, '_id' | 'storeId' | 'moves'>): PrintoutDocument {
  const movesTold = order.moves?.at(-1)?.number;
  return {
    ...{ _id: order._id, storeId: order.storeId, printerIds: [], jobIds: [], reprintRequestIds: [] },
    ...(movesTold === undefined ? {} : { movesTold }),
  };
}
