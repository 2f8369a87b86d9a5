import type { PointsEntry, PointsLot } from '../../../domain/membership/points';

/** An entry of the ledger with the balance it led to. */
export interface LedgerRow {
  readonly entry: PointsEntry;
  readonly balance: number;
}

/** Entries newest first with the balance after each, counted back from what the lots hold now. */
export function ledgerRows(
  entries: readonly PointsEntry[],
  lots: readonly PointsLot[],
): readonly LedgerRow[] {
  let balance = lots.reduce((sum, lot) => sum + lot.remaining, 0);
  return entries.map((entry) => {
    const row = { entry, balance };
    balance -= entry.points;
    return row;
  });
}
