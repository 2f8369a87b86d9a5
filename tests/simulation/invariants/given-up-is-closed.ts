import type { Invariant } from './invariant';

export const givenUpIsClosed: Invariant = {
  name: 'given-up-is-closed',
  sentence:
    'A payment is given up, and what it was to pay for offered to others, only when WeChat Pay takes it no longer and has not taken it.',
  always: ({ books, witness }) =>
    books.changes('payments').flatMap(({ id, before, after }) => {
      const isGivenUp = before?.status === 'waiting' && after?.status === 'closed';
      if (!isGivenUp || witness.undoneCloses.has(id)) return [];
      const state = books.payment(id)?.state ?? 'unknown';
      return state === 'CLOSED' || state === 'unknown'
        ? []
        : [`the payment ${id} is given up, and WeChat Pay calls it ${state}`];
    }),
};
