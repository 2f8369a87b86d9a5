import type { LedgerEntry } from '../../domain/ledger/entries';

/**
 * `ledger/<cause>`: one posting in double entry; its entries sum to zero. The id is derived from its cause
 * (`sale:<orderId>`), so that the same cause posts once. Postings are added and never changed.
 */
export interface LedgerDocument {
  readonly _id: string;
  readonly storeId: string;
  readonly orderId: string;
  /** Business day on which it happened. */
  readonly day: string;
  readonly atMs: number;
  readonly entries: readonly LedgerEntry[];
}
