import type { Fen } from '../money/fen';
import { balancedEntries, type LedgerEntry } from './entries';

/** Somebody has paid what was owed on a bill. */
export function capturedEntries(money: Fen, through: 'wechat-clearing' | 'cash'): LedgerEntry[] {
  return balancedEntries({ [through]: money, 'guest-receivable': -money });
}

/** Nobody will pay what is owed. */
export function writtenOffEntries(money: Fen): LedgerEntry[] {
  return balancedEntries({ 'written-off': money, 'guest-receivable': -money });
}
