import type { Books } from '../books/books';
import type { Invariant } from './invariant';

export const noRefundOfAMeal: Invariant = {
  name: 'no-refund-of-a-meal',
  sentence: 'The money of an order that is being made or was eaten never goes back.',
  always: ({ books }) => {
    const refunded = books.changes('refunds').flatMap(({ after }) => after?.outTradeNo ?? []);
    return [...new Set([...refunded, ...books.changedPayments()])].flatMap((number) =>
      complaint(books, number),
    );
  },
};

function complaint(books: Books, outTradeNo: string): string[] {
  const order = books.get('orders', outTradeNo.slice(0, 24));
  const isMeal = order && order.paidAtMs !== null && order.status !== 'cancelled';
  if (!isMeal || order.attempt?.outTradeNo !== outTradeNo) return [];
  const atPlatform = books.payment(outTradeNo)?.refunds.length ?? 0;
  const here = books.all('refunds').filter((refund) => refund.outTradeNo === outTradeNo).length;
  return atPlatform + here > 0
    ? [`order ${order._id} is ${order.status}, and its money is on its way back`]
    : [];
}
