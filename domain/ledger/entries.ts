import { assertFen, type Fen } from '../money/fen';
import { sumFen } from '../money/sum-fen';
import { accounts, type Account } from './account';

/** One side of a posting; a debit is positive, a credit negative. */
export interface LedgerEntry {
  readonly account: Account;
  readonly amount: Fen;
}

/**
 * The entries of one posting from what each account moves by: in the order of the accounts, without those that do not
 * move. Throws when they do not sum to zero, for then money would appear or vanish.
 */
export function balancedEntries(moves: Partial<Record<Account, Fen>>): LedgerEntry[] {
  const entries = accounts
    .map((account) => ({ account, amount: assertFen(moves[account] ?? 0, account) }))
    .filter(({ amount }) => amount !== 0);
  const sum = sumFen(entries.map(({ amount }) => amount));
  if (sum !== 0) {
    const sides = entries.map(({ account, amount }) => `${account} ${amount}`).join(', ');
    throw new RangeError(`a posting must sum to zero, but this one sums to ${sum} fen: ${sides}`);
  }
  return entries;
}

/** What each account moved by over some postings; accounts that did not move are left out. */
export function sumByAccount(entries: readonly LedgerEntry[]): Partial<Record<Account, Fen>> {
  const sums: Partial<Record<Account, Fen>> = {};
  for (const { account, amount } of entries) sums[account] = sumFen([sums[account] ?? 0, amount]);
  return sums;
}
