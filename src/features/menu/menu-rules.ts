import type { Allergen, Diet, Dish } from '../../../domain/menu/menu';

/** What a guest narrows the menu to. */
export interface MenuFilter {
  /** The hottest that is still wanted; 3 for anything. */
  readonly mostSpice: 0 | 1 | 2 | 3;
  readonly diets: readonly Diet[];
  /** Dishes with any of these are left out. */
  readonly withoutAllergens: readonly Allergen[];
}

export const noFilter: MenuFilter = { mostSpice: 3, diets: [], withoutAllergens: [] };

export function countRules(filter: MenuFilter): number {
  return (filter.mostSpice < 3 ? 1 : 0) + filter.diets.length + filter.withoutAllergens.length;
}

export function passes(dish: Dish, filter: MenuFilter): boolean {
  return (
    dish.spice <= filter.mostSpice &&
    filter.diets.every((diet) => dish.diets.includes(diet)) &&
    !filter.withoutAllergens.some((allergen) => dish.allergens.includes(allergen))
  );
}

/** Whether a dish is meant by what was typed: each word somewhere in its name, taste, description or tags. */
export function matchesSearch(dish: Dish, typed: string): boolean {
  const words = typed.trim().toLowerCase().split(/\s+/);
  const said = [dish.name, dish.taste, dish.description, ...dish.tags]
    .map((text) => `${text.zh} ${text.en}`)
    .join(' ')
    .toLowerCase();
  return words.every((word) => said.includes(word));
}

/** Those whose name is meant come first. */
export function searchDishes(dishes: readonly Dish[], typed: string): readonly Dish[] {
  if (typed.trim() === '') return [];
  const found = dishes.filter((dish) => matchesSearch(dish, typed));
  const needle = typed.trim().toLowerCase();
  const isNamed = (dish: Dish) => `${dish.name.zh} ${dish.name.en}`.toLowerCase().includes(needle);
  return [...found.filter(isNamed), ...found.filter((dish) => !isNamed(dish))];
}
