import type { StaffAnswers, StaffInput } from '../../contract/staff';
import type { OrderDocument } from '../ordering/order-document';
import { noteMoves, printMoves } from '../printing/moved-tickets';
import { Refused } from '../refused';
import type { Services } from '../services';
import { audit } from '../staff/audit';
import type { Colleague } from '../staff/find-role';
import type { Transaction } from '../wechat/database';
import { announceBill } from './announce-bill';
import type { BillDocument } from './bill-document';
import { staffBillView } from './bill-view';
import { changeBill } from './change-bill';
import { faultOfClosed, findStoreBill } from './find-bill';
import { seatOrder } from './seat-order';
import { leaveTable, openBillOf } from './table-bill';

export interface MovedBill {
  readonly bill: BillDocument;
  readonly orders: readonly OrderDocument[];
}

/** The guests sit elsewhere now: the bill and its orders go with them, and whoever is paying goes on paying. */
export async function transferBill(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'transferBill'>,
): Promise<StaffAnswers['transferBill'] | Refused> {
  const moved = await services.database.transact((transaction) =>
    transferInTransaction(services, transaction, colleague, input),
  );
  if (moved instanceof Refused) return moved;
  await announceBill(services, moved.bill, moved.orders);
  await printMoves(services, moved.orders);
  return { bill: await staffBillView(services, moved.bill) };
}

async function transferInTransaction(
  services: Services,
  transaction: Transaction,
  colleague: Colleague,
  input: StaffInput<'transferBill'>,
): Promise<MovedBill | Refused> {
  const bill = await findStoreBill(transaction, input.storeId, input.billId);
  if (bill instanceof Refused) return bill;
  const table = await transaction.get('tables', input.toTableId);
  if (!table || table.storeId !== input.storeId) return new Refused('TABLE_UNKNOWN');
  if (bill.table.id === table._id) return { bill, orders: [] };
  const closed = faultOfClosed(bill);
  if (closed) return closed;
  const other = await openBillOf(transaction, table);
  if (other) return new Refused('TABLE_HAS_BILL', { billId: other._id });
  await leaveTable(transaction, bill);
  await transaction.update('tables', table._id, { billId: bill._id });
  const newTable = { id: table._id, name: table.name };
  const nowMs = services.nowMs();
  const orders: OrderDocument[] = [];
  for (const { orderId } of bill.rounds) {
    orders.push(await seatOrder(transaction, orderId, { ...bill, table: newTable }, nowMs));
  }
  await noteMoves(transaction, orders, nowMs);
  const changed = await changeBill(transaction, bill, { table: newTable }, nowMs);
  await audit(transaction, services, {
    ...{ storeId: bill.storeId, actor: colleague.openid, action: 'transferBill', subject: bill._id },
    ...{ before: bill.table.name, after: table.name, reason: input.reason ?? null },
  });
  return { bill: changed, orders };
}
