import type { Invariant } from './invariant';

export const rejectionsAreAudited: Invariant = {
  name: 'rejections-are-audited',
  sentence: 'Who turned an order away, and why, is written down once.',
  always: ({ books }) =>
    books.changes('orders').flatMap(({ id, after }) => {
      const entries = books
        .all('audit')
        .filter((entry) => entry.action === 'rejectOrder' && entry.subject === id).length;
      const expected = after?.cancelReason === 'rejected' ? 1 : 0;
      return entries === expected
        ? []
        : [`order ${id} has ${entries} rejections in the audit, not ${expected}`];
    }),
};
