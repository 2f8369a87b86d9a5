import { dayNumberOf, dayText, isCalendarDay, type DayNumber } from '../store-hours/local-time';

/** A birthday without its year: `MM-DD`. */
export type MonthDay = string;

/** A birthday can be corrected once a year, and a gift comes at most that often. */
export const birthdayChangesAfterDays = 365;
/** Somebody who changes the day gets no second gift within so many days. */
const daysBetweenGifts = 300;

/** A leap year, so that the 29th of February is a birthday too. */
export function isMonthDay(text: string): boolean {
  return /^\d\d-\d\d$/.test(text) && isCalendarDay(`2024-${text}`);
}

/** The birthday in a year; who was born on the 29th of February celebrates on the 28th where there is none. */
export function birthdayIn(year: number, monthDay: MonthDay): DayNumber {
  const day = `${String(year).padStart(4, '0')}-${monthDay}`;
  return dayNumberOf(isCalendarDay(day) ? day : `${day.slice(0, 8)}28`);
}

/** The next birthday that brings a gift, today included, and long enough after the last one that did. */
export function nextBirthday(monthDay: MonthDay, today: DayNumber, lastGiftDay: DayNumber | null): DayNumber {
  const earliest = lastGiftDay === null ? today : Math.max(today, lastGiftDay + daysBetweenGifts);
  const year = Number(dayText(earliest).slice(0, 4));
  const thisYear = birthdayIn(year, monthDay);
  return thisYear >= earliest ? thisYear : birthdayIn(year + 1, monthDay);
}

export function isBirthday(monthDay: MonthDay, today: DayNumber): boolean {
  return birthdayIn(Number(dayText(today).slice(0, 4)), monthDay) === today;
}
