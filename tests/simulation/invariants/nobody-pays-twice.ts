import { isBillId } from '../../../server/bills/bill-id';
import { capturedBy, refundedFrom } from '../books/books';
import type { Books } from '../books/books';
import type { Invariant } from './invariant';

export const nobodyPaysTwice: Invariant = {
  name: 'nobody-pays-twice',
  sentence:
    'Of all payments of an order at most one stays with the restaurant, and as long as WeChat Pay closes what it says it closes, none is taken beside another or after the order was given up.',
  always: ({ books, witness }) =>
    books.changedPayments().flatMap((number) => {
      const orderId = books.get('payments', number)?.orderId ?? number;
      if (isBillId(orderId)) return [];
      const taken = takenFor(books, orderId).map(({ outTradeNo }) => outTradeNo);
      const isExcused = books
        .all('payments')
        .some(({ _id, ...payment }) => payment.orderId === orderId && witness.undoneCloses.has(_id));
      if (isExcused) return [];
      const order = books.get('orders', orderId);
      const isGivenUp = order?.status === 'cancelled' && order.paidAtMs === null;
      if (isGivenUp && taken.length > 0)
        return [`order ${orderId} was given up unpaid and is paid nevertheless`];
      return taken.length > 1 ? [`order ${orderId} was paid with ${taken.join(' and ')}`] : [];
    }),
  finally: ({ books }) => {
    const helpless = books
      .all('refunds')
      .filter(({ status }) => status === 'abnormal' || status === 'closed' || status === 'settled-by-hand')
      .map((refund) => refund.outTradeNo);
    return books.all('orders').flatMap(({ _id }) => {
      const kept = takenFor(books, _id)
        .filter((payment) => capturedBy(payment) > refundedFrom(payment))
        .filter(({ outTradeNo }) => !helpless.includes(outTradeNo));
      return kept.length > 1 ? [`order ${_id} was paid ${kept.length} times`] : [];
    });
  },
};

function takenFor(books: Books, orderId: string) {
  return books
    .all('payments')
    .filter((payment) => payment.orderId === orderId)
    .flatMap(({ _id }) => books.payment(_id) ?? [])
    .filter((payment) => capturedBy(payment) > 0);
}
