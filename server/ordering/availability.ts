import { businessDay } from '../../domain/store-hours/business-day';
import type { DishAvailability, Menu } from '../../domain/menu/menu';
import { remainingPortions, type Tray } from '../../domain/stock/trays';
import type { Database } from '../wechat/database';
import { isLimited } from './limited-dishes';
import { countOf } from './stock-document';
import type { StoreDocument } from './store-document';

/** A store has fewer limited dishes than this; the read is bounded by it. */
const limitedDishesRead = 300;

/** The most that one read answers. Beyond it a tray counts as full on the menu; taking portions is exact all the same. */
const traysRead = 1000;

/** What is left of a dish on a day; null when staff lifted its limit. */
export interface DishStock {
  readonly dishId: string;
  readonly remaining: number | null;
}

/** What the store alone says: dishes marked as sold out. */
export function soldOutDishes(store: Pick<StoreDocument, 'soldOutDishIds'>): DishAvailability[] {
  return store.soldOutDishIds.map((dishId) => ({ dishId, isSoldOut: true, remaining: null }));
}

/** A business day's stock of a store; dishes that nobody ordered yet have no document. */
export async function readStock(
  database: Database,
  store: Pick<StoreDocument, '_id' | 'hours'>,
  nowMs: number,
): Promise<DishStock[]> {
  const where = { storeId: store._id, day: businessDay(store.hours, nowMs) };
  const [counts, trays] = await Promise.all([
    database.query('stock', { where, limit: limitedDishesRead }),
    database.queryFields('stockTrays', { where, limit: traysRead }, ['dishId', 'tray', 'count', 'remaining']),
  ]);
  const traysByDishId = new Map<string, Tray[]>();
  for (const tray of trays) {
    const known = traysByDishId.get(tray.dishId);
    if (known) known.push(tray);
    else traysByDishId.set(tray.dishId, [tray]);
  }
  return counts.map((stock) => ({
    dishId: stock.dishId,
    remaining: remainingPortions(countOf(stock), traysByDishId.get(stock.dishId) ?? []),
  }));
}

/** Every dish that is sold out or has a quantity today; a dish that is left out can be ordered without limit. */
export function availabilityOf(
  store: StoreDocument,
  menu: Menu,
  stock: readonly DishStock[],
  nowMs: number,
): DishAvailability[] {
  const day = businessDay(store.hours, nowMs);
  const remainingById = new Map(stock.map((entry) => [entry.dishId, entry.remaining]));
  const soldOut = new Set(store.soldOutDishIds);
  return menu.dishes.flatMap((dish) => {
    const remaining = isLimited(store, dish, day)
      ? (remainingById.get(dish.id) ?? (remainingById.has(dish.id) ? null : dish.dailyQuantity))
      : null;
    const isSoldOut = soldOut.has(dish.id);
    return isSoldOut || remaining !== null ? [{ dishId: dish.id, isSoldOut, remaining }] : [];
  });
}
