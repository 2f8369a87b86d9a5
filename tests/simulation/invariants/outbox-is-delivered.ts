import type { Invariant } from './invariant';

export const outboxIsDelivered: Invariant = {
  name: 'outbox-is-delivered',
  sentence:
    'Whatever had to be done later is done: nothing is left in the outbox but messages that were given up.',
  finally: ({ books }) =>
    books
      .all('outbox')
      .filter(({ effect, dueAtMs }) => effect.kind !== 'message' || dueAtMs !== null)
      .map((entry) => `the outbox still has ${entry._id}`),
};
