import type { Fen } from '../money/fen';
import { balancedEntries, type LedgerEntry } from './entries';

/** A guest has paid to have a table kept; the house owes food for it, or the money. */
export function depositEntries(amount: Fen): LedgerEntry[] {
  return balancedEntries({ 'wechat-clearing': amount, deposits: -amount });
}

/** What was not eaten is promised back to whoever paid it. */
export function depositReturnEntries(amount: Fen): LedgerEntry[] {
  return balancedEntries({ deposits: amount, 'refunds-payable': -amount });
}

/** Nobody came, or said so too late: it stays with the house. */
export function depositKeptEntries(amount: Fen): LedgerEntry[] {
  return balancedEntries({ deposits: amount, 'deposits-kept': -amount });
}
