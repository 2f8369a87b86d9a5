import { payLimits } from './pay-limits';
import { fromRfc3339, toBeijingTime } from './pay-time';

const dayMs = 24 * 60 * 60 * 1000;

/** A Beijing day `YYYY-MM-DD` as the span of moments that its bill tells of. */
export interface BillDay {
  readonly day: string;
  readonly startMs: number;
  readonly endMs: number;
  /** From this moment on the bill can be had, and nothing in it changes any more. */
  readonly readyAtMs: number;
}

/** Null when the text is no day of the calendar. */
export function billDayOf(text: string | null): BillDay | null {
  const startMs = text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) ? startOf(text) : null;
  if (text === null || startMs === null || beijingDay(startMs) !== text) return null;
  const endMs = startMs + dayMs;
  return { day: text, startMs, endMs, readyAtMs: endMs + payLimits.billReadyAfterMs };
}

/** The first day whose bill is still kept: the same date, so many months ago. */
export function firstKeptDay(nowMs: number): string {
  const [year = 0, month = 0, day = 0] = beijingDay(nowMs).split('-').map(Number);
  const firstOfMonth = new Date(Date.UTC(year, month - 1 - payLimits.billKeptMonths, 1));
  const lastDay = new Date(Date.UTC(firstOfMonth.getUTCFullYear(), firstOfMonth.getUTCMonth() + 1, 0));
  firstOfMonth.setUTCDate(Math.min(day, lastDay.getUTCDate()));
  return firstOfMonth.toISOString().slice(0, 10);
}

export function beijingDay(ms: number): string {
  return toBeijingTime(ms).slice(0, 10);
}

function startOf(day: string): number | null {
  return fromRfc3339(`${day}T00:00:00+08:00`);
}
