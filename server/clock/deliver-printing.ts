import { isJobFinal } from '../../domain/printing/job-lifecycle';
import { deliverPrinter } from '../printing/deliver-printer';
import { raiseAlarms } from '../printing/raise-alarms';
import type { Services } from '../services';
import { errorText } from '../wechat/transact';

const jobsPerBatch = 50;

/** Sends and asks for what is due at the printers, and forgets what is long over; says whether more is waiting. */
export async function deliverPrinting(services: Services): Promise<boolean> {
  const due = await services.database.query('printJobs', {
    where: { dueAtMs: { atMost: services.nowMs() } },
    orderBy: ['dueAtMs', 'asc'],
    limit: jobsPerBatch,
  });
  const open = due.filter(({ status }) => !isJobFinal(status));
  for (const { _id, status } of due) if (isJobFinal(status)) await services.database.remove('printJobs', _id);
  for (const printerId of new Set(open.map((job) => job.printerId))) {
    try {
      await deliverPrinter(services, printerId);
    } catch (error) {
      services.log({ event: 'print-failed', printerId, error: errorText(error) });
    }
  }
  await raiseAlarms(services, open);
  return due.length === jobsPerBatch;
}
