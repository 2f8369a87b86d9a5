import { visit } from '../../features/session/visit';
import type { FollowedBill } from './bill-store';

/**
 * The bill stands at another table than the one whose code this phone scanned: what would be ordered with that code went
 * to the old table, and onto a bill of its own.
 */
export function sitsElsewhere({ bill, hasMoved }: FollowedBill): boolean {
  const { store, table } = visit;
  if (bill === null) return false;
  return hasMoved || (table !== null && store?.id === bill.storeId && table.name !== bill.tableName);
}
