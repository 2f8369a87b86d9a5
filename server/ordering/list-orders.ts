import type { GuestAnswers, GuestInput } from '../../contract/guest';
import type { Services } from '../services';
import { orderSummary } from './order-view';

const ordersPerPage = 10;

/** The guest's orders, newest first, a page at a time. */
export async function listOrders(
  { database }: Services,
  guestId: string,
  input: GuestInput<'listOrders'>,
): Promise<GuestAnswers['listOrders']> {
  const before = input.beforeMs === null ? {} : { placedAtMs: { below: input.beforeMs } };
  const found = await database.query('orders', {
    where: { guestId, ...before },
    orderBy: ['placedAtMs', 'desc'],
    limit: ordersPerPage + 1,
  });
  const page = found.slice(0, ordersPerPage);
  return {
    orders: page.map(orderSummary),
    nextBeforeMs: found.length > ordersPerPage ? (page.at(-1)?.placedAtMs ?? null) : null,
  };
}
