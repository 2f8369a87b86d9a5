import { businessDay } from '../../domain/store-hours/business-day';
import type { DishAvailability, Menu } from '../../domain/menu/menu';
import type { Database } from '../wechat/database';
import type { StockDocument } from './stock-document';
import { isLimited } from './limited-dishes';
import type { StoreDocument } from './store-document';

/** A store has fewer dishes than this; the read is bounded by it. */
const limitedDishesRead = 300;

/** What the store alone says: dishes marked as sold out. */
export function soldOutDishes(store: Pick<StoreDocument, 'soldOutDishIds'>): DishAvailability[] {
  return store.soldOutDishIds.map((dishId) => ({ dishId, isSoldOut: true, remaining: null }));
}

/** A business day's stock of a store; dishes that nobody ordered yet have no document. */
export async function readStock(
  database: Database,
  store: Pick<StoreDocument, '_id' | 'hours'>,
  nowMs: number,
): Promise<StockDocument[]> {
  const day = businessDay(store.hours, nowMs);
  return database.query('stock', { where: { storeId: store._id, day }, limit: limitedDishesRead });
}

/** Every dish that is sold out or has a quantity today; a dish that is left out can be ordered without limit. */
export function availabilityOf(
  store: StoreDocument,
  menu: Menu,
  stock: readonly StockDocument[],
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
