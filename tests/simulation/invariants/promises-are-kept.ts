import { isHeld } from '../../../server/ordering/held-order';
import type { OrderDocument } from '../../../server/ordering/order-document';
import type { Invariant } from './invariant';

/** The clock looks every minute; what is unclear it looks at again a minute later. */
const patienceMs = 3 * 60_000;

/** How far beyond its moment something may be while everything works; looked at when that has lasted for long enough. */
export const promisesAreKept: Invariant = {
  name: 'promises-are-kept',
  sentence:
    'An order nobody pays ends within three minutes of its last moment, and one nobody accepts too; refunds are asked for in time.',
  soon: ({ books, nowMs }) => [
    ...books.all('orders').flatMap((order) => {
      const endsAtMs = mustEndMs(order);
      const isLate = endsAtMs !== null && endsAtMs + patienceMs < nowMs;
      return isLate ? [`order ${order._id} is still ${order.status}, long after its time`] : [];
    }),
    ...books.all('refunds').flatMap((refund) => {
      const isLate = refund.dueAtMs !== null && refund.dueAtMs + patienceMs < nowMs;
      return isLate ? [`refund ${refund._id} is ${refund.status} and was due long ago`] : [];
    }),
  ],
};

/** From what the guest was promised, not from when the clock means to look. */
function mustEndMs(order: OrderDocument): number | null {
  switch (order.status) {
    case 'awaiting-payment':
      return order.payUntilMs;
    case 'placed':
      return isHeld(order) ? null : order.acceptUntilMs;
    case 'handed-over':
      if (order.bill) return null;
      return (order.timeline.at(-1)?.atMs ?? 0) + order.completeAfterMinutes * 60_000;
    default:
      return null;
  }
}
