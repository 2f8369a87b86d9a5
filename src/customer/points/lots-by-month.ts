import type { PointsLot } from '../../../domain/membership/points';
import { dayNumberAt, dayText } from '../../../domain/store-hours/local-time';

/** Months that the timeline shows, this one included. */
const monthsShown = 12;

export interface EndingMonth {
  /** `YYYY-MM` by the house's clock. */
  readonly month: string;
  readonly points: number;
  /** The days of the month on which something ends, with how much. */
  readonly days: readonly { readonly day: string; readonly points: number }[];
}

/** Which points end in which of the next twelve months; months in which none end are left out. */
export function lotsByMonth(
  lots: readonly PointsLot[],
  clock: { readonly utcOffsetMinutes: number },
  nowMs: number,
): readonly EndingMonth[] {
  const last = monthAfter(dayText(dayNumberAt(clock, nowMs)).slice(0, 7), monthsShown - 1);
  const pointsByDay = new Map<string, number>();
  for (const { expiresAtMs, remaining } of lots) {
    if (expiresAtMs === null || expiresAtMs <= nowMs) continue;
    // A lot that ends at midnight was good through the day before.
    const day = dayText(dayNumberAt(clock, expiresAtMs - 1));
    if (day.slice(0, 7) > last) continue;
    pointsByDay.set(day, (pointsByDay.get(day) ?? 0) + remaining);
  }
  const days = [...pointsByDay].map(([day, points]) => ({ day, points })).sort(byDay);
  const months = [...new Set(days.map(({ day }) => day.slice(0, 7)))];
  return months.map((month) => {
    const ofMonth = days.filter(({ day }) => day.startsWith(month));
    return { month, days: ofMonth, points: ofMonth.reduce((sum, { points }) => sum + points, 0) };
  });
}

function byDay(a: { readonly day: string }, b: { readonly day: string }): number {
  return a.day < b.day ? -1 : 1;
}

function monthAfter(month: string, more: number): string {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + more;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
}
