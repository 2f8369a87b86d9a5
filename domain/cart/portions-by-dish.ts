import type { CartLine } from '../pricing/quote';

/**
 * Portions that lines take from the kitchen's stock, by dish. A set meal takes one portion of itself
 * and one of each dish chosen in it, so that a dish cannot be oversold through its sets.
 */
export function portionsByDish(
  lines: readonly Pick<CartLine, 'dishId' | 'choiceDishIdsByGroup' | 'quantity'>[],
): ReadonlyMap<string, number> {
  const portions = new Map<string, number>();
  for (const line of lines) {
    for (const dishId of [line.dishId, ...Object.values(line.choiceDishIdsByGroup).flat()]) {
      portions.set(dishId, (portions.get(dishId) ?? 0) + line.quantity);
    }
  }
  return portions;
}
