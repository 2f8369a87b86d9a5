import type { DayPeriod, StoreHours, Weekday } from '../store-hours/store-hours';

/** Builders of opening hours for tests, and the way tests write moments of a store's clock. */

/** The moment of "2026-11-22 17:30" on a clock so many minutes east of UTC. */
export function at(text: string, utcOffsetMinutes = 480): number {
  return Date.parse(`${text.replace(' ', 'T')}:00Z`) - utcOffsetMinutes * 60_000;
}

/** The other way round, so that a failing test can be read. */
export function clockText(ms: number | null, utcOffsetMinutes = 480): string | null {
  if (ms === null) return null;
  return new Date(ms + utcOffsetMinutes * 60_000).toISOString().slice(0, 16).replace('T', ' ');
}

/** "17:00-26:00" is from five in the afternoon to two in the night. */
export function period(text: string): DayPeriod {
  const [startMinute = 0, endMinute = 0] = text.split('-').map((clock) => {
    const [hours = 0, minutes = 0] = clock.split(':').map(Number);
    return hours * 60 + minutes;
  });
  return { startMinute, endMinute };
}

export function everyDay(...periods: readonly string[]): Record<Weekday, readonly DayPeriod[]> {
  const day = periods.map(period);
  return { 1: day, 2: day, 3: day, 4: day, 5: day, 6: day, 7: day };
}

export function buildHours(overrides: Partial<StoreHours> = {}): StoreHours {
  return {
    utcOffsetMinutes: 480,
    dayStartsAtMinute: 240,
    weekly: everyDay('10:30-14:00', '17:00-26:00'),
    exceptions: {},
    lastOrderMinutesBeforeEnd: 30,
    ...overrides,
  };
}
