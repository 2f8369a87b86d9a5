import type { GuestAnswers, GuestInput } from '../../contract/guest';
import { isFinal } from '../../domain/order/lifecycle';
import { agreedAtMs } from '../ordering/agreed-at';
import { findOwnOrder } from '../ordering/find-order';
import { Refused } from '../refused';
import type { Services } from '../services';
import { bumpSignal } from '../signals/bump-signal';
import { storeSignalId } from '../signals/signal-document';

/** The same bell rings once in so long. */
const ringsEveryMs = 60_000;

/** Rings for a waiter, or asks where the food is. Guests of a binding order only, and not every second. */
export async function callWaiter(
  services: Services,
  guestId: string,
  input: GuestInput<'callWaiter'>,
): Promise<GuestAnswers['callWaiter'] | Refused> {
  const nowMs = services.nowMs();
  const _id = `${input.orderId}-${input.kind}`;
  const [order, last] = await Promise.all([
    findOwnOrder(services.database, guestId, input.orderId),
    services.database.get('calls', _id),
  ]);
  if (order instanceof Refused) return order;
  if (agreedAtMs(order) === null || isFinal(order.status)) {
    return new Refused('ORDER_MOVED_ON', { status: order.status });
  }
  if (last && nowMs < last.atMs + ringsEveryMs) {
    return new Refused('TOO_MANY_CALLS', { nextCallAtMs: last.atMs + ringsEveryMs });
  }
  const { storeId } = order;
  await services.database.set('calls', {
    _id,
    orderId: order._id,
    storeId,
    kind: input.kind,
    atMs: nowMs,
    answeredBy: null,
  });
  await bumpSignal(services.database, storeSignalId(storeId), nowMs);
  return { nextCallAtMs: nowMs + ringsEveryMs };
}
