import type { Invariant } from './invariant';

export const pickupNumbersAreUnique: Invariant = {
  name: 'pickup-numbers-are-unique',
  sentence: 'No two paid orders of a store and a business day are called by the same number.',
  always: ({ books }) =>
    books.changes('orders').flatMap(({ after: order }) => {
      if (!order || order.pickupNumber === null) return [];
      const same = books
        .all('orders')
        .filter((other) => other.storeId === order.storeId && other.day === order.day)
        .filter((other) => other.pickupNumber === order.pickupNumber);
      return same.length > 1 ? [`${same.length} orders have the number ${order.pickupNumber}`] : [];
    }),
};
