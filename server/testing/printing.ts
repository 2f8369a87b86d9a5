import { randomInt } from 'node:crypto';
import type { PrinterVendorName } from '../../domain/printing/printer-vendor-name';
import type { PrinterDocument } from '../printing/printer-document';
import { dataOf, orderAndPay } from './act';
import { freshId, furnishStore } from './furnish';
import type { House } from './house';

/** A store with one printer for the wok and the drinks, and a paid order of noodles and tea. */
export async function orderWithPrinter(house: House, vendor: PrinterVendorName = 'feie') {
  const { storeId, ownerId } = furnishStore(house);
  const printer = plugIn(house, storeId, vendor);
  const guestId = freshId('oGuest');
  const orderId = await orderAndPay(house, guestId, storeId);
  const input = { storeId, orderId };
  const accept = async () =>
    dataOf(await house.staff(ownerId, 'acceptOrder', { ...input, readyInMinutes: 15 }));
  return { storeId, ownerId, guestId, orderId, input, accept, ...printer };
}

/** A printer that its vendor knows, at a store. */
export function plugIn(
  house: House,
  storeId: string,
  vendor: PrinterVendorName = 'feie',
  use: Partial<PrinterDocument> = {},
) {
  const serial = String(randomInt(100_000_000, 1_000_000_000));
  house.printers.control.register({ vendor, serial, name: '后厨' });
  const printer: PrinterDocument = {
    _id: `${vendor}-${serial}`,
    storeId,
    name: '后厨',
    vendor,
    serial,
    columns: 32,
    stations: ['wok', 'drinks'],
    printsReceipts: false,
    copies: 1,
    isEnabled: true,
    leaseUntilMs: 0,
    ...use,
  };
  house.database.seedMany('printers', [{ ...printer }]);
  const set = (switches: Record<string, string>) =>
    house.printers.control.setPrinter(vendor, serial, switches);
  /** The paper of what came out, one text for each slip. */
  const papers = () => house.printers.control.printed(vendor, serial).map(({ paper }) => paper.join('\n'));
  return { printerId: printer._id, serial, set, papers };
}

/** A printer at a store on which the numbers at its door come out, and nothing else. */
export function plugInForNumbers(house: House, storeId: string, vendor: PrinterVendorName = 'feie') {
  return plugIn(house, storeId, vendor, { stations: [], printsQueueNumbers: true });
}

/** Time goes by with the timer ringing every minute. */
export async function passMinutes(house: House, minutes: number): Promise<void> {
  for (let minute = 0; minute < minutes; minute += 1) {
    await house.later(60_000);
  }
}

export function printJobs(house: House, storeId: string) {
  return house.database
    .query('printJobs', { where: { storeId }, limit: 100 })
    .documents.map(({ _id, status, isAlarmed, trouble }) => ({ _id, status, isAlarmed, trouble }));
}
