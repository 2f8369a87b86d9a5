import type { Invariant } from './invariant';

export const linesSumToTheTotal: Invariant = {
  name: 'lines-sum-to-the-total',
  sentence: "An order's lines sum to its total to the fen, and what was given back is never more.",
  always: ({ books }) =>
    books.changes('orders').flatMap(({ id, after }) => {
      if (!after) return [];
      const sum = after.lines.reduce((total, line) => total + line.payable, 0);
      if (sum !== after.payable) return [`the lines of order ${id} sum to ${sum}, not to ${after.payable}`];
      return after.refunded <= after.payable ? [] : [`order ${id} gave back ${after.refunded} fen`];
    }),
};
