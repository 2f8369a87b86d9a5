import { readStored, writeStored } from '../../platform/storage';

/** The bill that a table's code led to, so that the phone finds it again when staff have moved it to another table. */
export interface ShownBill {
  readonly billId: string;
  readonly key: string;
  /** Where it stood when the code was scanned. */
  readonly tableName: string;
}

const storageKey = 'bill.shown';

/** What this code led to last; null for a code that was not scanned last. */
export function keptShownBill(tableCode: string): ShownBill | null {
  const kept = readStored(storageKey) as (ShownBill & { readonly tableCode: string }) | null;
  return kept?.tableCode === tableCode ? kept : null;
}

export function keepShownBill(tableCode: string, shown: ShownBill): void {
  writeStored(storageKey, { tableCode, ...shown });
}
