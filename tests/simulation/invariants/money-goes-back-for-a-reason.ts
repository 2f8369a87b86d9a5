import { agreedAtMs } from '../../../server/ordering/agreed-at';
import type { OrderDocument } from '../../../server/ordering/order-document';
import type { Books } from '../books/books';
import type { Witness } from '../books/witness';
import { colleagues } from '../house/people';
import type { Invariant } from './invariant';

/** Fen that a colleague gives back without an approval, as docs/money.md promises. */
const limitByRole: Readonly<Record<string, number>> = { owner: Infinity, manager: 50_000, cashier: 5_000 };

export const moneyGoesBackForAReason: Invariant = {
  name: 'money-goes-back-for-a-reason',
  sentence:
    'Money of a paid order goes back only as far as the order says, because it was cancelled or because a colleague said so who may.',
  always: ({ books, witness }) => {
    const byPayment = [
      ...books.changes('refunds').flatMap(({ after }) => after?.outTradeNo ?? []),
      ...books.changedPayments(),
    ];
    return [
      ...[...new Set(byPayment)].flatMap((number) => faultOfPayment(books, number)),
      ...books.changes('orders').flatMap(({ before, after }) => {
        const isNew = after && before && after.refunds.length > before.refunds.length;
        return isNew ? [...faultOfRefund(books, before, after), ...faultOfRepeats(after, witness)] : [];
      }),
    ];
  },
};

function faultOfPayment(books: Books, outTradeNo: string): string[] {
  const here = books.all('refunds').filter((refund) => refund.outTradeNo === outTradeNo);
  const strange = (books.payment(outTradeNo)?.refunds ?? []).filter(
    (there) => books.get('refunds', there.outRefundNo)?.amount !== there.amount,
  );
  if (strange.length > 0)
    return [`WeChat Pay gives back ${strange[0]?.outRefundNo}, which is not written here`];
  const ofBill = tendersUnder(books, outTradeNo);
  const promised = here.reduce((sum, refund) => sum + refund.amount, 0);
  if (ofBill.length > 0) {
    const back = ofBill.reduce((sum, { returned }) => sum + returned, strayUnder(books, outTradeNo));
    return promised === back
      ? []
      : [`${back} fen of the share ${outTradeNo} are to go back, but ${promised} are promised`];
  }
  const order = books.get('orders', books.get('payments', outTradeNo)?.orderId ?? '');
  if (!order || order.paidAtMs === null || order.attempt?.outTradeNo !== outTradeNo) return [];
  return promised === order.refundedBy.wechat
    ? []
    : [`order ${order._id} says that ${order.refundedBy.wechat} fen go back, but ${promised} are promised`];
}

/** One request that was tapped twice, or by two, gives back once. */
function faultOfRepeats({ _id, refunds }: OrderDocument, { refundsAsked }: Witness): string[] {
  const given = refunds.filter(({ refundId }) => /-[0-9a-f]{16}$/.test(refundId)).length;
  const asked = refundsAsked.get(_id)?.size ?? 0;
  return given <= asked ? [] : [`order ${_id} was given back ${given} times, and ${asked} times was asked`];
}

function tendersUnder(books: Books, number: string) {
  return books
    .all('orders')
    .flatMap(({ bill }) => bill?.tenders ?? [])
    .filter((tender) => tender.number === number);
}

/** What of a share came when it was not owed any more. */
function strayUnder(books: Books, number: string): number {
  const parts = books.all('bills').flatMap((bill) => bill.parts);
  return parts.find((part) => part.number === number)?.returned ?? 0;
}

/** What an order gave back in this step, through one payment or several. */
function faultOfRefund(books: Books, before: OrderDocument, order: OrderDocument): string[] {
  const given = order.refunds.slice(before.refunds.length);
  if (agreedAtMs(order) === null || order.status === 'cancelled') return [];
  const saidSo = books
    .changes('audit')
    .flatMap(({ after }) => after ?? [])
    .filter(({ subject, after }) => subject === order._id && after.startsWith('refunded'));
  const [entry] = saidSo;
  if (!entry || saidSo.length > 1)
    return [`nobody, or more than one, said that ${given[0]?.refundId} goes back`];
  const role = colleagues.find(({ openid }) => openid === entry.actor)?.role ?? '';
  const limit = limitByRole[role] ?? 0;
  const amount = given.reduce((sum, refund) => sum + refund.amount, 0);
  return amount <= limit ? [] : [`a ${role} gave ${amount} fen back on their own word`];
}
