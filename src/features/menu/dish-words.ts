import type { Allergen, Diet, Dish } from '../../../domain/menu/menu';
import { currentLanguage, localText } from '../../text/language';
import { menuText } from '../../text/menu';

export function allergenWords(allergen: Allergen): string {
  return menuText(allergen);
}

/** "gluten, egg, soy", joined as the language joins. */
export function allergensWords(allergens: readonly Allergen[]): string {
  return allergens.map(allergenWords).join(currentLanguage() === 'zh-CN' ? ' · ' : ', ');
}

export function dietWords(diet: Diet): string {
  if (diet === 'vegetarian') return menuText('dietVegetarian');
  if (diet === 'vegan') return menuText('dietVegan');
  return diet === 'no-pork' ? menuText('dietNoPork') : menuText('dietMild');
}

/** Null for what is not spicy. */
export function spiceWords(spice: Dish['spice']): string | null {
  if (spice === 0) return null;
  if (spice === 1) return menuText('mild');
  return spice === 2 ? menuText('spicy') : menuText('veryHot');
}

export function dishName(dish: Dish): string {
  return localText(dish.name);
}

/** Thousands set apart, as in "1,204". */
export function countWords(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
