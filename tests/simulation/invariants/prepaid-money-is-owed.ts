import type { Books } from '../books/books';
import type { Invariant } from './invariant';

export const prepaidMoneyIsOwed: Invariant = {
  name: 'prepaid-money-is-owed',
  sentence:
    'What the books owe for money paid in advance is what guests have in their balances, in unpaid orders and on cards that nobody redeemed or gave back.',
  always: ({ books }) => {
    const sums = owedByLedger(books);
    const isTouched = (['ledger', 'storedValueAccounts', 'giftCards'] as const).some(
      (name) => books.changes(name).length > 0,
    );
    if (!isTouched) return [];
    const held = books.all('orders').filter((order) => order.status === 'awaiting-payment');
    const inHands = (part: 'principal' | 'bonus') =>
      [...books.all('storedValueAccounts'), ...held.map((order) => order.paidBy)].reduce(
        (sum, each) => sum + each[part],
        0,
      );
    const onCards = books
      .all('giftCards')
      .filter(({ redeemedBy, returnedAtMs }) => redeemedBy === null && (returnedAtMs ?? null) === null)
      .reduce((sum, card) => sum + card.amount, 0);
    const pairs = [
      ['stored-value-principal', inHands('principal')],
      ['stored-value-bonus', inHands('bonus')],
      ['gift-cards', onCards],
    ] as const;
    return pairs
      .filter(([account, expected]) => (sums.get(account) ?? 0) !== expected)
      .map(
        ([account, expected]) => `the books owe ${sums.get(account) ?? 0} fen of ${account}, not ${expected}`,
      );
  },
};

/** Summed up as postings come, for every step asks. */
function owedByLedger(books: Books): Map<string, number> {
  const sums = sumsByBooks.get(books) ?? new Map<string, number>();
  sumsByBooks.set(books, sums);
  for (const { after } of books.changes('ledger')) {
    for (const { account, amount } of after?.entries ?? []) {
      sums.set(account, (sums.get(account) ?? 0) - amount);
    }
  }
  return sums;
}

const sumsByBooks = new WeakMap<Books, Map<string, number>>();
