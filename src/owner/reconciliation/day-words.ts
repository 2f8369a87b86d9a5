import { dayNumberOf, weekdayOf } from '../../../domain/store-hours/local-time';
import { clockText } from '../../features/session/store-clock';
import { ownerReconciliationText } from '../../text/owner-reconciliation';

/** WeChat Pay's own clock, whatever the store's is. */
const beijing = { utcOffsetMinutes: 480 };

export function billClockText(ms: number): string {
  return clockText(beijing, ms);
}

/** "5月15日 周五". */
export function dateWords(day: string): string {
  const [, month, dayOfMonth] = day.split('-').map(Number);
  const weekday = ownerReconciliationText(`weekday${weekdayOf(dayNumberOf(day))}`);
  return ownerReconciliationText('date', { month: month ?? 0, day: dayOfMonth ?? 0, weekday });
}

export function dayOfMonth(day: string): number {
  return Number(day.slice(8));
}
