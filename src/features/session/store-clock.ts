import type { StoreHours } from '../../../domain/store-hours/store-hours';

type Offset = Pick<StoreHours, 'utcOffsetMinutes'>;

/** A moment on the store's clock, such as "12:26", wherever the phone is. */
export function clockText(store: Offset, ms: number): string {
  return storeTime(store, ms).toISOString().slice(11, 16);
}

/** A moment with its date on the store's clock, such as "2026-05-16 12:26", as it stands on paper. */
export function dateText(store: Offset, ms: number): string {
  return storeTime(store, ms).toISOString().slice(0, 16).replace('T', ' ');
}

/** The local date at the store as month and day of the month. */
export function monthAndDay(store: Offset, ms: number): { readonly month: number; readonly day: number } {
  const time = storeTime(store, ms);
  return { month: time.getUTCMonth() + 1, day: time.getUTCDate() };
}

/** Whole local days from one moment to another: 0 for today, 1 for tomorrow. */
export function daysBetween(store: Offset, fromMs: number, toMs: number): number {
  const dayMs = 86_400_000;
  const dayOf = (ms: number) => Math.floor(storeTime(store, ms).getTime() / dayMs);
  return dayOf(toMs) - dayOf(fromMs);
}

/** A minute of the day on the clock: 1050 is "17:30", 1530 is "01:30". */
export function minuteText(minuteOfDay: number): string {
  const minute = ((minuteOfDay % 1440) + 1440) % 1440;
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** The shifted clock is read with the UTC getters only. */
function storeTime(store: Offset, ms: number): Date {
  return new Date(ms + store.utcOffsetMinutes * 60_000);
}
