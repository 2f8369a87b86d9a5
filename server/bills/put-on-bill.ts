import { roundsPerBill } from '../../domain/bill/bill-limits';
import type { OrderOnBill } from '../../domain/bill/tender';
import type { OrderDocument } from '../ordering/order-document';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Transaction } from '../wechat/database';
import type { BillDocument, BillRound } from './bill-document';
import { changeBill } from './change-bill';
import { openBillOf, openNextBill } from './table-bill';

/** The bill that an order at this table goes onto: the open one, or a new one. A code that was replaced finds none. */
export async function billForOrder(
  services: Services,
  transaction: Transaction,
  at: Pick<OrderDocument, 'storeName' | 'dayClock'> & {
    readonly tableId: string;
    readonly tableCode: string;
  },
): Promise<BillDocument | Refused> {
  const table = await transaction.get('tables', at.tableId);
  if (table?.code !== at.tableCode) return new Refused('TABLE_CODE_UNKNOWN');
  const bill =
    (await openBillOf(transaction, table)) ?? (await openNextBill(services, transaction, table, at));
  const isFull = bill.rounds.length >= roundsPerBill;
  return isFull ? new Refused('BILL_FULL', { billId: bill._id, rounds: roundsPerBill }) : bill;
}

/** Puts a new order on the bill, for what it leaves to be paid. */
export async function putOnBill(
  transaction: Transaction,
  bill: BillDocument,
  order: OrderDocument,
): Promise<BillDocument> {
  return changeBill(transaction, bill, { rounds: [...bill.rounds, roundOf(order)] }, order.placedAtMs);
}

export function newOnBill({ _id: id, signalId }: Pick<BillDocument, '_id' | 'signalId'>): OrderOnBill {
  return { id, signalId, tenders: [], takenOff: 0, writtenOff: 0, writeOffReturned: 0 };
}

function roundOf({ _id: orderId, guestId, placedAtMs, paidBy }: OrderDocument): BillRound {
  return { orderId, guestId, placedAtMs, amount: paidBy.wechat, takenOff: 0, paid: 0, writtenOff: 0 };
}
