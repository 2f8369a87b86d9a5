import type { Dish, Menu } from '../menu/menu';
import { defaultSize, type DishSelection } from '../menu/lookup';
import { assertFen, type Fen } from '../money/fen';

/** What one portion costs: by list, and for members where that is less. */
export interface UnitPrice {
  readonly list: Fen;
  readonly member: Fen | null;
}

/**
 * Price of one portion: its size (or the dish, where it has no sizes) plus the differences of options and choices,
 * never below 0. Differences apply to both prices alike. A member price that is not lower is none.
 *
 * What the dish does not know counts nothing, so that the dish sheet can show a price while the guest still chooses;
 * a line that is wrong is kept out of a quote by `checkLines`.
 */
export function unitPrice(_menu: Menu, dish: Dish, line: DishSelection): UnitPrice {
  const size = dish.sizes.find((candidate) => candidate.id === line.sizeId) ?? defaultSize(dish);
  const base = size ?? dish;
  const differences = optionDifferences(dish, line) + choiceDifferences(dish, line);
  const list = Math.max(0, assertFen(base.price + differences, 'unit price'));
  if (base.memberPrice === null) return { list, member: null };
  const member = Math.max(0, assertFen(base.memberPrice + differences, 'member price'));
  return { list, member: member < list ? member : null };
}

function optionDifferences(dish: Dish, line: DishSelection): Fen {
  let sum = 0;
  for (const group of dish.optionGroups) {
    const chosen = line.optionIdsByGroup[group.id] ?? [];
    for (const option of group.options) if (chosen.includes(option.id)) sum += option.priceDifference;
  }
  return sum;
}

/** A dish chosen twice in a group counts twice. */
function choiceDifferences(dish: Dish, line: DishSelection): Fen {
  let sum = 0;
  for (const group of dish.setChoices) {
    for (const dishId of line.choiceDishIdsByGroup[group.id] ?? []) {
      sum += group.choices.find((choice) => choice.dishId === dishId)?.priceDifference ?? 0;
    }
  }
  return sum;
}
