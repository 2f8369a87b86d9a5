import { at, buildHours, clockText } from '../testing/build-hours';
import { businessDay, businessDayStartMs, minuteOfBusinessDay } from './business-day';

const hours = buildHours();

test('an order at 01:30 belongs to the evening before', () => {
  expect(businessDay(hours, at('2026-11-23 01:30'))).toBe('2026-11-22');
  expect(minuteOfBusinessDay(hours, at('2026-11-23 01:30'))).toBe(1530);
});

test('the business day turns at its own minute', () => {
  expect(businessDay(hours, at('2026-11-23 03:59'))).toBe('2026-11-22');
  expect(businessDay(hours, at('2026-11-23 04:00'))).toBe('2026-11-23');
  expect(minuteOfBusinessDay(hours, at('2026-11-23 03:59'))).toBe(1679);
  expect(minuteOfBusinessDay(hours, at('2026-11-23 04:00'))).toBe(240);
  expect(minuteOfBusinessDay(hours, at('2026-11-22 12:08') + 59_999)).toBe(728);
});

test('a business day begins where its first moment is', () => {
  const startMs = businessDayStartMs(hours, '2026-11-22');
  expect(clockText(startMs)).toBe('2026-11-22 04:00');
  expect(businessDay(hours, startMs)).toBe('2026-11-22');
  expect(businessDay(hours, startMs - 1)).toBe('2026-11-21');
});

test('a year ends in the store before it ends in UTC', () => {
  const midnight = buildHours({ dayStartsAtMinute: 0 });
  expect(businessDay(midnight, at('2026-12-31 23:59'))).toBe('2026-12-31');
  expect(businessDay(midnight, at('2027-01-01 00:00'))).toBe('2027-01-01');
});
