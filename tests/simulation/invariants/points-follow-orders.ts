import type { OrderDocument } from '../../../server/ordering/order-document';
import type { Books } from '../books/books';
import type { Invariant } from './invariant';

export const pointsFollowOrders: Invariant = {
  name: 'points-follow-orders',
  sentence:
    'An order takes the points it spends once, gives back all of them when it is cancelled, and earns when it is completed.',
  always: ({ books }) =>
    books.changes('orders').flatMap(({ after }) => (after ? complaints(books, after) : [])),
};

function complaints(books: Books, order: OrderDocument): string[] {
  const sums = sumsByKind(books, order._id);
  const isCancelled = order.status === 'cancelled';
  const earned = order.status === 'completed' ? order.pointsToEarn : 0;
  const expected = {
    spend: -order.hold.pointsSpent,
    return: isCancelled ? order.hold.pointsSpent : 0,
    earn: earned,
  };
  return (Object.keys(expected) as (keyof typeof expected)[]).flatMap((kind) => {
    const found = sums.get(kind) ?? 0;
    return found === expected[kind] || (expected[kind] === 0 && found === 0)
      ? []
      : [
          `order ${order._id} is ${order.status}: its entries to ${kind} sum to ${found}, not ${expected[kind]}`,
        ];
  });
}

function sumsByKind(books: Books, orderId: string): Map<string, number> {
  const sums = new Map<string, number>();
  for (const entry of books.all('pointsEntries')) {
    if (entry.orderId === orderId) sums.set(entry.kind, (sums.get(entry.kind) ?? 0) + entry.points);
  }
  return sums;
}
