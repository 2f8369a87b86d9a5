import type { StockRow } from '../../contract/staff';
import type { Menu } from '../../domain/menu/menu';
import { availabilityOf, type DishStock } from '../ordering/availability';
import type { StoreDocument } from '../ordering/store-document';

/** Every dish of the menu with what is left of it, in the menu's order. */
export function stockRows(
  store: StoreDocument,
  menu: Menu,
  stock: readonly DishStock[],
  nowMs: number,
): StockRow[] {
  const availability = new Map(
    availabilityOf(store, menu, stock, nowMs).map((entry) => [entry.dishId, entry]),
  );
  const categoryByDishId = new Map(
    menu.categories.flatMap((category) => category.dishIds.map((dishId) => [dishId, category] as const)),
  );
  return menu.dishes.flatMap((dish) => {
    const category = categoryByDishId.get(dish.id);
    if (!category) return [];
    const now = availability.get(dish.id);
    return [
      {
        dishId: dish.id,
        name: dish.name,
        picture: dish.picture,
        categoryId: category.id,
        categoryName: category.name,
        isSoldOut: now?.isSoldOut ?? false,
        remaining: now?.remaining ?? null,
        dailyQuantity: dish.dailyQuantity,
      },
    ];
  });
}
