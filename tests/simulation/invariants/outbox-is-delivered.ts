import type { Invariant } from './invariant';

export const outboxIsDelivered: Invariant = {
  name: 'outbox-is-delivered',
  sentence: 'Whatever had to be done later is done: nothing is left in the outbox.',
  finally: ({ books }) => books.all('outbox').map((entry) => `the outbox still has ${entry._id}`),
};
