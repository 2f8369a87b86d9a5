import type { CartLine } from '../pricing/quote';

/** How a guest had a dish the last time. */
export type UsualChoice = Pick<CartLine, 'dishId' | 'sizeId' | 'optionIdsByGroup' | 'choiceDishIdsByGroup'>;

/** Of lines, newest first, the way each dish was had last. */
export function usualChoices(lines: readonly CartLine[]): UsualChoice[] {
  const byDish = new Map<string, UsualChoice>();
  for (const { dishId, sizeId, optionIdsByGroup, choiceDishIdsByGroup } of lines) {
    if (byDish.has(dishId)) continue;
    byDish.set(dishId, { dishId, sizeId, optionIdsByGroup, choiceDishIdsByGroup });
  }
  return [...byDish.values()];
}
