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

/** Whether a day should have closed by now. What only waits for the next bill alarms nobody. */
export function isOverdue(
  day: { readonly day: string; readonly status: DayStatus; readonly differences: readonly Settling[] },
  nowMs: number,
): boolean {
  if (nowMs < billOverdueAtMs(day.day)) return false;
  if (day.status === 'open') return true;
  const waitsForNobody = day.differences.every(
    ({ proposal, resolution }) => resolution !== null || proposal === 'next-bill',
  );
  return day.status === 'differs' && (day.differences.length === 0 || !waitsForNobody);
}
