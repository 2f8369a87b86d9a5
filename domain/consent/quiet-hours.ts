import { dayNumberAt, minuteMs, momentOf } from '../store-hours/local-time';
import type { StoreHours } from '../store-hours/store-hours';
import type { MessageClass } from './purpose';

interface Quiet {
  /** Minutes of the store's clock: nothing from `fromMinute` of one day until `untilMinute` of the next. */
  readonly fromMinute: number;
  readonly untilMinute: number;
}

/** Food that is ready is news at any hour; an idea of the house waits until people are up. */
const quietHours: Readonly<Record<MessageClass, Quiet | null>> = {
  service: null,
  pull: { fromMinute: 22 * 60 + 30, untilMinute: 8 * 60 },
  push: { fromMinute: 20 * 60, untilMinute: 10 * 60 },
};

/** When the quiet hours end in which a moment lies; null when it lies in none. */
export function quietUntilMs(
  messageClass: MessageClass,
  clock: Pick<StoreHours, 'utcOffsetMinutes'>,
  nowMs: number,
): number | null {
  const quiet = quietHours[messageClass];
  if (quiet === null) return null;
  const today = dayNumberAt(clock, nowMs);
  const minute = Math.floor((nowMs - momentOf(clock, today, 0)) / minuteMs);
  if (minute < quiet.untilMinute) return momentOf(clock, today, quiet.untilMinute);
  return minute >= quiet.fromMinute ? momentOf(clock, today + 1, quiet.untilMinute) : null;
}
