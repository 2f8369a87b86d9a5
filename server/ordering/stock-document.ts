import { countStock } from '../../domain/stock/trays';
import type { StockCount } from '../../domain/stock/trays';

/**
 * `stock/<storeId>:<day>:<dishId>`: the last count of a limited dish on one business day. Orders read it and never
 * change it; what they take is written on the trays. The day in the id makes the daily reset: a dish nobody ordered yet has
 * no document and still has the menu's `dailyQuantity`.
 */
export interface StockDocument extends StockCount {
  readonly _id: string;
  readonly storeId: string;
  /** Business day `YYYY-MM-DD`. */
  readonly day: string;
  readonly dishId: string;
}

/** `stockTrays/<storeId>:<day>:<dishId>:<tray>`: what the last order left on a tray; see decision 0012. */
export interface StockTrayDocument {
  readonly _id: string;
  readonly storeId: string;
  readonly day: string;
  readonly dishId: string;
  readonly tray: number;
  readonly count: number;
  readonly remaining: number;
}

export interface DishOfDay {
  readonly storeId: string;
  readonly day: string;
  readonly dishId: string;
}

export function stockDocumentId(storeId: string, day: string, dishId: string): string {
  return `${storeId}:${day}:${dishId}`;
}

export function newStock({ storeId, day, dishId }: DishOfDay, count: StockCount): StockDocument {
  return { _id: stockDocumentId(storeId, day, dishId), storeId, day, dishId, ...count };
}

export function trayDocumentId({ storeId, day, dishId }: DishOfDay, tray: number): string {
  return `${stockDocumentId(storeId, day, dishId)}:${tray}`;
}

/** A document from before there were trays says what was left when they came: that is its count. */
export function countOf(stock: StockDocument | { readonly remaining: number | null }): StockCount {
  return 'trays' in stock ? stock : countStock(stock.remaining, 0);
}
