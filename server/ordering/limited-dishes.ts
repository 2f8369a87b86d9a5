import { dishesById } from '../../domain/menu/lookup';
import type { Dish, Menu } from '../../domain/menu/menu';
import type { StoreDocument } from './store-document';

/** Whether a dish has a quantity on a business day: by the menu, or because staff gave it one for that day. */
export function isLimited(
  store: Pick<StoreDocument, 'quantitiesSet'>,
  dish: Pick<Dish, 'id' | 'dailyQuantity'>,
  day: string,
): boolean {
  if (dish.dailyQuantity !== null) return true;
  return store.quantitiesSet?.day === day && store.quantitiesSet.dishIds.includes(dish.id);
}

/** The limited ones of wanted portions, in the order of their ids, so that all transactions lock them alike. */
export function limitedPortions(
  store: Pick<StoreDocument, 'quantitiesSet'>,
  menu: Menu,
  portions: ReadonlyMap<string, number>,
  day: string,
): { readonly dishId: string; readonly portions: number }[] {
  const dishes = dishesById(menu);
  return [...portions]
    .filter(([dishId]) => {
      const dish = dishes.get(dishId);
      return dish !== undefined && isLimited(store, dish, day);
    })
    .map(([dishId, count]) => ({ dishId, portions: count }))
    .sort((a, b) => (a.dishId < b.dishId ? -1 : 1));
}
