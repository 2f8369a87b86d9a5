import type { StoreView } from '../../../contract/views';
import { acceptsOrdersAt, closesAtMs, nextOpeningMs } from '../../../domain/store-hours/opening';
import { clockText, daysBetween, monthAndDay } from '../session/store-clock';
import { menuText } from '../../text/menu';

/** "till 21:30", "closed, opens tomorrow 10:30", … as it stands at a moment. */
export function hoursWords(store: StoreView, nowMs: number): string {
  if (store.pausedUntilMs !== null && store.pausedUntilMs > nowMs) {
    return menuText('pausedUntil', { time: clockText(store.hours, store.pausedUntilMs) });
  }
  if (acceptsOrdersAt(store.hours, nowMs)) {
    const closesAt = closesAtMs(store.hours, nowMs);
    return closesAt === null
      ? menuText('openAllDay')
      : menuText('openUntil', { time: clockText(store.hours, closesAt) });
  }
  const opensAt = nextOpeningMs(store.hours, nowMs);
  if (opensAt === null) return menuText('closed');
  const time = clockText(store.hours, opensAt);
  const day = dayWords(store, nowMs, opensAt);
  return day === null ? menuText('closedUntil', { time }) : menuText('closedUntilDay', { day, time });
}

/** A day in words, seen from now; null for today. */
export function dayWords(store: StoreView, nowMs: number, ms: number): string | null {
  const days = daysBetween(store.hours, nowMs, ms);
  if (days === 0) return null;
  return days === 1 ? menuText('tomorrow') : menuText('monthDay', monthAndDay(store.hours, ms));
}
