import type { PaymentStatus } from '../../../server/payments/payment-document';
import type { RefundStatus } from '../../../server/payments/refund-document';
import type { Invariant } from './invariant';

const nextPayment: Readonly<Record<PaymentStatus, readonly PaymentStatus[]>> = {
  waiting: ['paid', 'closed', 'stray'],
  closed: ['paid', 'stray'],
  paid: [],
  stray: [],
};

const nextRefund: Readonly<Record<RefundStatus, readonly RefundStatus[]>> = {
  waiting: ['processing', 'succeeded', 'abnormal', 'closed'],
  processing: ['waiting', 'succeeded', 'abnormal', 'closed'],
  abnormal: ['succeeded', 'settled-by-hand'],
  closed: ['settled-by-hand'],
  succeeded: [],
  'settled-by-hand': [],
};

export const paymentsMoveForward: Invariant = {
  name: 'payments-move-forward',
  sentence: 'Money that was booked stays booked, and money that has arrived back stays arrived.',
  always: ({ books }) => [
    ...books.changes('payments').flatMap(({ id, before, after }) => {
      if (!before || !after || before.status === after.status) return [];
      return nextPayment[before.status].includes(after.status)
        ? []
        : [`payment ${id} went from ${before.status} to ${after.status}`];
    }),
    ...books.changes('refunds').flatMap(({ id, before, after }) => {
      if (!before || !after || before.status === after.status) return [];
      return nextRefund[before.status].includes(after.status)
        ? []
        : [`refund ${id} went from ${before.status} to ${after.status}`];
    }),
  ],
};
