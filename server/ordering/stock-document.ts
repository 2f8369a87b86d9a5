/**
 * `stock/<storeId>:<day>:<dishId>`: portions of a limited dish on one business day. The day in the id makes the
 * daily reset: a dish nobody ordered yet has no document and still has the menu's `dailyQuantity`.
 */
export interface StockDocument {
  readonly _id: string;
  readonly storeId: string;
  /** Business day `YYYY-MM-DD`. */
  readonly day: string;
  readonly dishId: string;
  /** Portions left; null when staff lifted the limit for the day. */
  readonly remaining: number | null;
}

export function stockDocumentId(storeId: string, day: string, dishId: string): string {
  return `${storeId}:${day}:${dishId}`;
}
