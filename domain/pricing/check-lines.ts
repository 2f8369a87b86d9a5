import { maximumNoteLength, maximumQuantity } from '../cart/cart-limits';
import { portionsByDish } from '../cart/portions-by-dish';
import { dishesById, isServedAt } from '../menu/lookup';
import type { Dish, DishAvailability } from '../menu/menu';
import { checkSelection } from './check-selection';
import type { CartLine, InvalidLine, QuoteInput } from './quote';

/** A line that can be ordered, with the dish it is for. */
export interface OrderableLine {
  readonly line: CartLine;
  readonly dish: Dish;
}

export interface CheckedLines {
  readonly orderable: readonly OrderableLine[];
  readonly invalid: readonly InvalidLine[];
}

/**
 * Parts the lines of a cart into those that can be ordered and those that cannot, both sorted by line id,
 * so that nothing after this depends on the order in which lines came.
 *
 * Lines that want the same dish share what is left of it and are served in the order of their ids; dishes chosen in
 * a set count as well. The line that no longer fits hears how many are left for it.
 */
export function checkLines(
  input: Pick<QuoteInput, 'menu' | 'availability' | 'lines' | 'minuteOfDay'>,
): CheckedLines {
  const dishes = dishesById(input.menu);
  const stock = new Stock(input.availability);
  const orderable: OrderableLine[] = [];
  const invalid: InvalidLine[] = [];
  for (const line of sortedByLineId(input.lines)) {
    const dish = dishes.get(line.dishId);
    const fault = dish ? lineFault(line, dish, input.minuteOfDay, stock) : faultOf(line, 'DISH_UNKNOWN');
    if (fault) invalid.push(fault);
    else if (dish) orderable.push({ line, dish });
  }
  return { orderable, invalid };
}

/** Ids are compared by code unit, never by a locale. Two lines of one id would make refunds ambiguous: a bug of the caller. */
function sortedByLineId(lines: readonly CartLine[]): CartLine[] {
  if (new Set(lines.map((line) => line.lineId)).size < lines.length) {
    throw new RangeError('two lines of a cart share an id; give each line an id of its own');
  }
  return [...lines].sort((a, b) => (a.lineId < b.lineId ? -1 : 1));
}

function lineFault(line: CartLine, dish: Dish, minuteOfDay: number, stock: Stock): InvalidLine | null {
  if (!Number.isSafeInteger(line.quantity) || line.quantity < 1 || line.quantity > maximumQuantity) {
    return faultOf(line, 'QUANTITY_OUT_OF_RANGE');
  }
  if (line.note.length > maximumNoteLength) return faultOf(line, 'NOTE_TOO_LONG');
  if (stock.isSoldOut(dish.id)) return faultOf(line, 'DISH_SOLD_OUT');
  if (!isServedAt(dish, minuteOfDay)) return faultOf(line, 'DISH_NOT_SERVED_NOW');
  const selectionFault = checkSelection(dish, line, (dishId) => stock.isSoldOut(dishId));
  if (selectionFault) return faultOf(line, selectionFault.reason, { groupId: selectionFault.groupId });
  const remaining = stock.take(line);
  return remaining === null ? null : faultOf(line, 'NOT_ENOUGH_LEFT', { remaining });
}

function faultOf(
  line: CartLine,
  reason: InvalidLine['reason'],
  facts: Partial<Pick<InvalidLine, 'groupId' | 'remaining'>> = {},
): InvalidLine {
  return { lineId: line.lineId, dishId: line.dishId, reason, groupId: null, remaining: null, ...facts };
}

/** What is left of each dish while lines take from it. */
class Stock {
  private readonly soldOut: ReadonlySet<string>;
  private readonly remainingByDish = new Map<string, number>();

  constructor(availability: readonly DishAvailability[]) {
    this.soldOut = new Set(
      availability.filter((dish) => dish.isSoldOut || dish.remaining === 0).map((dish) => dish.dishId),
    );
    for (const dish of availability) {
      if (dish.remaining !== null) this.remainingByDish.set(dish.dishId, Math.max(0, dish.remaining));
    }
  }

  isSoldOut(dishId: string): boolean {
    return this.soldOut.has(dishId);
  }

  /** Takes a line's portions, or takes nothing and answers how many portions of the line are left. */
  take(line: CartLine): number | null {
    const wanted = [...portionsByDish([line])];
    let fitting = line.quantity;
    for (const [dishId, portions] of wanted) {
      const left = this.remainingByDish.get(dishId) ?? Infinity;
      const perPortion = portions / line.quantity;
      fitting = Math.min(fitting, Math.floor(left / perPortion));
    }
    if (fitting < line.quantity) return fitting;
    for (const [dishId, portions] of wanted) {
      const left = this.remainingByDish.get(dishId);
      if (left !== undefined) this.remainingByDish.set(dishId, left - portions);
    }
    return null;
  }
}
