import type { OrderDocument } from '../ordering/order-document';
import type { Transaction } from '../wechat/database';
import { newJobs, type SlipPlace } from './new-jobs';
import type { PrintJobDocument } from './print-job-document';
import { printTiming } from './print-timing';
import { writeJobs } from './write-jobs';

/**
 * Takes back what was printed of an order, in the transaction that cancels it: what has not gone out is dropped, and
 * where a ticket is, or may be, on paper, a slip follows that says not to cook it.
 */
export async function cancelTickets(
  transaction: Transaction,
  order: OrderDocument,
  nowMs: number,
): Promise<void> {
  const printout = await transaction.get('printouts', order._id);
  if (!printout) return;
  const placesByKey = new Map<string, SlipPlace>();
  for (const jobId of printout.jobIds) {
    const job = await transaction.get('printJobs', jobId);
    if (!job || job.status === 'dropped' || job.status === 'failed') continue;
    if (job.status === 'waiting') {
      await transaction.update('printJobs', jobId, {
        status: 'dropped',
        isAlarmed: false,
        dueAtMs: nowMs + printTiming.keptMs,
      });
      continue;
    }
    await addPlace(transaction, placesByKey, job);
  }
  const slips = newJobs(order, [...placesByKey.values()], { kind: 'cancelled' }, nowMs);
  if (slips.length > 0) await writeJobs(transaction, printout, slips);
}

/** Remembers where a ticket is, or will be, on paper. What is the guest's, as a receipt, cooks nothing. */
async function addPlace(
  transaction: Transaction,
  placesByKey: Map<string, SlipPlace>,
  { slip, printerId, copy }: PrintJobDocument,
): Promise<void> {
  const key = `${printerId}-${slip}-${copy}`;
  const isCooked = slip !== 'receipt' && slip !== 'queue' && slip !== 'test';
  if (!isCooked || placesByKey.has(key)) return;
  const printer = await transaction.get('printers', printerId);
  if (printer) placesByKey.set(key, { printer, slip, copy });
}

/** Wherever a ticket of these is, or will be, on paper. */
export async function placesOnPaper(
  transaction: Transaction,
  jobIds: readonly string[],
): Promise<SlipPlace[]> {
  const placesByKey = new Map<string, SlipPlace>();
  for (const jobId of jobIds) {
    const job = await transaction.get('printJobs', jobId);
    if (job && job.status !== 'dropped' && job.status !== 'failed') {
      await addPlace(transaction, placesByKey, job);
    }
  }
  return [...placesByKey.values()];
}
