import { capturedBy, refundedFrom } from '../books/books';
import type { Books } from '../books/books';
import type { OrderDocument } from '../../../server/ordering/order-document';
import type { Invariant } from './invariant';

export const moneyAddsUp: Invariant = {
  name: 'money-adds-up',
  sentence:
    'What an order costs is what WeChat Pay took for it and did not give back; a cancelled order costs nothing.',
  finally: ({ books }) => books.all('orders').flatMap((order) => complaint(books, order)),
};

function complaint(books: Books, order: OrderDocument): string[] {
  const attempts = books.all('payments').filter((payment) => payment.orderId === order._id);
  const payments = attempts.flatMap(({ _id }) => books.payment(_id) ?? []);
  const kept = payments.reduce((sum, payment) => sum + capturedBy(payment) - refundedFrom(payment), 0);
  const failed = books
    .all('refunds')
    .filter((refund) => refund.orderId === order._id)
    .filter((refund) => refund.status === 'abnormal' || refund.status === 'closed')
    .reduce((sum, refund) => sum + refund.amount, 0);
  const charged = order.status === 'cancelled' || order.paidAtMs === null ? 0 : order.payable;
  if (kept - failed === charged) return [];
  return [`order ${order._id} is ${order.status} and costs ${charged} fen, but WeChat Pay keeps ${kept} fen`];
}
