import type { OrderDocument } from '../../../server/ordering/order-document';
import type { Books } from '../books/books';
import type { Invariant } from './invariant';

/** Whoever gives everything back before it is cooked turns the order away with it. */
function isRefund(action: string): boolean {
  return action === 'refundOrder' || action === 'decideRefund';
}

/** Whoever declines a party turns away what it ordered ahead, and is written down with the party. */
function isDeclinedWithTable(books: Books, order: OrderDocument | null): boolean {
  const declined = books
    .all('audit')
    .filter(
      ({ action, subject }) => action === 'declineReservation' && subject === order?.ahead?.reservationId,
    );
  return order?.ahead?.releasedAtMs === null && declined.length === 1;
}

export const rejectionsAreAudited: Invariant = {
  name: 'rejections-are-audited',
  sentence: 'Who turned an order away, and why, is written down once.',
  always: ({ books }) =>
    books.changes('orders').flatMap(({ id, after }) => {
      const about = books.all('audit').filter((entry) => entry.subject === id);
      const rejections = about.filter(({ action }) => action === 'rejectOrder').length;
      const isRejected = after?.cancelReason === 'rejected';
      const isByRefund = about.some(
        ({ action, after: done }) => isRefund(action) && done.startsWith('refunded'),
      );
      const isOtherwise = isByRefund || isDeclinedWithTable(books, after);
      const isRight = isRejected ? rejections === 1 || (rejections === 0 && isOtherwise) : rejections === 0;
      return isRight ? [] : [`order ${id} has ${rejections} rejections in the audit`];
    }),
};
