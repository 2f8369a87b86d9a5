import type { Dish, DishOption, DishSize, Menu, OptionGroup, SetChoice } from '../menu/menu';
import type { LocalText } from '../text/local-text';

/** Builders of menus for tests: what a test does not name is the plainest there is. */

export function text(words: string): LocalText {
  return { zh: words, en: words };
}

export function buildDish(id: string, price: number, overrides: Partial<Dish> = {}): Dish {
  return {
    id,
    name: text(id),
    taste: text(''),
    description: text(''),
    picture: `dishes/${id}.webp`,
    pictureLarge: null,
    price,
    memberPrice: null,
    sizes: [],
    optionGroups: [],
    setChoices: [],
    allergens: [],
    diets: [],
    spice: 0,
    tags: [],
    servedDuring: [],
    packingFee: 0,
    station: 'wok',
    dailyQuantity: null,
    cookingMinutes: 8,
    ...overrides,
  };
}

export function buildSize(id: string, price: number, overrides: Partial<DishSize> = {}): DishSize {
  return { id, name: text(id), price, memberPrice: null, isDefault: false, ...overrides };
}

export function buildOption(
  id: string,
  priceDifference = 0,
  overrides: Partial<DishOption> = {},
): DishOption {
  return { id, name: text(id), priceDifference, isDefault: false, isSoldOut: false, ...overrides };
}

export function buildOptionGroup(
  id: string,
  minimum: number,
  maximum: number,
  options: readonly DishOption[],
): OptionGroup {
  return { id, name: text(id), minimum, maximum, options };
}

export function buildChoice(dishId: string, priceDifference = 0, isDefault = false): SetChoice {
  return { dishId, sizeId: null, priceDifference, isDefault };
}

export function buildMenu(dishes: readonly Dish[]): Menu {
  const dishIds = dishes.map((dish) => dish.id);
  return {
    storeId: 'wutong-lane',
    version: 'v1',
    categories: [{ id: 'all', name: text('all'), line: null, dishIds }],
    dishes,
  };
}
