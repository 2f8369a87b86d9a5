import fc from 'fast-check';
import { dayNumberAt, dayNumberOf, dayText, momentOf, weekdayOf } from './local-time';

const days = fc.integer({ min: -200_000, max: 200_000 });
const dayMs = 86_400_000;

test('days are written and counted as the calendar does, leap years and centuries included', () => {
  fc.assert(
    fc.property(days, (day) => {
      expect(dayText(day)).toBe(new Date(day * dayMs).toISOString().slice(0, 10));
      expect(dayNumberOf(dayText(day))).toBe(day);
      expect(weekdayOf(day)).toBe(new Date(day * dayMs).getUTCDay() || 7);
    }),
  );
});

test('a day that is not in the calendar is refused', () => {
  for (const text of ['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '', 'tomorrow', '2026-11-31']) {
    expect(() => dayNumberOf(text)).toThrow('not a day of the calendar');
  }
});

test('a moment belongs to the day of the store, not of UTC', () => {
  const offsets = fc.integer({ min: -720, max: 840 });
  fc.assert(
    fc.property(days, offsets, fc.integer({ min: 0, max: 1439 }), (day, utcOffsetMinutes, minute) => {
      expect(dayNumberAt({ utcOffsetMinutes }, momentOf({ utcOffsetMinutes }, day, minute))).toBe(day);
    }),
  );
});
