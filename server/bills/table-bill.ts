import type { OrderDocument } from '../ordering/order-document';
import type { TableDocument } from '../ordering/table-document';
import type { Services } from '../services';
import type { Transaction } from '../wechat/database';
import type { BillDocument } from './bill-document';
import { billIdFor } from './bill-id';

/** The open bill of a table that the transaction has read; null when it has none. */
export async function openBillOf(
  transaction: Pick<Transaction, 'get'>,
  table: TableDocument,
): Promise<BillDocument | null> {
  const bill = table.billId ? await transaction.get('bills', table.billId) : null;
  return bill?.status === 'open' ? bill : null;
}

/**
 * Opens the next bill of a table, inside a transaction that has read the table and found none open: of two phones at once
 * one opens it, and the other finds it when its transaction is tried again.
 */
export async function openNextBill(
  services: Services,
  transaction: Transaction,
  table: TableDocument,
  of: Pick<OrderDocument, 'storeName' | 'dayClock'>,
): Promise<BillDocument> {
  const count = (table.billsOpened ?? 0) + 1;
  const bill: BillDocument = {
    _id: billIdFor(table._id, count),
    version: 1,
    storeId: table.storeId,
    storeName: of.storeName,
    dayClock: of.dayClock,
    table: { id: table._id, name: table.name },
    status: 'open',
    signalId: `bill-${services.newId()}`,
    key: services.newId(),
    rounds: [],
    parts: [],
    nextPart: 1,
    openedAtMs: services.nowMs(),
    closedAtMs: null,
    mergedInto: null,
    writeOffRequest: null,
    dueAtMs: null,
  };
  await transaction.add('bills', bill);
  await transaction.update('tables', table._id, { billId: bill._id, billsOpened: count });
  return bill;
}

/** A table whose bill has gone elsewhere names none. */
export async function leaveTable(transaction: Transaction, bill: BillDocument): Promise<void> {
  const table = await transaction.get('tables', bill.table.id);
  if (table?.billId === bill._id) await transaction.update('tables', table._id, { billId: null });
}
