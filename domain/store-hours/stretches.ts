import { dayNumberAt, dayText, minutesPerDay, momentOf, weekdayOf, type DayNumber } from './local-time';
import type { DayPeriod, StoreHours } from './store-hours';

/** A time without a break during which a store is open; the end is exclusive. */
export interface OpenStretch {
  readonly startMs: number;
  readonly endMs: number;
}

/** The periods of a day: those of its exception where there is one, else those of its weekday. */
export function periodsOfDay(hours: StoreHours, day: DayNumber): readonly DayPeriod[] {
  return hours.exceptions[dayText(day)] ?? hours.weekly[weekdayOf(day)];
}

/**
 * The stretches that begin on or reach into the days from `firstDay` to `lastDay`, in order of time.
 * Periods that touch or overlap are one stretch, also across midnight: a store that never closes has no last order.
 */
export function openStretches(hours: StoreHours, firstDay: DayNumber, lastDay: DayNumber): OpenStretch[] {
  const pieces: OpenStretch[] = [];
  for (let day = firstDay - longestPeriodDays(hours); day <= lastDay; day += 1) {
    for (const period of periodsOfDay(hours, day)) {
      const startMs = momentOf(hours, day, period.startMinute);
      const endMs = momentOf(hours, day, period.endMinute);
      if (endMs > startMs) pieces.push({ startMs, endMs });
    }
  }
  pieces.sort((a, b) => a.startMs - b.startMs);
  const merged: OpenStretch[] = [];
  for (const piece of pieces) {
    const last = merged[merged.length - 1];
    if (last && piece.startMs <= last.endMs) {
      merged[merged.length - 1] = { startMs: last.startMs, endMs: Math.max(last.endMs, piece.endMs) };
    } else merged.push(piece);
  }
  return merged.filter((stretch) => dayNumberAt(hours, stretch.endMs - 1) >= firstDay);
}

/** How many days a period may reach beyond the day it belongs to. */
function longestPeriodDays(hours: StoreHours): number {
  const periods = [...Object.values(hours.weekly), ...Object.values(hours.exceptions)].flat();
  const latestEnd = Math.max(minutesPerDay, ...periods.map((period) => period.endMinute));
  return Math.ceil(latestEnd / minutesPerDay) - 1;
}
