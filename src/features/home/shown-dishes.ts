import { dishesById } from '../../../domain/menu/lookup';
import type { Dish, DishAvailability, Menu } from '../../../domain/menu/menu';

const mostShown = 8;

/**
 * What the house puts in its window: the dishes of the menu's first category that can be had today, those that
 * guests took most often in front.
 */
export function shownDishes(
  menu: Menu,
  availability: readonly DishAvailability[],
  monthlySalesByDishId: Readonly<Record<string, number>>,
): readonly Dish[] {
  const gone = new Set(
    availability.filter((dish) => dish.isSoldOut || dish.remaining === 0).map((dish) => dish.dishId),
  );
  const dishes = dishesById(menu);
  return (menu.categories[0]?.dishIds ?? [])
    .flatMap((dishId) => dishes.get(dishId) ?? [])
    .filter((dish) => !gone.has(dish.id))
    .sort((a, b) => (monthlySalesByDishId[b.id] ?? 0) - (monthlySalesByDishId[a.id] ?? 0))
    .slice(0, mostShown);
}
