import type { ActionAnswer } from '../../contract/envelope';
import type { GuestInput } from '../../contract/guest';
import type { OrderDocument } from '../ordering/order-document';
import { wishFor } from './furnish';
import type { House } from './house';

/** The data of an answer, or an error that names the refusal. */
export function dataOf<Data>(answer: ActionAnswer<Data>): Data {
  if (answer.ok) return answer.data;
  throw new Error(`refused: ${answer.refusal.code} ${JSON.stringify(answer.refusal.details)}`);
}

/** The code of a refusal; null when the action was done. */
export function refusalOf(answer: ActionAnswer<unknown>): string | null {
  return answer.ok ? null : answer.refusal.code;
}

/** Places an order and pays it; the notification has arrived. */
export async function orderAndPay(
  house: House,
  guestId: string,
  storeId: string,
  overrides: Partial<GuestInput<'placeOrder'>> = {},
): Promise<string> {
  const placed = dataOf(await house.guest(guestId, 'placeOrder', wishFor(storeId, overrides)));
  if (placed.payment) await house.confirmPayment(placed.payment);
  return placed.order.id;
}

export function storedOrder(house: House, orderId: string): OrderDocument {
  const order = house.database.read('orders', orderId);
  if (!order) throw new Error(`there is no order ${orderId}`);
  return order as unknown as OrderDocument;
}

/** Everything that is stored, to compare before and after what must change nothing. */
export function everythingStored(house: House): string {
  return house.stored.text;
}

/** Every document in which a word stands, such as the id of a store. */
export function storedOf(house: House, word: string): string {
  return house.stored.lines.filter((line) => line.includes(word)).join('\n');
}
