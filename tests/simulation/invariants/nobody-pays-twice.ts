import { capturedBy } from '../books/books';
import type { Invariant } from './invariant';

export const nobodyPaysTwice: Invariant = {
  name: 'nobody-pays-twice',
  sentence:
    'Of all payments of one order at most one is ever taken, and none any more once the order was given up unpaid.',
  always: ({ books }) =>
    books.changedPayments().flatMap((outTradeNo) => {
      const orderId = outTradeNo.slice(0, 24);
      const taken = books
        .all('payments')
        .filter((payment) => payment.orderId === orderId)
        .filter(({ _id }) => capturedBy(books.payment(_id) ?? neverMade) > 0);
      if (taken.length > 1)
        return [`order ${orderId} was paid with ${taken.map(({ _id }) => _id).join(' and ')}`];
      const order = books.get('orders', orderId);
      const isGivenUp = order?.status === 'cancelled' && order.paidAtMs === null;
      const isStrayForLong = isGivenUp && books.get('payments', outTradeNo)?.status === 'closed';
      return taken.length > 0 && isStrayForLong
        ? [`order ${orderId} was given up unpaid, and then paid with ${outTradeNo}`]
        : [];
    }),
};

const neverMade = { state: 'NOTPAY', total: 0 } as const;
