import type { CartLine } from '../pricing/quote';
import type { LocalText } from '../text/local-text';
import type { Dish, DishSize, Menu } from './menu';

const minutesPerDay = 1440;

/** What a guest chose of a dish, without how many. */
export type DishSelection = Pick<CartLine, 'sizeId' | 'optionIdsByGroup' | 'choiceDishIdsByGroup'>;

export function dishesById(menu: Pick<Menu, 'dishes'>): ReadonlyMap<string, Dish> {
  return new Map(menu.dishes.map((dish) => [dish.id, dish]));
}

/**
 * Whether a dish by time of day is served at a minute of the store's business day (0 to 2879).
 * Its periods come back every day, so 01:30 is the same time of day whether it is counted as 90 or as 1530.
 */
export function isServedAt(dish: Pick<Dish, 'servedDuring'>, minuteOfDay: number): boolean {
  if (dish.servedDuring.length === 0) return true;
  const sameTimes = [minuteOfDay, minuteOfDay - minutesPerDay, minuteOfDay + minutesPerDay];
  return dish.servedDuring.some((period) =>
    sameTimes.some((minute) => period.startMinute <= minute && minute < period.endMinute),
  );
}

/** The size a dish starts with: the one marked as default, else the first; null for a dish of one size. */
export function defaultSize(dish: Pick<Dish, 'sizes'>): DishSize | null {
  return dish.sizes.find((size) => size.isDefault) ?? dish.sizes[0] ?? null;
}

/** What a dish is added with when the guest chooses nothing. Defaults that are sold out are left for the guest to replace. */
export function defaultSelection(dish: Dish): DishSelection {
  const optionIdsByGroup: Record<string, readonly string[]> = {};
  for (const group of dish.optionGroups) {
    const ids = group.options
      .filter((option) => option.isDefault && !option.isSoldOut)
      .map((option) => option.id);
    if (ids.length > 0) optionIdsByGroup[group.id] = ids.slice(0, group.maximum);
  }
  const choiceDishIdsByGroup: Record<string, readonly string[]> = {};
  for (const group of dish.setChoices) {
    const ids = group.choices.filter((choice) => choice.isDefault).map((choice) => choice.dishId);
    if (ids.length > 0) choiceDishIdsByGroup[group.id] = ids.slice(0, group.maximum);
  }
  return { sizeId: defaultSize(dish)?.id ?? null, optionIdsByGroup, choiceDishIdsByGroup };
}

/** Whether "+" opens the dish sheet instead of adding at once. */
export function needsChoosing(dish: Dish): boolean {
  return dish.sizes.length > 0 || dish.optionGroups.length > 0 || dish.setChoices.length > 0;
}

/**
 * Size, options and choices in the order of the menu: "大碗 · 细面 · 少辣".
 * What the menu does not know is left out; empty when there is nothing to say.
 */
export function describeSelection(menu: Menu, line: Pick<CartLine, 'dishId'> & DishSelection): LocalText {
  const dishes = dishesById(menu);
  const dish = dishes.get(line.dishId);
  if (!dish) return { zh: '', en: '' };
  const size = dish.sizes.find((candidate) => candidate.id === line.sizeId);
  const names: LocalText[] = size ? [size.name] : [];
  for (const group of dish.optionGroups) {
    const chosen = line.optionIdsByGroup[group.id] ?? [];
    names.push(...group.options.filter((option) => chosen.includes(option.id)).map((option) => option.name));
  }
  for (const group of dish.setChoices) {
    for (const dishId of line.choiceDishIdsByGroup[group.id] ?? []) {
      const name = dishes.get(dishId)?.name;
      if (name) names.push(name);
    }
  }
  return { zh: names.map((name) => name.zh).join(' · '), en: names.map((name) => name.en).join(' · ') };
}
