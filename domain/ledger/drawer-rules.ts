import type { Fen } from '../money/fen';
import type { MovementKind } from '../shift/drawer';
import { balancedEntries, type LedgerEntry } from './entries';

/**
 * A colleague moves cash without a guest. What is put aside stays the house's cash, and what is handed to a guest was
 * posted with its refund, so that neither moves anything here.
 */
export function movedCashEntries(kind: MovementKind, amount: Fen): LedgerEntry[] {
  if (kind === 'paid-in') return balancedEntries({ cash: amount, 'petty-cash': -amount });
  if (kind === 'paid-out') return balancedEntries({ cash: -amount, 'petty-cash': amount });
  return [];
}

/** A count found more (positive) or less in the drawer than there had to be; the books follow the drawer. */
export function cashDifferenceEntries(difference: Fen): LedgerEntry[] {
  return balancedEntries({ cash: difference, 'cash-difference': -difference });
}
