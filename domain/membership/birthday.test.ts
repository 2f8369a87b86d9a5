import { dayNumberOf, dayText } from '../store-hours/local-time';
import { isBirthday, isMonthDay, nextBirthday } from './birthday';

const day = dayNumberOf;
const next = (monthDay: string, today: string, last: string | null = null) =>
  dayText(nextBirthday(monthDay, day(today), last === null ? null : day(last)));

test('days that the calendar has are birthdays, the leap day too', () => {
  expect(['02-29', '12-31', '01-01'].every(isMonthDay)).toBe(true);
  expect(['02-30', '13-01', '00-10', '2-29', '04-31', ''].some(isMonthDay)).toBe(false);
});

test('the next birthday is today, later this year, or next year', () => {
  expect(next('11-22', '2026-11-22')).toBe('2026-11-22');
  expect(next('12-01', '2026-11-22')).toBe('2026-12-01');
  expect(next('11-21', '2026-11-22')).toBe('2027-11-21');
});

test('who was born on the 29th of February celebrates on the 28th in the years between', () => {
  expect(next('02-29', '2027-01-01')).toBe('2027-02-28');
  expect(next('02-29', '2028-01-01')).toBe('2028-02-29');
  expect(isBirthday('02-29', day('2027-02-28'))).toBe(true);
  expect(isBirthday('02-29', day('2028-02-28'))).toBe(false);
});

test('moving the birthday ahead brings no second gift within the year', () => {
  expect(next('12-01', '2026-11-22', '2026-11-20')).toBe('2027-12-01');
  expect(next('11-20', '2026-11-20', '2026-11-20')).toBe('2027-11-20');
  expect(next('01-05', '2026-12-30', '2026-12-25')).toBe('2028-01-05');
});
