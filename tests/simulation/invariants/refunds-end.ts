import type { Books } from '../books/books';
import type { RefundDocument } from '../../../server/payments/refund-document';
import type { Invariant } from './invariant';

export const refundsEnd: Invariant = {
  name: 'refunds-end',
  sentence:
    'Every refund is followed until it arrives, or asks for a person because WeChat Pay said that it failed; the order tells its guest so.',
  always: ({ books }) =>
    books.changes('refunds').flatMap(({ id, after }) => {
      const isUnderWay = after?.status === 'waiting' || after?.status === 'processing';
      return isUnderWay && after.dueAtMs === null ? [`nobody looks at the refund ${id} again`] : [];
    }),
  finally: ({ books }) => books.all('refunds').flatMap((refund) => complaints(books, refund)),
};

/** What WeChat Pay must say of a refund for us to say what we say. */
const atPlatform: Readonly<Record<RefundDocument['status'], string | null>> = {
  waiting: null,
  processing: null,
  succeeded: 'SUCCESS',
  abnormal: 'ABNORMAL',
  closed: 'CLOSED',
  'settled-by-hand': 'ABNORMAL',
};

const toldGuest: Readonly<Record<RefundDocument['status'], string>> = {
  waiting: 'on-its-way',
  processing: 'on-its-way',
  succeeded: 'arrived',
  abnormal: 'needs-help',
  closed: 'needs-help',
  'settled-by-hand': 'arrived',
};

function complaints(books: Books, refund: RefundDocument): string[] {
  const { _id, status, amount, outTradeNo } = refund;
  const isCash = !books.get('payments', outTradeNo);
  if (isCash && status === 'settled-by-hand') return [];
  const expected = atPlatform[status];
  if (expected === null) return [`refund ${_id} never ended; it is still ${status}`];
  const refunds = books.payment(outTradeNo)?.refunds ?? [];
  const found = refunds.find((each) => each.outRefundNo === _id);
  if (found?.status !== expected || found.amount !== amount) {
    return [`refund ${_id} of ${amount} fen is ${status}, but WeChat Pay says ${found?.status ?? 'nothing'}`];
  }
  const order = books.get('orders', refund.orderId);
  const told = order?.refunds.find(({ refundId }) => refundId === _id);
  return !told || told.status === toldGuest[status]
    ? []
    : [`refund ${_id} is ${status}, but the order tells its guest ${told.status}`];
}
