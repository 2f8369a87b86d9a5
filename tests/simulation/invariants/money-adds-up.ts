import { capturedBy, refundedFrom } from '../books/books';
import type { Books } from '../books/books';
import type { OrderDocument } from '../../../server/ordering/order-document';
import type { Invariant } from './invariant';

/** Orders on bills share their payments; `bills-add-up` looks at those. */
export const moneyAddsUp: Invariant = {
  name: 'money-adds-up',
  sentence:
    'What WeChat Pay took for an order and did not give back is what the order cost that way; a cancelled order costs nothing.',
  finally: ({ books }) => books.all('orders').flatMap((order) => complaint(books, order)),
};

function complaint(books: Books, order: OrderDocument): string[] {
  if (order.bill) return [];
  const attempts = books.all('payments').filter((payment) => payment.orderId === order._id);
  const payments = attempts.flatMap(({ _id }) => books.payment(_id) ?? []);
  const kept = payments.reduce((sum, payment) => sum + capturedBy(payment) - refundedFrom(payment), 0);
  const byHand = books
    .all('refunds')
    .filter((refund) => attempts.some(({ _id }) => _id === refund.outTradeNo))
    .filter(({ status }) => status === 'abnormal' || status === 'closed' || status === 'settled-by-hand')
    .reduce((sum, refund) => sum + refund.amount, 0);
  const { paidBy, refundedBy } = order;
  const charged = order.paidAtMs === null ? 0 : paidBy.wechat - refundedBy.wechat;
  const isGivenBack = order.status !== 'cancelled' || charged === 0;
  if (kept - byHand === charged && isGivenBack) return [];
  return [`order ${order._id} is ${order.status} and costs ${charged} fen, but WeChat Pay keeps ${kept} fen`];
}
