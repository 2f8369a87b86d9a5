import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { Refused } from '../refused';
import type { Services } from '../services';
import { audit } from '../staff/audit';
import type { Colleague } from '../staff/find-role';
import { printerView } from './list-printers';
import { printerDocumentId, printersPerStore, type PrinterDocument } from './printer-document';

/** Adds a printer or changes how it is used. A printer is known by its vendor and number, and serves one store. */
export async function savePrinter(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'savePrinter'>,
): Promise<StaffAnswers['savePrinter'] | Refused> {
  const _id = printerDocumentId(input.vendor, input.serial);
  const others = await services.database.queryFields(
    'printers',
    { where: { storeId: input.storeId }, limit: printersPerStore },
    ['name'],
  );
  const isFull = others.length >= printersPerStore && !others.some((printer) => printer._id === _id);
  if (isFull) return new Refused('TOO_MANY_PRINTERS', { most: printersPerStore });
  const saved = await services.database.transact(async (transaction) => {
    const before = await transaction.get('printers', _id);
    if (before && before.storeId !== input.storeId) return new Refused('PRINTER_TAKEN');
    const printer: PrinterDocument = { _id, ...input, leaseUntilMs: before?.leaseUntilMs ?? 0 };
    if (before && describe(before) === describe(printer)) return before;
    await transaction.set('printers', printer);
    await audit(transaction, services, {
      storeId: input.storeId,
      actor: colleague.openid,
      action: 'savePrinter',
      subject: _id,
      before: before ? describe(before) : 'no printer',
      after: describe(printer),
      reason: null,
    });
    return printer;
  });
  if (saved instanceof Refused) return saved;
  return { printer: await printerView(services, saved) };
}

function describe(printer: PrinterDocument): string {
  const { name, columns, stations, printsReceipts, printsQueueNumbers, copies, isEnabled } = printer;
  const others = [...(printsReceipts ? ['receipt'] : []), ...(printsQueueNumbers === true ? ['queue'] : [])];
  const slips = [...[...stations].sort(), ...others].join(' ');
  return `${isEnabled ? 'on' : 'off'}, ${name}, ${columns} columns, ${slips}, ${copies} copies`;
}
