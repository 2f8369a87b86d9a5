import type { Station } from '../menu/menu';
import type { Fen } from '../money/fen';
import type { DiningMode } from '../order/lifecycle';
import type { AmountRow } from '../pricing/quote';
import type { LocalText } from '../text/local-text';

/** What a slip says of an order. */
export interface SlipOrder {
  readonly orderId: string;
  readonly storeName: LocalText;
  readonly mode: DiningMode;
  readonly tableName: string | null;
  readonly pickupNumber: string;
  readonly partySize: number | null;
  readonly note: string;
  readonly wantsCutlery: boolean;
  readonly lines: readonly SlipOrderLine[];
  readonly amounts: readonly AmountRow[];
  readonly payable: Fen;
  readonly saved: Fen;
  readonly refunded: Fen;
  readonly agreedAtMs: number;
  /** What of it is owed on a bill; 0 where it is paid. */
  readonly owed: Fen;
  readonly promisedAtMs: number | null;
  readonly slotStartMs: number | null;
  readonly utcOffsetMinutes: number;
}

export interface SlipOrderLine {
  readonly name: LocalText;
  readonly detail: LocalText;
  readonly note: string;
  readonly quantity: number;
  readonly station: Station;
  /** Before anything is taken off. */
  readonly list: Fen;
}

/**
 * Why a ticket or a receipt is printed: for the first time, again (with its count), or to take back what an earlier one
 * said, whole or as far as some portions were given back (`number` counts such times).
 */
export type TicketOccasion =
  | { readonly kind: 'first' }
  | { readonly kind: 'reprint'; readonly count: number }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'taken-off'; readonly number: number };

/**
 * The guests of an order sit at another table than its ticket says; `number` counts such times. `reprint` says which
 * reprint of the order it is, null for none.
 */
export interface MovedOccasion {
  readonly kind: 'moved';
  readonly number: number;
  readonly from: string;
  readonly to: string;
  readonly atMs: number;
  readonly reprint: number | null;
}

export type SlipOccasion = TicketOccasion | MovedOccasion;
