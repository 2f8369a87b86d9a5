import { moneyKept } from '../../../server/ordering/money-kept';
import type { Invariant } from './invariant';

export const invoicesAreMadeOutOnce: Invariant = {
  name: 'invoices-are-made-out-once',
  sentence: 'An invoice is made out once, for what stayed paid in that moment, and never changes afterwards.',
  always: ({ books }) =>
    books.changes('invoices').flatMap(({ id, before, after }) => {
      if (!after) return [`the invoice ${id} was removed`];
      if (before?.status === 'issued') {
        return JSON.stringify(before) === JSON.stringify(after)
          ? []
          : [`the issued invoice ${id} was changed`];
      }
      if (after.status !== 'issued') return [];
      const order = books.get('orders', id);
      const stays = order ? moneyKept(order) : 0;
      return after.issuedAmount === stays
        ? []
        : [`the invoice ${id} was made out for ${after.issuedAmount} fen, but ${stays} stayed paid`];
    }),
};
