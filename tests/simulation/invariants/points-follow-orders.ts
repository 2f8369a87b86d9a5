import type { OrderDocument } from '../../../server/ordering/order-document';
import type { Books } from '../books/books';
import type { Invariant } from './invariant';

export const pointsFollowOrders: Invariant = {
  name: 'points-follow-orders',
  sentence:
    'An order takes the points it spends once, gives back those that paid for what came back, earns when it is completed, and loses again what the money no longer earns.',
  always: ({ books }) =>
    books
      .changes('orders')
      .flatMap(({ before, after }) =>
        after ? [...complaints(books, after), ...earnings(books, before, after)] : [],
      ),
};

/** What is taken back and not there is not charged; but whoever has points left has lost all that was to be lost. */
function earnings(books: Books, before: OrderDocument | null, order: OrderDocument): string[] {
  const sums = sumsByKind(books, order._id);
  const earned = sums.get('earn') ?? 0;
  if (order.status !== 'completed') {
    return earned === 0 ? [] : [`order ${order._id} is ${order.status} and earned ${earned} points`];
  }
  if (before?.status !== 'completed') {
    return earned === order.pointsToEarn && order.pointsEarned === earned
      ? []
      : [`order ${order._id} is to earn ${order.pointsToEarn} points and earned ${earned}`];
  }
  const isChanged = before.pointsEarned !== order.pointsEarned;
  const taken = books
    .changes('pointsEntries')
    .flatMap(({ after }) => (after?.kind === 'take-back' && after.orderId === order._id ? -after.points : []))
    .reduce((sum, points) => sum + points, 0);
  const missing = before.pointsEarned - order.pointsEarned - taken;
  const balance = books.get('pointsAccounts', order.guestId)?.balance ?? 0;
  return missing === 0 || (isChanged && missing > 0 && balance === 0)
    ? []
    : [`order ${order._id} earns ${missing} points less, and ${order.guestId} kept them`];
}

function complaints(books: Books, order: OrderDocument): string[] {
  const sums = sumsByKind(books, order._id);
  const isGivenUp = order.status === 'cancelled';
  const held = order.hold.pointsLots.reduce((sum, lot) => sum + lot.remaining, 0);
  const expected = {
    spend: -order.hold.pointsSpent,
    return: isGivenUp ? order.hold.pointsSpent : order.hold.pointsSpent - held,
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
