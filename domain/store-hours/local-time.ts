import type { StoreHours, Weekday } from './store-hours';

export const minuteMs = 60_000;
export const minutesPerDay = 1440;
const dayMs = minutesPerDay * minuteMs;

/**
 * Days are counted by number: day 0 is 1970-01-01 in the store's own time. The offset from UTC is fixed, as in
 * all of China; a store where clocks are put forward would need more than this.
 */
export type DayNumber = number;

/** The calendar day of the store's clock at a moment. */
export function dayNumberAt(hours: Pick<StoreHours, 'utcOffsetMinutes'>, ms: number): DayNumber {
  return Math.floor((ms + hours.utcOffsetMinutes * minuteMs) / dayMs);
}

/** The moment of a minute after the midnight that begins a day. */
export function momentOf(
  hours: Pick<StoreHours, 'utcOffsetMinutes'>,
  day: DayNumber,
  minute: number,
): number {
  return day * dayMs + (minute - hours.utcOffsetMinutes) * minuteMs;
}

/** 1970-01-01 was a Thursday. */
export function weekdayOf(day: DayNumber): Weekday {
  const weekdays = [4, 5, 6, 7, 1, 2, 3] as const;
  return weekdays[((day % 7) + 7) % 7] ?? 4;
}

/**
 * `YYYY-MM-DD` of a day number, by the Gregorian calendar; the years are counted from March, so that leap days come
 * last. Method: https://howardhinnant.github.io/date_algorithms.html#civil_from_days
 */
export function dayText(day: DayNumber): string {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`;
}

/** The day number of `YYYY-MM-DD`; throws when there is no such day. */
export function dayNumberOf(text: string): DayNumber {
  const [, yearText, monthText, dayOfMonthText] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  const month = Number(monthText);
  const year = Number(yearText) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const monthFromMarch = month > 2 ? month - 3 : month + 9;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + Number(dayOfMonthText) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  const day = era * 146_097 + dayOfEra - 719_468;
  if (!Number.isSafeInteger(day) || dayText(day) !== text) {
    throw new RangeError(`"${text}" is not a day of the calendar; write it as YYYY-MM-DD`);
  }
  return day;
}

/** Whether there is such a day `YYYY-MM-DD`. */
export function isCalendarDay(text: string): boolean {
  try {
    dayNumberOf(text);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
