import type { StoreHours } from '../store-hours/store-hours';
import { hasClosedForDay, isDayOver } from './day-over';
import { noWords, unanswered } from './report-words';

const lunchAndDinner = [
  { startMinute: 660, endMinute: 840 },
  { startMinute: 1020, endMinute: 1560 },
];
/** Closed on Mondays; the evening ends at two in the morning. */
const hours: StoreHours = {
  ...{ utcOffsetMinutes: 480, dayStartsAtMinute: 240, exceptions: {}, lastOrderMinutesBeforeEnd: 0 },
  weekly: {
    ...{ 1: [], 2: lunchAndDinner, 3: lunchAndDinner, 4: lunchAndDinner, 5: lunchAndDinner },
    ...{ 6: lunchAndDinner, 7: lunchAndDinner },
  },
};
const at = (text: string) => Date.parse(`${text}+08:00`);

test('a day is over when the doors close for the night, not between lunch and dinner', () => {
  expect(hasClosedForDay(hours, at('2026-05-16T12:00'))).toBe(false);
  expect(hasClosedForDay(hours, at('2026-05-16T15:00'))).toBe(false);
  expect(hasClosedForDay(hours, at('2026-05-17T01:30'))).toBe(false);
  expect(hasClosedForDay(hours, at('2026-05-17T02:30'))).toBe(true);
});

test('before the doors open, and on a day off, there is nothing to report', () => {
  expect(hasClosedForDay(hours, at('2026-05-16T08:00'))).toBe(false);
  expect(hasClosedForDay(hours, at('2026-05-18T12:00'))).toBe(false);
});

test('a report is signed once nothing more is sold on its day', () => {
  expect(isDayOver(hours, '2026-05-16', at('2026-05-16T20:00'))).toBe(false);
  expect(isDayOver(hours, '2026-05-16', at('2026-05-17T02:30'))).toBe(true);
  expect(isDayOver(hours, '2026-05-15', at('2026-05-16T20:00'))).toBe(true);
});

test('a report asks until every question has an answer', () => {
  expect(unanswered(noWords)).toEqual(['weather', 'wentWell', 'wentWrong', 'missing']);
  const words = { weather: '小雨', wentWell: '无', wentWrong: ' ', missing: '鲈鱼' };
  expect(unanswered(words)).toEqual(['wentWrong']);
});
