import {
  dayNumberAt,
  dayNumberOf,
  dayText,
  minuteMs,
  minutesPerDay,
  momentOf,
} from '../store-hours/local-time';

/** WeChat Pay counts days in Beijing time, wherever a store is. */
const beijing = { utcOffsetMinutes: 480 };

/** The platform promises a bill for 10:00 of the next day; a few minutes later everybody's first rush is over. */
const fetchedAtMinute = 10 * 60 + 5;
/** A day that has not closed by noon of the next day needs somebody. */
const overdueAtMinute = 12 * 60;

/** The Beijing day `YYYY-MM-DD` of a moment. */
export function billDayAt(ms: number): string {
  return dayText(dayNumberAt(beijing, ms));
}

export function billDayStartMs(day: string): number {
  return momentOf(beijing, dayNumberOf(day), 0);
}

/** The first moment that is no longer of the day. */
export function billDayEndMs(day: string): number {
  return billDayStartMs(day) + minutesPerDay * minuteMs;
}

export function isOfBillDay(day: string, ms: number): boolean {
  return ms >= billDayStartMs(day) && ms < billDayEndMs(day);
}

export function billFetchedAtMs(day: string): number {
  return billDayEndMs(day) + fetchedAtMinute * minuteMs;
}

export function billOverdueAtMs(day: string): number {
  return billDayEndMs(day) + overdueAtMinute * minuteMs;
}

/** So many days later, or earlier when below 0. */
export function billDayPlus(day: string, days: number): string {
  return dayText(dayNumberOf(day) + days);
}

/** The last day whose bill is fetched by now. */
export function lastBilledDay(nowMs: number): string {
  return billDayPlus(billDayAt(nowMs - fetchedAtMinute * minuteMs), -1);
}
