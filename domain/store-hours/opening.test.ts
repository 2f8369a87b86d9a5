import { at, buildHours, clockText, everyDay, period } from '../testing/build-hours';
import { acceptsOrdersAt, closesAtMs, isOpenAt, nextOpeningMs } from './opening';
import type { StoreHours } from './store-hours';

/** Lunch and an evening until two in the night; 22 November 2026 is a Sunday. */
const hours = buildHours();

test.each([
  ['2026-11-22 10:29', false, false],
  ['2026-11-22 10:30', true, true],
  ['2026-11-22 13:29', true, true],
  ['2026-11-22 13:30', true, false],
  ['2026-11-22 13:59', true, false],
  ['2026-11-22 14:00', false, false],
  ['2026-11-22 17:00', true, true],
  ['2026-11-23 00:00', true, true],
  ['2026-11-23 01:29', true, true],
  ['2026-11-23 01:30', true, false],
  ['2026-11-23 02:00', false, false],
])('at %s open: %s, takes orders: %s', (moment, isOpen, acceptsOrders) => {
  expect(isOpenAt(hours, at(moment))).toBe(isOpen);
  expect(acceptsOrdersAt(hours, at(moment))).toBe(acceptsOrders);
});

test('an open store says when it closes, a closed one when it opens', () => {
  expect(closes(hours, '2026-11-22 12:00')).toBe('2026-11-22 14:00');
  expect(closes(hours, '2026-11-23 01:45')).toBe('2026-11-23 02:00');
  expect(closes(hours, '2026-11-22 15:00')).toBeNull();
  expect(opens(hours, '2026-11-22 15:00')).toBe('2026-11-22 17:00');
  expect(opens(hours, '2026-11-23 02:00')).toBe('2026-11-23 10:30');
  expect(opens(hours, '2026-11-22 13:40')).toBe('2026-11-22 17:00');
});

test('a day off closes its own day and not the night before', () => {
  const dayOff = buildHours({ exceptions: { '2026-11-23': [] } });
  expect(isOpenAt(dayOff, at('2026-11-23 01:00'))).toBe(true);
  expect(isOpenAt(dayOff, at('2026-11-23 12:00'))).toBe(false);
  expect(isOpenAt(dayOff, at('2026-11-24 01:00'))).toBe(false);
  expect(opens(dayOff, '2026-11-23 02:00')).toBe('2026-11-24 10:30');
});

test('exceptional hours replace those of the weekday', () => {
  const longEve = buildHours({ exceptions: { '2026-12-31': [period('18:00-28:00')] } });
  expect(isOpenAt(longEve, at('2026-12-31 12:00'))).toBe(false);
  expect(closes(longEve, '2026-12-31 23:00')).toBe('2027-01-01 04:00');
});

test('a closed weekday leads to the next one', () => {
  const closedMondays = buildHours({ weekly: { ...hours.weekly, 1: [] } });
  expect(opens(closedMondays, '2026-11-23 09:00')).toBe('2026-11-24 10:30');
  expect(opens(closedMondays, '2026-11-21 20:00')).toBe('2026-11-22 10:30');
});

test('a holiday of three weeks ends with the opening after it, and a store that is closed for good has none', () => {
  const days = Array.from({ length: 21 }, (_, index) => `2026-11-${String(index + 2).padStart(2, '0')}`);
  const holiday = buildHours({ exceptions: Object.fromEntries(days.map((day) => [day, []])) });
  expect(opens(holiday, '2026-11-02 05:00')).toBe('2026-11-23 10:30');
  expect(opens(buildHours({ weekly: everyDay() }), '2026-11-22 12:00')).toBeNull();
});

test('periods that touch are one stretch without a last order between them', () => {
  const throughMidnight = buildHours({ weekly: everyDay('00:00-02:00', '10:00-14:00', '14:00-24:00') });
  expect(acceptsOrdersAt(throughMidnight, at('2026-11-22 13:45'))).toBe(true);
  expect(acceptsOrdersAt(throughMidnight, at('2026-11-22 23:45'))).toBe(true);
  expect(closes(throughMidnight, '2026-11-22 13:00')).toBe('2026-11-23 02:00');
});

test('a store that never closes has no last order and no opening', () => {
  const always = buildHours({ weekly: everyDay('00:00-24:00') });
  for (const moment of ['2026-11-22 00:00', '2026-11-22 23:59', '2026-11-23 12:00']) {
    expect(acceptsOrdersAt(always, at(moment))).toBe(true);
  }
  expect(closes(always, '2026-11-22 12:00')).toBeNull();
  expect(opens(always, '2026-11-22 12:00')).toBeNull();
});

test('a store in another zone keeps its own clock', () => {
  const west = buildHours({ utcOffsetMinutes: -300, weekly: everyDay('09:00-17:00') });
  expect(isOpenAt(west, at('2026-11-22 09:00', -300))).toBe(true);
  expect(isOpenAt(west, at('2026-11-22 08:59', -300))).toBe(false);
});

function closes(hours: StoreHours, moment: string): string | null {
  return clockText(closesAtMs(hours, at(moment)));
}

function opens(hours: StoreHours, moment: string): string | null {
  return clockText(nextOpeningMs(hours, at(moment)));
}
