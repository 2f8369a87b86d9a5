import type { PrintJobStatus } from '../../domain/printing/job-lifecycle';
import type { Services } from '../services';
import { errorText } from '../wechat/transact';
import { moveJob } from './move-job';
import type { PrintJobDocument } from './print-job-document';
import { printTiming } from './print-timing';
import type { PrinterDocument } from './printer-document';
import { askPrinted, clearUp, sendJob } from './send-job';

const jobsPerVisit = 20;
/** A message that was written while somebody else held the printer is seen when the printer is free again. */
const visitsInARow = 3;

/**
 * Sends what waits for a printer, one message after the other, while nobody else does. `untilMs` is when whoever asked
 * wants to go on; what is left then is the clock's.
 */
export async function deliverPrinter(
  services: Services,
  printerId: string,
  untilMs = Infinity,
): Promise<void> {
  for (let visit = 0; visit < visitsInARow; visit += 1) {
    const printer = await takePrinter(services, printerId);
    if (!printer) return;
    let isDone = false;
    try {
      isDone = await visitPrinter(services, printer, untilMs);
    } finally {
      await releasePrinter(services, printer);
    }
    if (!isDone || (await dueJobs(services, printerId, 'waiting', 1)).length === 0) return;
  }
}

/** Sends to several printers at once. A printer that fails holds up nobody: the clock comes back to it. */
export async function deliverPrinters(services: Services, printerIds: readonly string[]): Promise<void> {
  const untilMs = services.nowMs() + printTiming.liveDeliveryMs;
  const deliveries = printerIds.map((printerId) => deliverPrinter(services, printerId, untilMs));
  for (const delivery of await Promise.allSettled(deliveries)) {
    if (delivery.status === 'rejected')
      services.log({ event: 'print-failed', error: errorText(delivery.reason) });
  }
}

/** The printer with our lease on it; null while somebody else has it, or when it is gone. */
async function takePrinter(
  { database, nowMs }: Services,
  printerId: string,
): Promise<PrinterDocument | null> {
  const printer = await database.get('printers', printerId);
  if (!printer || nowMs() < printer.leaseUntilMs) return null;
  const leaseUntilMs = nowMs() + printTiming.leaseMs;
  const seen = { leaseUntilMs: printer.leaseUntilMs };
  const isOurs = await database.updateIf('printers', printerId, seen, { leaseUntilMs });
  return isOurs ? { ...printer, leaseUntilMs } : null;
}

async function releasePrinter({ database }: Services, { _id, leaseUntilMs }: PrinterDocument): Promise<void> {
  await database.updateIf('printers', _id, { leaseUntilMs }, { leaseUntilMs: 0 });
}

/** Says whether everything that was due was seen to. */
async function visitPrinter(services: Services, printer: PrinterDocument, untilMs: number): Promise<boolean> {
  const { database } = services;
  const isTime = () =>
    services.nowMs() < Math.min(untilMs, printer.leaseUntilMs - printTiming.liveDeliveryMs * 2);
  const unclear = await database.query('printJobs', {
    where: { printerId: printer._id, status: 'sending' },
    limit: jobsPerVisit,
  });
  for (const job of unclear) if ((await clearUp(services, printer, job)) === 'stop') return false;
  for (const job of await dueJobs(services, printer._id, 'taken')) {
    if (!isTime() || (await askPrinted(services, printer, job)) === 'stop') return false;
  }
  for (const job of await dueJobs(services, printer._id, 'waiting')) {
    if (!isTime()) return false;
    if (!printer.isEnabled) await moveJob(services, job, 'drop');
    else if ((await sendJob(services, printer, job)) === 'stop') return false;
  }
  return true;
}

/** Oldest first; the pages of one slip in their order. */
async function dueJobs(
  services: Services,
  printerId: string,
  status: PrintJobStatus,
  limit = jobsPerVisit,
): Promise<PrintJobDocument[]> {
  const jobs = await services.database.query('printJobs', {
    where: { printerId, status },
    orderBy: ['createdAtMs', 'asc'],
    limit,
  });
  const nowMs = services.nowMs();
  return jobs
    .filter((job) => job.dueAtMs <= nowMs)
    .sort((a, b) => a.createdAtMs - b.createdAtMs || (a._id < b._id ? -1 : 1));
}
