import { dayNumberAt, dayText, momentOf } from '../../../../domain/store-hours/local-time';
import type { StoreHours } from '../../../../domain/store-hours/store-hours';

type Clock = Pick<StoreHours, 'utcOffsetMinutes'>;

export interface DueChoice {
  readonly key: 'tonight' | 'tomorrowNoon' | 'tomorrowEvening' | 'inThreeDays' | 'inAWeek';
  readonly due: { readonly day: string; readonly minute: number };
  readonly atMs: number;
}

const choices: readonly { readonly key: DueChoice['key']; readonly days: number; readonly minute: number }[] =
  [
    { key: 'tonight', days: 0, minute: 21 * 60 },
    { key: 'tomorrowNoon', days: 1, minute: 12 * 60 },
    { key: 'tomorrowEvening', days: 1, minute: 18 * 60 },
    { key: 'inThreeDays', days: 3, minute: 18 * 60 },
    { key: 'inAWeek', days: 7, minute: 18 * 60 },
  ];

/** By when something may be promised, on the store's clock; what has passed is left out. */
export function dueChoices(clock: Clock, nowMs: number): DueChoice[] {
  const today = dayNumberAt(clock, nowMs);
  return choices
    .map(({ key, days, minute }) => ({
      key,
      due: { day: dayText(today + days), minute },
      atMs: momentOf(clock, today + days, minute),
    }))
    .filter(({ atMs }) => atMs > nowMs);
}
