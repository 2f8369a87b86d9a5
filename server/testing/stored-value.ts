import type { GuestAnswers } from '../../contract/guest';
import type { StoredValueEntry } from '../../domain/stored-value/entry';
import { addStoredValue, noStoredValue, type StoredValue } from '../../domain/stored-value/stored-value';
import type { LedgerEntry } from '../../domain/ledger/entries';
import { sumByAccount } from '../../domain/ledger/entries';
import { dataOf } from './act';
import { freshId, furnishStore } from './furnish';
import type { House } from './house';

export const tiers = [
  { pay: 10_000, bonus: 500 },
  { pay: 20_000, bonus: 2_000 },
];

/** A store whose owner has switched stored value on. */
export function furnishWithStoredValue(house: House) {
  return furnishStore(house, { storedValue: { isOn: true, tiers } });
}

/** Begins a top-up of 200.00 with 20.00 bonus. */
export async function beginTopUp(
  house: House,
  guestId: string,
  storeId: string,
  tier = { pay: 20_000, bonus: 2_000 },
): Promise<GuestAnswers['topUp']> {
  return dataOf(await house.guest(guestId, 'topUp', { requestId: freshId('request-'), storeId, ...tier }));
}

/** The same, paid. */
export async function topUpAndPay(
  house: House,
  guestId: string,
  storeId: string,
  tier = { pay: 20_000, bonus: 2_000 },
): Promise<string> {
  const { topUp, payment } = await beginTopUp(house, guestId, storeId, tier);
  await house.confirmPayment(payment);
  return topUp.id;
}

/** What a guest has, from the documents themselves; throws when the account is not the sum of its entries. */
export function storedValueIn(house: House, guestId: string): StoredValue {
  const entries = house.database.query('storedValueEntries', { where: { guestId }, limit: 1000 }).documents;
  const sum = entries
    .map((entry) => entry as unknown as StoredValueEntry)
    .reduce<StoredValue>(addStoredValue, noStoredValue);
  const account = house.database.read('storedValueAccounts', guestId);
  const kept = { principal: Number(account?.principal ?? 0), bonus: Number(account?.bonus ?? 0) };
  if (sum.principal !== kept.principal || sum.bonus !== kept.bonus) {
    throw new Error(`${guestId} has ${JSON.stringify(kept)}, but the entries sum to ${JSON.stringify(sum)}`);
  }
  return kept;
}

/** What every account of a store's ledger holds; throws when a posting does not sum to zero. */
export function booksOf(house: House, storeId: string): Readonly<Record<string, number>> {
  const postings = house.database.query('ledger', { where: { storeId }, limit: 1000 }).documents;
  const entries = postings.flatMap((posting) => posting.entries as LedgerEntry[]);
  const sum = entries.reduce((total, { amount }) => total + amount, 0);
  if (sum !== 0) throw new Error(`the ledger of ${storeId} sums to ${sum} fen`);
  return Object.fromEntries(Object.entries(sumByAccount(entries)).filter(([, amount]) => amount !== 0));
}
