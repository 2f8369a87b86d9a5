import { businessDay, businessDayStartMs } from '../store-hours/business-day';
import { isOpenAt, nextOpeningMs } from '../store-hours/opening';
import type { StoreHours } from '../store-hours/store-hours';

/** Whether a store has closed its doors for the business day of a moment; a day off was never begun, so it is not over. */
export function hasClosedForDay(hours: StoreHours, ms: number): boolean {
  if (isOpenAt(hours, ms)) return false;
  const today = businessDay(hours, ms);
  const first = nextOpeningMs(hours, businessDayStartMs(hours, today) - 1);
  if (first === null || first > ms) return false;
  const next = nextOpeningMs(hours, ms);
  return next === null || businessDay(hours, next) > today;
}

/** Whether a report of a business day can be signed: nothing more is sold on it. */
export function isDayOver(hours: StoreHours, day: string, ms: number): boolean {
  return day < businessDay(hours, ms) || !isOpenAt(hours, ms);
}
