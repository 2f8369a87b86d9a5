import { at, buildHours, clockText, everyDay, period } from '../testing/build-hours';
import { buildReservationRules } from '../testing/build-reservation-rules';
import { arrivalTimes, daysTouched, faultOfArrival } from './arrival-times';

/** Lunch, and an evening until two in the night with the last order at half past one. */
const hours = buildHours();
const rules = buildReservationRules({ daysAhead: 3 });
const nowMs = at('2026-11-22 12:08');
const fault = (text: string, more = {}) =>
  faultOfArrival({ hours, rules: { ...rules, ...more }, nowMs }, at(text));

test('parties arrive every half hour from the lead time to the last order, past midnight too', () => {
  const times = arrivalTimes({ hours, rules, nowMs });
  const today = times.filter(({ day }) => day === '2026-11-22').map(({ startMs }) => clockText(startMs));
  expect(today.slice(0, 3)).toEqual(['2026-11-22 13:00', '2026-11-22 17:00', '2026-11-22 17:30']);
  expect(today.slice(-2)).toEqual(['2026-11-23 00:30', '2026-11-23 01:00']);
});

test('half past midnight belongs to the evening before, and can be had until the last order', () => {
  expect(fault('2026-11-23 01:00')).toBeNull();
  expect(fault('2026-11-23 01:30')).toBe('CLOSED');
  expect(fault('2026-11-23 02:30')).toBe('CLOSED');
});

test.each([
  ['2026-11-22 12:00', 'PAST'],
  ['2020-01-01 18:00', 'PAST'],
  ['2026-11-22 12:30', 'TOO_SOON'],
  ['2026-11-22 15:00', 'CLOSED'],
  ['2026-11-22 18:10', 'CLOSED'],
  ['2026-11-26 18:00', 'TOO_FAR'],
  ['2026-11-25 18:00', null],
])('arriving at %s: %s', (text, expected) => expect(fault(text)).toBe(expected));

test('a night of the last day that may be booked still belongs to it', () => {
  expect(fault('2026-11-26 00:30')).toBeNull();
});

test('a store takes reservations in its own periods, which may end after midnight', () => {
  const periods = [period('17:00-24:30')];
  expect(fault('2026-11-22 13:00', { periods })).toBe('CLOSED');
  expect(fault('2026-11-22 23:30', { periods })).toBeNull();
  expect(fault('2026-11-23 00:00', { periods })).toBeNull();
  expect(fault('2026-11-23 00:30', { periods })).toBe('CLOSED');
});

test('nobody arrives on a day off', () => {
  const dayOff = buildHours({ exceptions: { '2026-11-23': [] } });
  const question = { hours: dayOff, rules, nowMs };
  expect(faultOfArrival(question, at('2026-11-23 18:00'))).toBe('CLOSED');
  expect(faultOfArrival(question, at('2026-11-23 00:30'))).toBeNull();
});

test('a party that stays beyond the turn of the business day touches both', () => {
  const always = buildHours({ weekly: everyDay('00:00-24:00') });
  expect(daysTouched(always, at('2026-11-23 03:30'), at('2026-11-23 05:00'))).toEqual([
    '2026-11-22',
    '2026-11-23',
  ]);
  expect(daysTouched(always, at('2026-11-23 02:30'), at('2026-11-23 04:00'))).toEqual(['2026-11-22']);
});
