import type { Dish } from '../../../domain/menu/menu';
import { buildDish } from '../../../domain/testing/build-menu';

/** A short menu: two dishes without limit, three that run out, one of them within the first minutes. */
export const dishes: readonly Dish[] = [
  buildDish('noodles', 2800, { memberPrice: 2633, packingFee: 101, station: 'noodles' }),
  buildDish('tea', 600, { station: 'drinks' }),
  buildDish('dumplings', 1733, { dailyQuantity: 12, station: 'steamer' }),
  buildDish('duck', 8807, { dailyQuantity: 3 }),
  buildDish('soup', 950, { dailyQuantity: 40, memberPrice: 911 }),
];
