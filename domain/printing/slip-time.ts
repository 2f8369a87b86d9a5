import { dayNumberAt, dayText, momentOf } from '../store-hours/local-time';

/** `11-22 18:42` on the store's own clock. */
export function slipTime(ms: number, utcOffsetMinutes: number): string {
  const clock = { utcOffsetMinutes };
  const day = dayNumberAt(clock, ms);
  const minute = Math.floor((ms - momentOf(clock, day, 0)) / 60_000);
  return `${dayText(day).slice(5)} ${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;
}

function twoDigits(count: number): string {
  return String(count).padStart(2, '0');
}
