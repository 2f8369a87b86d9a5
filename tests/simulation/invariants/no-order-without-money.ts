import { capturedBy } from '../books/books';
import type { Invariant } from './invariant';

export const noOrderWithoutMoney: Invariant = {
  name: 'no-order-without-money',
  sentence: 'An order counts as paid only when WeChat Pay holds exactly its price from exactly its guest.',
  always: ({ books }) =>
    books.changes('orders').flatMap(({ after: order }) => {
      if (!order?.attempt || order.paidAtMs === null) return [];
      const payment = books.payment(order.attempt.outTradeNo);
      const captured = payment ? capturedBy(payment) : 0;
      const isOwn = payment?.payerOpenid === order.guestId;
      return captured === order.paidBy.wechat && isOwn
        ? []
        : [`order ${order._id} is paid with ${order.paidBy.wechat} fen, but WeChat Pay took ${captured} fen`];
    }),
};
