import { printerDocumentId } from '../../../server/printing/printer-document';
import type { PrinterDocument } from '../../../server/printing/printer-document';
import type { Chance } from '../engine/chance';

const vendors = ['feie', 'xpyun', 'yilianyun'] as const;

/** Two printers in each store, of any vendors: one for the stoves, one for the counter. Some runs print nothing. */
export function printersOf(chance: Chance, storeIds: readonly string[]): readonly PrinterDocument[] {
  if (chance.is('prints nothing', 0.3)) return [];
  return storeIds.flatMap((storeId) => [
    printer(chance, storeId, {
      name: 'stoves',
      stations: ['wok', 'steamer', 'noodles'],
      printsReceipts: false,
      copies: chance.is(`${storeId} prints two copies`, 0.2) ? 2 : 1,
    }),
    printer(chance, storeId, { name: 'counter', stations: ['drinks'], printsReceipts: true, copies: 1 }),
  ]);
}

type Use = Pick<PrinterDocument, 'name' | 'stations' | 'printsReceipts' | 'copies'>;

function printer(chance: Chance, storeId: string, use: Use): PrinterDocument {
  const vendor = chance.pick(`vendor of the ${use.name} of ${storeId}`, vendors);
  const serial = `${storeId}${use.name}`;
  return {
    ...use,
    ...{ _id: printerDocumentId(vendor, serial), storeId, vendor, serial, columns: 32 },
    ...{ isEnabled: true, leaseUntilMs: 0 },
  };
}
