import type { StaffAnswers, StaffInput } from '../../contract/staff';
import type { SlipOccasion } from '../../domain/printing/slip-order';
import type { OrderDocument } from '../ordering/order-document';
import { Refused } from '../refused';
import type { Services } from '../services';
import { audit } from '../staff/audit';
import type { Colleague } from '../staff/find-role';
import type { Transaction } from '../wechat/database';
import { deliverPrinters } from './deliver-printer';
import { newJobs, slipPlaces, type SlipPlace } from './new-jobs';
import type { PrinterDocument } from './printer-document';
import type { PrintoutDocument } from './printout-document';
import { emptyPrintout, printersInUse, writeJobs } from './write-jobs';

/** More reprints of one order are a mistake of somebody's or of ours. */
const reprintsMost = 20;

/** Prints slips of an order again, marked with which reprint it is; who asked for it and why is written down. */
export async function reprintTicket(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'reprintTicket'>,
): Promise<StaffAnswers['reprintTicket'] | Refused> {
  const printers = await printersInUse(services.database, input.storeId);
  const reprinted = await services.database.transact(async (transaction) => {
    const order = await transaction.get('orders', input.orderId);
    if (order?.storeId !== input.storeId) return new Refused('ORDER_UNKNOWN');
    if (order.acceptedAtMs === null || order.status === 'cancelled') {
      return new Refused('ORDER_MOVED_ON', { status: order.status, version: order.version });
    }
    const printout = (await transaction.get('printouts', order._id)) ?? emptyPrintout(order);
    const known = printout.reprintRequestIds.indexOf(input.requestId);
    if (known >= 0) return { count: known + 1, printerIds: printout.printerIds };
    return writeReprint(services, transaction, { order, printout, printers, colleague, input });
  });
  if (reprinted instanceof Refused) return reprinted;
  await deliverPrinters(services, reprinted.printerIds);
  return { count: reprinted.count };
}

interface Reprint {
  readonly order: OrderDocument;
  readonly printout: PrintoutDocument;
  readonly printers: readonly PrinterDocument[];
  readonly colleague: Colleague;
  readonly input: StaffInput<'reprintTicket'>;
}

async function writeReprint(
  services: Services,
  transaction: Transaction,
  { order, printout, printers, colleague, input }: Reprint,
): Promise<{ readonly count: number; readonly printerIds: readonly string[] } | Refused> {
  const count = printout.reprintRequestIds.length + 1;
  if (count > reprintsMost) return new Refused('PRINTED_TOO_OFTEN', { most: reprintsMost });
  const occasion = occasionOf(order, input.slip, count);
  if (!occasion) return new Refused('NOTHING_TO_PRINT');
  const jobs = newJobs(order, placesOf(input.slip, printers), occasion, services.nowMs());
  if (jobs.length === 0) return new Refused('NOTHING_TO_PRINT');
  await endAlarms(transaction, printout, new Set(jobs.map(({ slip }) => slip as string)));
  const reprintRequestIds = [...printout.reprintRequestIds, input.requestId];
  await writeJobs(transaction, { ...printout, reprintRequestIds }, jobs);
  await audit(transaction, services, {
    storeId: order.storeId,
    actor: colleague.openid,
    action: 'reprintTicket',
    subject: order._id,
    before: `printed again ${count - 1} times`,
    after: `printed again ${count} times: ${[...new Set(jobs.map(({ slip }) => slip))].join(' ')}`,
    reason: input.reason,
  });
  return { count, printerIds: [...new Set(jobs.map(({ printerId }) => printerId))] };
}

type Wanted = StaffInput<'reprintTicket'>['slip'];

function placesOf(wanted: Wanted, printers: readonly PrinterDocument[]): SlipPlace[] {
  const isWanted = (slip: SlipPlace['slip']) =>
    wanted === null || wanted === 'moved' ? slip !== 'receipt' : slip === wanted;
  return slipPlaces(printers).filter(({ slip, copy }) => copy === 1 && isWanted(slip));
}

/** Null for the slip of a move that never was. */
function occasionOf({ moves }: OrderDocument, wanted: Wanted, count: number): SlipOccasion | null {
  if (wanted !== 'moved') return { kind: 'reprint', count };
  const move = moves?.at(-1);
  return move ? { kind: 'moved', ...move, reprint: count } : null;
}

/** A slip that was given up rings no longer once it is printed again. */
async function endAlarms(
  transaction: Transaction,
  printout: PrintoutDocument,
  slips: ReadonlySet<string>,
): Promise<void> {
  for (const jobId of printout.jobIds) {
    const job = await transaction.get('printJobs', jobId);
    if (job?.status === 'failed' && job.isAlarmed && slips.has(job.slip)) {
      await transaction.update('printJobs', jobId, { isAlarmed: false });
    }
  }
}
