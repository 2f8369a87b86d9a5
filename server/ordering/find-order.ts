import { Refused } from '../refused';
import type { Transaction } from '../wechat/database';
import type { OrderDocument } from './order-document';

/** An order of this guest. Somebody else's order is as unknown as one that never was. */
export async function findOwnOrder(
  database: Pick<Transaction, 'get'>,
  guestId: string,
  orderId: string,
): Promise<OrderDocument | Refused> {
  const order = await database.get('orders', orderId);
  return order?.guestId === guestId ? order : new Refused('ORDER_UNKNOWN');
}
