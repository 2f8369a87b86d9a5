import type { Fen } from '../../domain/money/fen';

/** `guests/<openid>`: what the house knows of a guest. A guest who never completed an order may have no document. */
export interface GuestDocument {
  readonly _id: string;
  readonly name: string | null;
  readonly createdAtMs: number;
  /** Paid with money by business day, oldest first; days older than a year are dropped when a day is added. */
  readonly spending: readonly { readonly day: string; readonly amount: Fen }[];
}
