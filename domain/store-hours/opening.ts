import { dayNumberAt, minuteMs } from './local-time';
import type { StoreHours } from './store-hours';
import { openStretches, type OpenStretch } from './stretches';

/** A store that stays open beyond this is taken as one that does not close. */
const daysAheadForClosing = 8;

/** A store that is closed for longer than this has no known next opening. */
const daysAheadForOpening = 366;

export function isOpenAt(hours: StoreHours, ms: number): boolean {
  return stretchAt(hours, ms) !== null;
}

/** Whether an order for now is taken: the store is open and the last order of the stretch has not passed. */
export function acceptsOrdersAt(hours: StoreHours, ms: number): boolean {
  const stretch = stretchAt(hours, ms);
  return stretch !== null && ms < lastOrderMs(hours, stretch);
}

/** When the store closes that is open now; null when it is closed or does not close within eight days. */
export function closesAtMs(hours: StoreHours, ms: number): number | null {
  const stretch = stretchAt(hours, ms);
  return stretch === null || isEndless(hours, ms, stretch) ? null : stretch.endMs;
}

/** The next time after a moment at which the store opens its doors; null when there is none within a year. */
export function nextOpeningMs(hours: StoreHours, ms: number): number | null {
  const today = dayNumberAt(hours, ms);
  for (const daysAhead of [daysAheadForClosing, daysAheadForOpening]) {
    const next = openStretches(hours, today, today + daysAhead).find((stretch) => stretch.startMs > ms);
    if (next) return next.startMs;
  }
  return null;
}

/** Orders are taken before this moment, not at it. */
export function lastOrderMs(hours: StoreHours, stretch: OpenStretch): number {
  return stretch.endMs - hours.lastOrderMinutesBeforeEnd * minuteMs;
}

function stretchAt(hours: StoreHours, ms: number): OpenStretch | null {
  const today = dayNumberAt(hours, ms);
  const stretches = openStretches(hours, today, today + daysAheadForClosing);
  return stretches.find((stretch) => stretch.startMs <= ms && ms < stretch.endMs) ?? null;
}

function isEndless(hours: StoreHours, ms: number, stretch: OpenStretch): boolean {
  return dayNumberAt(hours, stretch.endMs) > dayNumberAt(hours, ms) + daysAheadForClosing;
}
