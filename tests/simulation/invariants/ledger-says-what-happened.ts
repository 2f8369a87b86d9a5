import { sumByAccount } from '../../../domain/ledger/entries';
import { capturedBy, refundedFrom } from '../books/books';
import type { Books } from '../books/books';
import type { Invariant } from './invariant';

export const ledgerSaysWhatHappened: Invariant = {
  name: 'ledger-says-what-happened',
  sentence:
    'Every posting sums to zero and is never changed; in the end an order’s accounts are what WeChat Pay keeps of it and what is still owed.',
  always: ({ books }) =>
    books.changes('ledger').flatMap(({ id, before, after }) => {
      if (before || !after) return [`the posting ${id} was changed`];
      const sum = after.entries.reduce((total, { amount }) => total + amount, 0);
      return sum === 0 ? [] : [`the posting ${id} sums to ${sum} fen`];
    }),
  finally: ({ books }) => books.all('orders').flatMap((order) => complaints(books, order._id)),
};

function complaints(books: Books, orderId: string): string[] {
  const postings = books.all('ledger').filter((posting) => posting.orderId === orderId);
  const sums = sumByAccount(postings.flatMap(({ entries }) => entries));
  const attempts = books.all('payments').filter((payment) => payment.orderId === orderId);
  const payments = attempts.flatMap(({ _id }) => books.payment(_id) ?? []);
  const kept = payments.reduce((sum, payment) => sum + capturedBy(payment) - refundedFrom(payment), 0);
  const owed = books
    .all('refunds')
    .filter((refund) => refund.orderId === orderId && refund.status !== 'succeeded')
    .reduce((sum, refund) => sum + refund.amount, 0);
  const clearing = sums['wechat-clearing'] ?? 0;
  const payable = -(sums['refunds-payable'] ?? 0);
  return [
    ...(clearing === kept
      ? []
      : [`the ledger has ${clearing} fen of order ${orderId} at WeChat Pay, which keeps ${kept} fen`]),
    ...(payable === owed
      ? []
      : [`the ledger owes ${payable} fen for order ${orderId}, but ${owed} fen did not arrive`]),
  ];
}
