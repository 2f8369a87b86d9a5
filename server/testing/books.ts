import { sumByAccount } from '../../domain/ledger/entries';
import type { Account } from '../../domain/ledger/account';
import type { LedgerDocument } from '../ledger/ledger-document';
import type { House } from './house';

/** The postings of an order; throws when one of them does not sum to zero. */
export function postingsOf(house: House, orderId: string): LedgerDocument[] {
  const { documents } = house.database.query('ledger', { where: { orderId }, limit: 100 });
  const postings = documents as unknown as LedgerDocument[];
  for (const { _id, entries } of postings) {
    const sum = entries.reduce((total, entry) => total + entry.amount, 0);
    if (sum !== 0) throw new Error(`the posting ${_id} sums to ${sum} fen`);
  }
  return postings;
}

/** What the accounts of an order stand at; those that stand at zero are left out. */
export function balancesOf(house: House, orderId: string): Partial<Record<Account, number>> {
  const sums = sumByAccount(postingsOf(house, orderId).flatMap(({ entries }) => entries));
  return Object.fromEntries(Object.entries(sums).filter(([, amount]) => amount !== 0));
}
