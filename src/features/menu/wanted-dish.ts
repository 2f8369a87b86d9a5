import { reaction, runInAction } from 'mobx';
import { dishesById } from '../../../domain/menu/lookup';
import type { Dish } from '../../../domain/menu/menu';
import { visit } from '../session/visit';

/** Another screen leads to a dish: the menu opens its sheet when it is shown, once. */
export function wantDish(dishId: string): void {
  runInAction(() => {
    visit.wantedDishId = dishId;
  });
}

/** Hears of the dish that another screen or a shared link leads to, as soon as there is a menu to find it in. */
export function onDishWanted(open: (dish: Dish) => void): () => void {
  return reaction(
    () => ({ dishId: visit.wantedDishId, menu: visit.menu }),
    ({ dishId, menu }) => {
      if (dishId === null || menu === null) return;
      runInAction(() => {
        visit.wantedDishId = null;
      });
      const dish = dishesById(menu).get(dishId);
      if (dish) open(dish);
    },
    { fireImmediately: true },
  );
}
