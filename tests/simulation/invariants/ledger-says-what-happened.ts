import { sumByAccount } from '../../../domain/ledger/entries';
import { capturedBy, refundedFrom } from '../books/books';
import type { OrderDocument } from '../../../server/ordering/order-document';
import type { Books } from '../books/books';
import type { Invariant } from './invariant';

export const ledgerSaysWhatHappened: Invariant = {
  name: 'ledger-says-what-happened',
  sentence:
    'Every posting sums to zero and is never changed; in the end the accounts of an order or top-up are what WeChat Pay keeps of it and what is still owed.',
  always: ({ books }) =>
    books.changes('ledger').flatMap(({ id, before, after }) => {
      if (before || !after) return [`the posting ${id} was changed`];
      const sum = after.entries.reduce((total, { amount }) => total + amount, 0);
      return sum === 0 ? [] : [`the posting ${id} sums to ${sum} fen`];
    }),
  finally: ({ books }) =>
    [...singleOrders(books), sharedTogether(books), ...topUpsByGuest(books)].flatMap((ids) =>
      complaints(books, ids),
    ),
};

function singleOrders(books: Books): string[][] {
  return books
    .all('orders')
    .filter((order) => !isShared(order))
    .map(({ _id }) => [_id]);
}

/**
 * Bills share payments with their rounds, and rounds move from one to another; a deposit is paid for a table and goes
 * back for what was ordered there.
 */
function sharedTogether(books: Books): string[] {
  const orders = books.all('orders').filter(isShared);
  return [...orders, ...books.all('bills'), ...books.all('reservations')].map(({ _id }) => _id);
}

function isShared({ bill, deposit }: OrderDocument): boolean {
  return bill !== undefined || (deposit ?? null) !== null;
}

/** A guest takes a balance out through several top-ups at once, and one of them stands for all in the ledger. */
function topUpsByGuest(books: Books): string[][] {
  const byGuest = new Map<string, string[]>();
  for (const { _id, guestId } of books.all('topUps')) {
    byGuest.set(guestId, [...(byGuest.get(guestId) ?? []), _id]);
  }
  return [...byGuest.values()];
}

function complaints(books: Books, ids: readonly string[]): string[] {
  const name = ids.join(' and ');
  const postings = books.all('ledger').filter((posting) => ids.includes(posting.orderId));
  const sums = sumByAccount(postings.flatMap(({ entries }) => entries));
  const attempts = books.all('payments').filter((payment) => ids.includes(payment.orderId));
  const payments = attempts.flatMap(({ _id }) => books.payment(_id) ?? []);
  const kept = payments.reduce((sum, payment) => sum + capturedBy(payment) - refundedFrom(payment), 0);
  const owed = books
    .all('refunds')
    .filter((refund) => ids.includes(refund.orderId))
    .filter(({ status }) => status !== 'succeeded' && status !== 'settled-by-hand')
    .reduce((sum, refund) => sum + refund.amount, 0);
  const clearing = sums['wechat-clearing'] ?? 0;
  const payable = -(sums['refunds-payable'] ?? 0);
  return [
    ...(clearing === kept
      ? []
      : [`the ledger has ${clearing} fen of ${name} at WeChat Pay, which keeps ${kept} fen`]),
    ...(payable === owed
      ? []
      : [`the ledger owes ${payable} fen for ${name}, but ${owed} fen did not arrive`]),
  ];
}
