import type { StoreHours } from '../../../domain/store-hours/store-hours';
import { clockText, daysBetween, monthAndDay } from '../../features/session/store-clock';
import { reservationsText } from '../../text/reservations';

type Offset = Pick<StoreHours, 'utcOffsetMinutes'>;

/** "今天", "明天", or the weekday, seen from now. */
export function dayName(clock: Offset, nowMs: number, ms: number): string {
  const days = daysBetween(clock, nowMs, ms);
  if (days === 0) return reservationsText('today');
  if (days === 1) return reservationsText('tomorrow');
  const weekday = new Date(ms + clock.utcOffsetMinutes * 60_000).getUTCDay();
  return reservationsText(`weekday${weekday}` as 'weekday0');
}

/** "11月24日 周二 18:30" */
export function momentWords(clock: Offset, nowMs: number, ms: number): string {
  const date = reservationsText('date', monthAndDay(clock, ms));
  return `${date} ${dayName(clock, nowMs, ms)} ${clockText(clock, ms)}`;
}
