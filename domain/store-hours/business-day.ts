import { dayNumberAt, dayNumberOf, dayText, minuteMs, momentOf, type DayNumber } from './local-time';
import type { StoreHours } from './store-hours';

type DayClock = Pick<StoreHours, 'utcOffsetMinutes' | 'dayStartsAtMinute'>;

/** The business day of a moment as `YYYY-MM-DD`: what is before the day's start belongs to the day before. */
export function businessDay(hours: DayClock, ms: number): string {
  return dayText(businessDayNumber(hours, ms));
}

/** The moment at which a business day `YYYY-MM-DD` begins. */
export function businessDayStartMs(hours: DayClock, day: string): number {
  return momentOf(hours, dayNumberOf(day), hours.dayStartsAtMinute);
}

/** Minutes since the midnight that begins the business day: 01:30 of an evening's business day is 1530. */
export function minuteOfBusinessDay(hours: DayClock, ms: number): number {
  return Math.floor((ms - momentOf(hours, businessDayNumber(hours, ms), 0)) / minuteMs);
}

export function businessDayNumber(hours: DayClock, ms: number): DayNumber {
  return dayNumberAt(hours, ms - hours.dayStartsAtMinute * minuteMs);
}
