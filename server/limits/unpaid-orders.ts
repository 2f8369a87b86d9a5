import { nextAttemptAtMs } from '../../domain/limits/sliding-window';
import { agreedAtMs } from '../ordering/agreed-at';
import type { Refused } from '../refused';
import type { Services } from '../services';
import { attemptLimits } from './attempt-limits';
import { tooManyAttempts } from './count-attempt';

/** With so many orders of one guest that an instance has not seen paid, it asks the database how many there are. */
const askedFrom = 3;
const ordersLookedAt = 50;
const guestsRemembered = 10_000;

/**
 * Refuses another order to a guest who has left many unpaid. The orders themselves are counted, so nothing has to be
 * written and nothing can go astray. A guest who pays costs no request: what this instance placed and saw paid is
 * remembered, and only decides whether to ask, never what the answer is.
 */
export async function faultOfUnpaidOrders(services: Services, guestId: string): Promise<Refused | null> {
  const remembered = services.memory.unpaidOrders.get(guestId);
  if (!remembered || remembered.size < askedFrom) return null;
  const nowMs = services.nowMs();
  const limit = attemptLimits['unpaid-order'];
  const recent = await services.database.queryFields(
    'orders',
    {
      where: { guestId, placedAtMs: { atLeast: nowMs - limit.windowMs } },
      orderBy: ['placedAtMs', 'desc'],
      limit: ordersLookedAt,
    },
    ['placedAtMs', 'paidAtMs', 'bill'],
  );
  const unpaid = recent.filter((order) => agreedAtMs(order) === null);
  services.memory.unpaidOrders.set(guestId, new Set(unpaid.map((order) => order._id)));
  const times = unpaid.map((order) => order.placedAtMs);
  const nextMs = nextAttemptAtMs(times, limit, nowMs);
  return nextMs === null ? null : tooManyAttempts('unpaid-order', nextMs, nowMs);
}

export function rememberUnpaid(
  { memory }: Services,
  order: { readonly guestId: string; readonly _id: string },
) {
  if (memory.unpaidOrders.size >= guestsRemembered) memory.unpaidOrders.clear();
  const remembered = memory.unpaidOrders.get(order.guestId) ?? new Set();
  memory.unpaidOrders.set(order.guestId, remembered.add(order._id));
}

export function forgetUnpaid(
  { memory }: Services,
  order: { readonly guestId: string; readonly _id: string },
) {
  const remembered = memory.unpaidOrders.get(order.guestId);
  remembered?.delete(order._id);
  if (remembered?.size === 0) memory.unpaidOrders.delete(order.guestId);
}
