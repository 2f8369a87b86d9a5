import { cancelReasonByEvent, nextStatus } from '../../domain/order/lifecycle';
import type { OrderEvent } from '../../domain/order/lifecycle';
import { ticketOf } from '../kitchen/ticket';
import { Refused } from '../refused';
import type { Transaction } from '../wechat/database';
import { agreedAtMs } from './agreed-at';
import { mayHappen } from './held-order';
import type { OrderDocument } from './order-document';

export type OrderChange = Partial<Omit<OrderDocument, '_id' | 'version' | 'status' | 'timeline'>>;

/**
 * Moves an order by one event of its lifecycle, inside a transaction that has read it. What the table does not allow
 * is refused with the status that the order has. The kitchen's ticket is written with it, once the order is binding.
 */
export async function moveOrder(
  transaction: Transaction,
  order: OrderDocument,
  step: { readonly event: OrderEvent; readonly nowMs: number; readonly change: OrderChange },
): Promise<OrderDocument | Refused> {
  const status = nextStatus(order.mode, order.status, step.event);
  if (!status || !mayHappen(order, step.event))
    return new Refused('ORDER_MOVED_ON', { status: order.status, version: order.version });
  const fields = {
    ...step.change,
    status,
    version: order.version + 1,
    cancelReason: cancelReasonByEvent[step.event] ?? null,
    timeline: [...order.timeline, { status, atMs: step.nowMs }],
  };
  await transaction.update('orders', order._id, fields);
  const moved = { ...order, ...fields };
  if (agreedAtMs(order) !== null) await transaction.set('tickets', ticketOf(moved));
  return moved;
}
