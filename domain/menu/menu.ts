import type { Fen } from '../money/fen';
import type { DayPeriod } from '../store-hours/store-hours';
import type { LocalText } from '../text/local-text';

/** One published version of what a store sells. A published version never changes; a change publishes a new one. */
export interface Menu {
  readonly storeId: string;
  readonly version: string;
  readonly categories: readonly MenuCategory[];
  readonly dishes: readonly Dish[];
}

export interface MenuCategory {
  readonly id: string;
  readonly name: LocalText;
  /** A few words beside the heading, such as "the neighbours voted". */
  readonly line: LocalText | null;
  readonly dishIds: readonly string[];
}

export type Allergen = 'gluten' | 'egg' | 'soy' | 'peanut' | 'nut' | 'milk' | 'fish' | 'shellfish' | 'sesame';

export type Diet = 'vegetarian' | 'vegan' | 'no-pork' | 'mild';

/** Where in the kitchen a dish is made. */
export type Station = 'wok' | 'steamer' | 'noodles' | 'cold' | 'drinks';

export interface Dish {
  readonly id: string;
  readonly name: LocalText;
  /** Two words of taste for the row in the menu. */
  readonly taste: LocalText;
  readonly description: LocalText;
  /** Path in the cloud's storage, such as `dishes/beef-noodles.webp` (400 px square). */
  readonly picture: string;
  /** The same picture at 800 px for the dish sheet, where there is one. */
  readonly pictureLarge: string | null;
  /** Price of one portion. With sizes, the price of the default size. */
  readonly price: Fen;
  readonly memberPrice: Fen | null;
  /** Empty for a dish of one size. */
  readonly sizes: readonly DishSize[];
  readonly optionGroups: readonly OptionGroup[];
  /** Not empty for a set meal: what the guest chooses among. */
  readonly setChoices: readonly SetChoiceGroup[];
  readonly allergens: readonly Allergen[];
  readonly diets: readonly Diet[];
  /** 0 not spicy to 3 very spicy. */
  readonly spice: 0 | 1 | 2 | 3;
  readonly tags: readonly LocalText[];
  /** When the dish is served, in the store's own time. Empty: whenever the store is open. */
  readonly servedDuring: readonly DayPeriod[];
  /** Charged for each portion of a pickup or delivery order. */
  readonly packingFee: Fen;
  readonly station: Station;
  /** Portions a business day has; null for no limit. */
  readonly dailyQuantity: number | null;
  readonly cookingMinutes: number;
}

export interface DishSize {
  readonly id: string;
  readonly name: LocalText;
  readonly price: Fen;
  readonly memberPrice: Fen | null;
  readonly isDefault: boolean;
}

/** A guest picks from `minimum` to `maximum` different options of a group. */
export interface OptionGroup {
  readonly id: string;
  readonly name: LocalText;
  readonly minimum: number;
  readonly maximum: number;
  readonly options: readonly DishOption[];
}

export interface DishOption {
  readonly id: string;
  readonly name: LocalText;
  /** Added to the price of a portion; may be negative. */
  readonly priceDifference: Fen;
  readonly isDefault: boolean;
  readonly isSoldOut: boolean;
}

/** One course of a set meal. */
export interface SetChoiceGroup {
  readonly id: string;
  readonly name: LocalText;
  readonly minimum: number;
  readonly maximum: number;
  readonly choices: readonly SetChoice[];
}

export interface SetChoice {
  readonly dishId: string;
  readonly sizeId: string | null;
  readonly priceDifference: Fen;
  readonly isDefault: boolean;
}

/** What changes during the day without a new menu version. */
export interface DishAvailability {
  readonly dishId: string;
  readonly isSoldOut: boolean;
  /** Portions left today; null for no limit. */
  readonly remaining: number | null;
}
