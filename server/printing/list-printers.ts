import type { PrinterView } from '../../contract/printing';
import type { StaffAnswers, StaffInput } from '../../contract/staff';
import type { Services } from '../services';
import { readPrintAlarms } from './printer-alarms';
import { printersPerStore, type PrinterDocument } from './printer-document';

/** The printers of a store, each with what its vendor says of it at this moment. */
export async function listPrinters(
  services: Services,
  input: StaffInput<'listPrinters'>,
): Promise<StaffAnswers['listPrinters']> {
  const { storeId } = input;
  const [printers, alarms] = await Promise.all([
    services.database.query('printers', { where: { storeId }, limit: printersPerStore }),
    readPrintAlarms(services, storeId),
  ]);
  const views = await Promise.all(printers.map((printer) => printerView(services, printer)));
  return { printers: views.sort((a, b) => (a.id < b.id ? -1 : 1)), alarms, nowMs: services.nowMs() };
}

export async function printerView(services: Services, printer: PrinterDocument): Promise<PrinterView> {
  return {
    id: printer._id,
    name: printer.name,
    vendor: printer.vendor,
    serial: printer.serial,
    columns: printer.columns,
    stations: printer.stations,
    printsReceipts: printer.printsReceipts,
    printsQueueNumbers: printer.printsQueueNumbers ?? false,
    copies: printer.copies,
    isEnabled: printer.isEnabled,
    state: await stateOf(services, printer),
  };
}

async function stateOf(services: Services, printer: PrinterDocument): Promise<PrinterView['state']> {
  if (!printer.isEnabled) return 'off';
  const vendor = services.printers[printer.vendor];
  if (!vendor) return 'not-configured';
  const state = await vendor.printerState(printer.serial);
  if (state.kind === 'ok') return state.value;
  return state.kind === 'refused' ? 'vendor-refused' : 'vendor-silent';
}
