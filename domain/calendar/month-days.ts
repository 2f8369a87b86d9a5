import { dayNumberOf, dayText, weekdayOf } from '../store-hours/local-time';

/** The days of whole weeks, from Monday, in which a day stands; `YYYY-MM-DD`. */
export function weekOf(day: string): string[] {
  const first = dayNumberOf(day) - (weekdayOf(dayNumberOf(day)) - 1);
  return daysFrom(first, 7);
}

/** The days of the whole weeks that a day's month touches: four to six weeks. */
export function monthOf(day: string): string[] {
  const firstOfMonth = dayNumberOf(`${day.slice(0, 7)}-01`);
  const first = firstOfMonth - (weekdayOf(firstOfMonth) - 1);
  const last = dayNumberOf(nextMonth(day)) - 1;
  return daysFrom(first, last - first + 1 + (7 - weekdayOf(last)));
}

/** The first day of the month after a day's. */
export function nextMonth(day: string): string {
  return dayText(dayNumberOf(`${day.slice(0, 7)}-01`) + 31).slice(0, 7) + '-01';
}

/** The first day of the month before a day's. */
export function previousMonth(day: string): string {
  return dayText(dayNumberOf(`${day.slice(0, 7)}-01`) - 1).slice(0, 7) + '-01';
}

function daysFrom(first: number, count: number): string[] {
  return Array.from({ length: count }, (_, at) => dayText(first + at));
}
