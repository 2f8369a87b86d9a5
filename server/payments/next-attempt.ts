import type { OrderDocument } from '../ordering/order-document';
import { Refused } from '../refused';
import type { Services } from '../services';
import { outTradeNumber } from './payment-document';

/** A guest who has tried so often needs a person, not another number. */
const attemptsAllowed = 20;

/** Gives an order whose number was closed a new one. Two phones at once: both get the same next attempt. */
export async function openNextAttempt(
  services: Services,
  seen: OrderDocument,
): Promise<OrderDocument | Refused> {
  return services.database.transact(async (transaction) => {
    const order = await transaction.get('orders', seen._id);
    if (!order || order.status !== 'awaiting-payment' || !order.attempt) {
      return new Refused('ORDER_NOT_PAYABLE', { orderId: seen._id, status: order?.status ?? null });
    }
    if (order.attempt.number !== seen.attempt?.number) return order;
    const number = order.attempt.number + 1;
    if (number > attemptsAllowed) return new Refused('ORDER_NOT_PAYABLE', { orderId: order._id });
    const attempt = { number, outTradeNo: outTradeNumber(order._id, number) };
    await transaction.update('payments', order.attempt.outTradeNo, { status: 'closed' });
    await transaction.update('orders', order._id, { attempt });
    await transaction.add('payments', {
      _id: attempt.outTradeNo,
      orderId: order._id,
      guestId: order.guestId,
      storeId: order.storeId,
      amount: order.paidBy.wechat,
      status: 'waiting',
      createdAtMs: services.nowMs(),
      transactionId: null,
      paidAtMs: null,
    });
    return { ...order, attempt };
  });
}
