import type { Invariant } from './invariant';

export const acknowledgedIsBooked: Invariant = {
  name: 'acknowledged-is-booked',
  sentence: 'What WeChat Pay was told has arrived is in the books: it will not tell us again.',
  always: ({ books, witness }) =>
    witness.acknowledged.flatMap(({ kind, subject }) => {
      if (kind === 'refund') {
        const status = books.get('refunds', subject)?.status ?? 'unknown';
        return status === 'unknown' || status === 'waiting' || status === 'processing'
          ? [`the refund of ${subject} was acknowledged and is ${status}`]
          : [];
      }
      const status = books.get('payments', subject)?.status ?? 'unknown';
      const isBooked = status === 'paid' || status === 'stray';
      return isBooked ? [] : [`the payment ${subject} was acknowledged and is ${status}`];
    }),
};
