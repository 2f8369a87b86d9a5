import type { Invariant } from './invariant';

export const oneWishOneOrder: Invariant = {
  name: 'one-wish-one-order',
  sentence:
    'However often a guest taps, one intention makes one order, or one top-up, at the sum that was shown.',
  always: ({ books, witness }) => [
    ...[...witness.ordersByVisit].flatMap(([visit, orders]) =>
      orders.size > 1 ? [`${visit} made the orders ${[...orders].join(' and ')}`] : [],
    ),
    ...[...witness.topUpsByVisit].flatMap(([visit, topUps]) =>
      topUps.size > 1 ? [`${visit} began the top-ups ${[...topUps].join(' and ')}`] : [],
    ),
    ...books.changes('orders').flatMap(({ id, after }) => {
      const agreed = witness.agreedTotals.get(id);
      if (!after || agreed === undefined) return [];
      return after.payable === agreed ? [] : [`order ${id} costs ${after.payable}, but ${agreed} was shown`];
    }),
  ],
};
