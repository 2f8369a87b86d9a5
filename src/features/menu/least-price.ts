import type { Dish } from '../../../domain/menu/menu';
import type { Fen } from '../../../domain/money/fen';
import { defaultSelection } from '../../../domain/menu/lookup';

/** What the menu's row says a dish costs. */
export interface RowPrice {
  readonly now: Fen;
  /** The list price, where members pay less. */
  readonly before: Fen | null;
  /** Sizes or obligatory options can make it dearer. */
  readonly isFrom: boolean;
}

/** The price of a plain portion: the dish's own size, what is chosen by default counted in. */
export function leastPrice(dish: Dish): RowPrice {
  const selection = defaultSelection(dish);
  const size = dish.sizes.find((candidate) => candidate.id === selection.sizeId);
  const list = size?.price ?? dish.price;
  const member = size ? size.memberPrice : dish.memberPrice;
  const isCheaper = member !== null && member < list;
  return {
    now: isCheaper ? member : list,
    before: isCheaper ? list : null,
    isFrom: dish.sizes.length > 1 || dish.setChoices.length > 0,
  };
}
