import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { testPage } from '../../domain/printing/test-page';
import { Refused } from '../refused';
import type { Services } from '../services';
import { DuplicateIdError } from '../wechat/database';
import { deliverPrinters } from './deliver-printer';
import { freshJob } from './new-jobs';

/** Prints one test page for each request id, and says how far it came. */
export async function testPrint(
  services: Services,
  input: StaffInput<'testPrint'>,
): Promise<StaffAnswers['testPrint'] | Refused> {
  const { database, nowMs } = services;
  const [printer, store] = await Promise.all([
    database.get('printers', input.printerId),
    database.get('stores', input.storeId),
  ]);
  if (!store) return new Refused('STORE_UNKNOWN');
  if (printer?.storeId !== input.storeId) return new Refused('PRINTER_UNKNOWN');
  if (!printer.isEnabled) return new Refused('PRINTER_OFF');
  const _id = `test-${printer._id}-${input.requestId}`;
  const printed = { atMs: nowMs(), utcOffsetMinutes: store.hours.utcOffsetMinutes };
  try {
    await database.add('printJobs', {
      ...freshJob(nowMs()),
      ...{ _id, storeId: input.storeId, orderId: null, orderName: '', printerId: printer._id },
      ...{ slip: 'test' as const, occasion: 'first' as const, copy: 1, page: 1 },
      lines: testPage(printer.name, printed, printer.columns),
    });
  } catch (error) {
    if (!(error instanceof DuplicateIdError)) throw error;
  }
  await deliverPrinters(services, [printer._id]);
  const job = await database.get('printJobs', _id);
  return { status: job?.status ?? 'waiting' };
}
