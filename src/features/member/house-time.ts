import type { StoreHours } from '../../../domain/store-hours/store-hours';
import { memberText } from '../../text/member';
import { clockText, monthAndDay } from '../session/store-clock';

type Offset = Pick<StoreHours, 'utcOffsetMinutes'>;

/** "12月21日", with the year where it is another one. */
export function dateWords(clock: Offset, ms: number, nowMs: number): string {
  const date = monthAndDay(clock, ms);
  const year = yearAt(clock, ms);
  return year === yearAt(clock, nowMs)
    ? memberText('date', date)
    : memberText('dateWithYear', { ...date, year });
}

/** "中午好", by the house's clock. */
export function greetingWords(clock: Offset, nowMs: number): string {
  const hour = Number(clockText(clock, nowMs).slice(0, 2));
  if (hour >= 5 && hour < 11) return memberText('morning');
  if (hour >= 11 && hour < 14) return memberText('noon');
  return hour >= 14 && hour < 18 ? memberText('afternoon') : memberText('evening');
}

function yearAt(clock: Offset, ms: number): number {
  return new Date(ms + clock.utcOffsetMinutes * 60_000).getUTCFullYear();
}
