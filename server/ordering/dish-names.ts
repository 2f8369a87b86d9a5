import type { DishName } from '../../contract/staff';
import { Refused } from '../refused';
import type { Services } from '../services';
import { loadMenu } from './load-menu';

/** Every dish of a store's present menu, in the menu's order. */
export async function dishNames(services: Services, storeId: string): Promise<DishName[] | Refused> {
  const store = await services.database.get('stores', storeId);
  if (!store) return new Refused('STORE_UNKNOWN');
  const { categories, dishes } = await loadMenu(services, store);
  const shown = new Set(categories.flatMap(({ dishIds }) => dishIds));
  return dishes.filter(({ id }) => shown.has(id)).map(({ id: dishId, name }) => ({ dishId, name }));
}
