import { dayNumberAt, dayNumberOf, dayText, momentOf } from '../../../domain/store-hours/local-time';
import type { StoreHours } from '../../../domain/store-hours/store-hours';

export type Clock = Pick<StoreHours, 'utcOffsetMinutes'>;

/** A day `YYYY-MM-DD` and a time `HH:MM`, as the wheels of WeChat give them, on the store's clock. */
export interface ChosenMoment {
  readonly day: string;
  readonly time: string;
}

/** The next full hour that is at least half an hour away. */
export function firstMoment(clock: Clock, nowMs: number): ChosenMoment {
  const hourMs = 60 * 60_000;
  const ms = Math.ceil((nowMs + hourMs / 2) / hourMs) * hourMs;
  const day = dayNumberAt(clock, ms);
  const minute = Math.floor((ms - momentOf(clock, day, 0)) / 60_000);
  const parts = [Math.floor(minute / 60), minute % 60];
  return { day: dayText(day), time: parts.map((part) => String(part).padStart(2, '0')).join(':') };
}

/** In ms since 1970. */
export function msOf(clock: Clock, { day, time }: ChosenMoment): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return momentOf(clock, dayNumberOf(day), hours * 60 + minutes);
}
