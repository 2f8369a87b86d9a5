import { isServedAt } from '../../../domain/menu/lookup';
import type { Dish, DishAvailability } from '../../../domain/menu/menu';

/** How a dish stands right now. */
export type DishState =
  | { readonly kind: 'to-be-had'; readonly remaining: number | null }
  | { readonly kind: 'sold-out' }
  | { readonly kind: 'not-now'; readonly fromMinute: number };

/** Fewer than this are worth saying. */
export const fewLeft = 10;

export function dishState(
  dish: Dish,
  availability: DishAvailability | undefined,
  minuteOfDay: number,
): DishState {
  if (availability?.isSoldOut === true || availability?.remaining === 0) return { kind: 'sold-out' };
  if (!isServedAt(dish, minuteOfDay)) return { kind: 'not-now', fromMinute: nextStart(dish, minuteOfDay) };
  return { kind: 'to-be-had', remaining: availability?.remaining ?? null };
}

/** When it is served next, as a minute of the day. */
function nextStart(dish: Dish, minuteOfDay: number): number {
  const starts = dish.servedDuring.map((period) => period.startMinute).sort((a, b) => a - b);
  const minute = minuteOfDay % 1440;
  return starts.find((start) => start > minute) ?? starts[0] ?? 0;
}
