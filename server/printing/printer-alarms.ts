import type { PrintAlarmView } from '../../contract/printing';
import type { StaffAnswers, StaffInput } from '../../contract/staff';
import type { Services } from '../services';
import { printersPerStore } from './printer-document';

const alarmsShown = 20;

/** What is not printed although it should be, oldest first. */
export async function readPrintAlarms(services: Services, storeId: string): Promise<PrintAlarmView[]> {
  const jobs = await services.database.queryFields(
    'printJobs',
    { where: { storeId, isAlarmed: true }, orderBy: ['createdAtMs', 'asc'], limit: alarmsShown },
    ['orderId', 'orderName', 'printerId', 'slip', 'occasion', 'createdAtMs', 'trouble'],
  );
  if (jobs.length === 0) return [];
  const printers = await services.database.queryFields(
    'printers',
    { where: { storeId }, limit: printersPerStore },
    ['name'],
  );
  const names = new Map(printers.map((printer) => [printer._id, printer.name]));
  return jobs.map((job) => ({
    jobId: job._id,
    orderId: job.orderId,
    orderName: job.orderName,
    printerId: job.printerId,
    printerName: names.get(job.printerId) ?? job.printerId,
    slip: job.slip,
    occasion: job.occasion,
    trouble: job.trouble ?? 'slow',
    sinceMs: job.createdAtMs,
  }));
}

export async function printAlarms(
  services: Services,
  input: StaffInput<'printAlarms'>,
): Promise<StaffAnswers['printAlarms']> {
  return { alarms: await readPrintAlarms(services, input.storeId), nowMs: services.nowMs() };
}
