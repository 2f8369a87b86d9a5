import { capturedBy, refundedFrom } from '../books/books';
import type { Invariant } from './invariant';

export const nobodyPaysTwice: Invariant = {
  name: 'nobody-pays-twice',
  sentence: 'Of all payments of one order at most one stays with the restaurant; every other one goes back.',
  finally: ({ books }) => {
    const helpless = new Set(
      books
        .all('refunds')
        .filter((refund) => refund.status === 'abnormal' || refund.status === 'closed')
        .map((refund) => refund.outTradeNo),
    );
    return books.all('orders').flatMap((order) => {
      const kept = books
        .payments()
        .filter((payment) => payment.outTradeNo.startsWith(`${order._id}-`))
        .filter((payment) => capturedBy(payment) > refundedFrom(payment))
        .filter((payment) => !helpless.has(payment.outTradeNo));
      return kept.length > 1
        ? [`order ${order._id} was paid with ${kept.map((payment) => payment.outTradeNo).join(' and ')}`]
        : [];
    });
  },
};
