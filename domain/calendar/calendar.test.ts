import fc from 'fast-check';
import { dayNumberOf, dayText, weekdayOf } from '../store-hours/local-time';
import { calendarLimits, stateFitsDay } from './calendar-item';
import { monthOf, nextMonth, previousMonth, weekOf } from './month-days';

test('a week begins on Monday, wherever its day stands in it', () => {
  expect(weekOf('2026-05-17')).toEqual(weekOf('2026-05-11'));
  expect([weekOf('2026-05-13')[0], weekOf('2026-05-13').at(-1)]).toEqual(['2026-05-11', '2026-05-17']);
});

test('May 2026 is shown from the last Monday of April to the last Sunday of the month', () => {
  const days = monthOf('2026-05-15');
  expect([days[0], days.at(-1), days.length]).toEqual(['2026-04-27', '2026-05-31', 35]);
});

test('of any month every day is shown, in whole weeks, and never more than six of them', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60_000 }), (number) => {
      const day = dayText(number);
      const days = monthOf(day);
      expect(days).toContain(day);
      expect([days.length % 7, weekdayOf(dayNumberOf(days[0] ?? ''))]).toEqual([0, 1]);
      expect(days.length).toBeLessThanOrEqual(calendarLimits.days);
      expect(days).toContain(`${day.slice(0, 7)}-01`);
      expect(days).toContain(dayText(dayNumberOf(nextMonth(day)) - 1));
    }),
  );
});

test('turning a month on and back leads to where one was, over the end of a year too', () => {
  expect(nextMonth('2026-12-31')).toBe('2027-01-01');
  expect(nextMonth('2027-01-31')).toBe('2027-02-01');
  expect(previousMonth('2027-01-15')).toBe('2026-12-01');
});

test('an idea has no day, a plan has one, and what was dropped may have had one', () => {
  expect([stateFitsDay('idea', null), stateFitsDay('idea', '2026-05-15')]).toEqual([true, false]);
  expect([stateFitsDay('planned', null), stateFitsDay('done', '2026-05-15')]).toEqual([false, true]);
  expect([stateFitsDay('dropped', null), stateFitsDay('dropped', '2026-05-15')]).toEqual([true, true]);
});
