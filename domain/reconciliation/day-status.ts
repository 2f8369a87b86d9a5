import { billOverdueAtMs } from './bill-day';
import type { Difference } from './difference';

/**
 * `open`: no bill to compare with yet. `agreed`: bill and books said the same. `differs`: something waits for a person or
 * for the next bill. `resolved`: everything that differed was settled.
 */
export type DayStatus = 'open' | 'agreed' | 'differs' | 'resolved';

type Settling = Pick<Difference, 'proposal'> & { readonly resolution: unknown };

/** Of a day whose bill was compared; `leftOut` differences were too many to be kept. */
export function dayStatusOf(differences: readonly Settling[], leftOut: number): Exclude<DayStatus, 'open'> {
  if (differences.length === 0 && leftOut === 0) return 'agreed';
  return leftOut > 0 || differences.some(({ resolution }) => resolution === null) ? 'differs' : 'resolved';
}

/** Differences that only a person can end; one that the next bill will show settles itself. */
export function openForPeople(differences: readonly Settling[], leftOut: number): number {
  const waiting = differences.filter(
    ({ proposal, resolution }) => resolution === null && proposal !== 'next-bill',
  );
  return waiting.length + leftOut;
}

/** Whether a day should have closed by now: that alarms. What only waits for the next bill alarms nobody. */
export function isOverdue(
  day: { readonly day: string; readonly status: DayStatus; readonly openForPeople: number },
  nowMs: number,
): boolean {
  return nowMs >= billOverdueAtMs(day.day) && (day.status === 'open' || day.openForPeople > 0);
}
