import type { Fen } from '../../domain/money/fen';
import type { DiningMode } from '../../domain/order/lifecycle';

export interface OrdersAndRevenue {
  readonly orders: number;
  readonly revenue: Fen;
}

/**
 * `figures/<storeId>:<day>`: one business day of one store, folded from the outbox in batches.
 * Revenue counts what was paid on that day; `refunded` what was given back on that day.
 */
export interface DayFiguresDocument {
  readonly _id: string;
  readonly storeId: string;
  /** Business day `YYYY-MM-DD`. */
  readonly day: string;
  readonly orders: number;
  readonly portions: number;
  readonly completed: number;
  readonly revenue: Fen;
  readonly refunded: Fen;
  /** By hour of the store's clock, `0` to `23`; hours without orders are absent. */
  readonly byHour: Readonly<Record<string, OrdersAndRevenue>>;
  readonly byMode: Readonly<Record<DiningMode, OrdersAndRevenue>>;
  readonly byDishId: Readonly<Record<string, { readonly portions: number; readonly revenue: Fen }>>;
}

export function dayFiguresId(storeId: string, day: string): string {
  return `${storeId}:${day}`;
}

export function emptyDayFigures(storeId: string, day: string): DayFiguresDocument {
  const none = { orders: 0, revenue: 0 };
  return {
    _id: dayFiguresId(storeId, day),
    storeId,
    day,
    orders: 0,
    portions: 0,
    completed: 0,
    revenue: 0,
    refunded: 0,
    byHour: {},
    byMode: { 'dine-in': none, pickup: none, delivery: none },
    byDishId: {},
  };
}
