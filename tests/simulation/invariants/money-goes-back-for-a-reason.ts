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
        return isNew ? [...faultOfRefund(books, after), ...faultOfRepeats(after, witness)] : [];
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
  const order = books.get('orders', books.get('payments', outTradeNo)?.orderId ?? '');
  if (!order || order.paidAtMs === null || order.attempt?.outTradeNo !== outTradeNo) return [];
  const promised = here.reduce((sum, refund) => sum + refund.amount, 0);
  return promised === order.refundedBy.wechat
    ? []
    : [`order ${order._id} says that ${order.refundedBy.wechat} fen go back, but ${promised} are promised`];
}

/** One request that was tapped twice, or by two, gives back once. */
function faultOfRepeats({ _id, refunds }: OrderDocument, { refundsAsked }: Witness): string[] {
  const given = refunds.filter(({ refundId }) => !refundId.endsWith('-r')).length;
  const asked = refundsAsked.get(_id)?.size ?? 0;
  return given <= asked ? [] : [`order ${_id} was given back ${given} times, and ${asked} times was asked`];
}

/** The newest refund of an order, in the step that wrote it. */
function faultOfRefund(books: Books, order: OrderDocument): string[] {
  const refund = order.refunds.at(-1);
  if (!refund || order.paidAtMs === null || order.status === 'cancelled') return [];
  const saidSo = books
    .changes('audit')
    .flatMap(({ after }) => after ?? [])
    .filter(({ subject, after }) => subject === order._id && after.startsWith('refunded'));
  const [entry] = saidSo;
  if (!entry || saidSo.length > 1)
    return [`nobody, or more than one, said that ${refund.refundId} goes back`];
  const role = colleagues.find(({ openid }) => openid === entry.actor)?.role ?? '';
  const limit = limitByRole[role] ?? 0;
  return refund.amount <= limit ? [] : [`a ${role} gave ${refund.amount} fen back on their own word`];
}
