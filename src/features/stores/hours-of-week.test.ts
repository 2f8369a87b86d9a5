import { at, buildHours, everyDay, period } from '../../../domain/testing/build-hours';
import { speak } from '../../text/language';
import { exceptionRows, hoursSummary, periodsWords, weekRows } from './hours-of-week';

/** A Sunday. */
const sundayNoon = at('2026-11-22 12:00');
const lunch = [period('10:30-14:00'), period('16:30-21:30')];

beforeEach(() => speak('zh-CN'));

test('a day with two periods, one past midnight, is said as people say it, in both languages', () => {
  const periods = [period('10:30-14:00'), period('17:00-26:00')];
  expect(periodsWords(periods)).toBe('10:30–14:00、17:00–次日 02:00');
  speak('en');
  expect(periodsWords(periods)).toBe('10:30–14:00, 17:00–02:00 next day');
});

test('a day off, a day until midnight and a day without end have words of their own', () => {
  expect(periodsWords([])).toBe('休息');
  expect(periodsWords([period('18:00-24:00')])).toBe('18:00–24:00');
  expect(periodsWords([period('05:00-29:00')])).toBe('全天');
  expect(periodsWords([period('00:00-12:00'), period('12:00-24:00')])).toBe('全天');
  expect(periodsWords([period('00:00-12:00'), period('13:00-24:00')])).toBe('00:00–12:00、13:00–24:00');
});

test('the week begins on Monday and marks today', () => {
  const hours = buildHours({ weekly: { ...everyDay(), 1: lunch, 7: [period('10:30-21:30')] } });
  const rows = weekRows(hours, sundayNoon);
  expect(rows.map((row) => row.day)).toEqual(['周一', '周二', '周三', '周四', '周五', '周六', '周日']);
  expect(rows.map((row) => row.periods)).toEqual([
    '10:30–14:00、16:30–21:30',
    ...Array.from({ length: 5 }, () => '休息'),
    '10:30–21:30',
  ]);
  expect(rows.filter((row) => row.isToday).map((row) => row.day)).toEqual(['周日']);
});

test('after midnight the evening before is still today', () => {
  const rows = weekRows(buildHours(), at('2026-11-23 01:30'));
  expect(rows.find((row) => row.isToday)?.day).toBe('周日');
});

test("today's row says what holds today, an exception included, and the other rows stay as they are", () => {
  const hours = buildHours({ weekly: everyDay('10:30-21:30'), exceptions: { '2026-11-22': [] } });
  const rows = weekRows(hours, sundayNoon);
  expect(rows[6]).toMatchObject({ isToday: true, differs: true, periods: '休息' });
  expect(rows[5]).toMatchObject({ isToday: false, differs: false, periods: '10:30–21:30' });
});

test('days to come with other hours are listed in order of time; past and far ones are not', () => {
  const hours = buildHours({
    exceptions: {
      '2026-12-31': [period('10:30-15:00')],
      '2026-12-04': [],
      '2026-11-20': [],
      '2026-11-22': [],
      '2027-06-01': [],
    },
  });
  expect(exceptionRows(hours, sundayNoon)).toEqual([
    { date: '12月4日 周五', periods: '休息' },
    { date: '12月31日 周四', periods: '10:30–15:00' },
  ]);
});

test('a card says the hours of every day in one line, and only those of today where the days differ', () => {
  expect(hoursSummary(buildHours({ weekly: everyDay('10:30-21:30') }), sundayNoon)).toBe(
    '10:30–21:30，每天都开',
  );
  expect(hoursSummary(buildHours({ weekly: everyDay('05:00-29:00') }), sundayNoon)).toBe(
    '全天营业，每天都开',
  );
  const differing = { ...everyDay('10:30-14:00'), 7: [period('10:30-21:30')] };
  expect(hoursSummary(buildHours({ weekly: differing }), sundayNoon)).toBe('今天 10:30–21:30');
  const closedToday = { weekly: everyDay('10:30-21:30'), exceptions: { '2026-11-22': [] } };
  expect(hoursSummary(buildHours(closedToday), sundayNoon)).toBe('今天休息');
});
