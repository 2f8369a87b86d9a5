import type { StoredValue } from './stored-value';

/**
 * One movement of a guest's balance: paid in, out of a gift card, spent by an order, back from an order that was not paid
 * (`release`) or from one that was (`return`), and given back as money.
 */
export type StoredValueEntryKind = 'top-up' | 'gift-card' | 'spend' | 'release' | 'return' | 'refund';

/** What it adds to principal and bonus; what it takes is below zero. */
export interface StoredValueEntry extends StoredValue {
  readonly id: string;
  readonly guestId: string;
  readonly kind: StoredValueEntryKind;
  /** The order, the top-up or the card. */
  readonly subject: string;
  readonly atMs: number;
}
