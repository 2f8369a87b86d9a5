import type { Invariant } from './invariant';

export const transactionsAreEnded: Invariant = {
  name: 'transactions-are-ended',
  sentence:
    'Whoever comes to an end by itself leaves no transaction open that others would have to wait for.',
  always: ({ witness }) => witness.leftOpen,
};
