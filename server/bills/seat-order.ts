import { isFinal } from '../../domain/order/lifecycle';
import { ticketOf } from '../kitchen/ticket';
import type { OrderDocument } from '../ordering/order-document';
import { satElsewhere } from '../ordering/sit-elsewhere';
import type { Transaction } from '../wechat/database';
import type { BillDocument } from './bill-document';

/**
 * Says on an order which bill and table it is of now, inside the transaction that moves it, and on the kitchen's ticket, so
 * that the food is carried to where its guests sit. An order that is over keeps its table.
 */
export async function seatOrder(
  transaction: Transaction,
  orderId: string,
  bill: Pick<BillDocument, '_id' | 'signalId' | 'table'>,
  nowMs: number,
): Promise<OrderDocument> {
  const order = await transaction.get('orders', orderId);
  if (!order?.bill) throw new Error(`order ${orderId} is a round of a bill, but does not know it`);
  const change = {
    bill: { ...order.bill, id: bill._id, signalId: bill.signalId },
    ...satElsewhere(order, bill.table, nowMs),
    version: order.version + 1,
  };
  await transaction.update('orders', orderId, change);
  const seated = { ...order, ...change };
  if (!isFinal(order.status)) await transaction.set('tickets', ticketOf(seated));
  return seated;
}
