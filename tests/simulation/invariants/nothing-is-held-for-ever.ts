import type { Invariant } from './invariant';

export const nothingIsHeldForEver: Invariant = {
  name: 'nothing-is-held-for-ever',
  sentence: 'No order waits for its payment or for its end, and nobody has to look at any of them again.',
  finally: ({ books }) =>
    books.all('orders').flatMap((order) => {
      const isAtRest = order.status === 'completed' || order.status === 'cancelled';
      if (!isAtRest) return [`order ${order._id} is still ${order.status}`];
      return order.dueAtMs === null ? [] : [`order ${order._id} is ${order.status} and still due`];
    }),
};
