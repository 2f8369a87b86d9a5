import {
  billDayAt,
  billDayEndMs,
  billDayPlus,
  billDayStartMs,
  billFetchedAtMs,
  isOfBillDay,
  lastBilledDay,
} from './bill-day';
import { dayStatusOf, isOverdue, openForPeople } from './day-status';

const minuteMs = 60_000;
const day = '2026-05-15';

test('a day is from midnight to midnight in Beijing', () => {
  expect(billDayStartMs(day)).toBe(Date.parse('2026-05-15T00:00:00+08:00'));
  expect(billDayEndMs(day)).toBe(Date.parse('2026-05-16T00:00:00+08:00'));
  expect(billDayAt(billDayStartMs(day))).toBe(day);
  expect(billDayAt(billDayStartMs(day) - 1)).toBe('2026-05-14');
  expect([isOfBillDay(day, billDayEndMs(day) - 1), isOfBillDay(day, billDayEndMs(day))]).toEqual([
    true,
    false,
  ]);
  expect(billDayPlus('2026-02-28', 1)).toBe('2026-03-01');
});

test('the bill of a day is fetched five minutes after ten on the next morning', () => {
  const fetchedAtMs = Date.parse('2026-05-16T10:05:00+08:00');
  expect(billFetchedAtMs(day)).toBe(fetchedAtMs);
  expect([lastBilledDay(fetchedAtMs - 1), lastBilledDay(fetchedAtMs)]).toEqual(['2026-05-14', day]);
});

const open = { proposal: 'by-hand', resolution: null } as const;
const waiting = { proposal: 'next-bill', resolution: null } as const;
const settled = { proposal: 'by-hand', resolution: 'written down' } as const;

test('a day agrees, differs until all is settled, and is resolved then', () => {
  expect(dayStatusOf([], 0)).toBe('agreed');
  expect(dayStatusOf([open, settled], 0)).toBe('differs');
  expect(dayStatusOf([settled], 0)).toBe('resolved');
  expect(dayStatusOf([settled], 3)).toBe('differs');
});

test('what the next bill will show waits for nobody', () => {
  expect(openForPeople([open, waiting, settled], 2)).toBe(3);
  expect(openForPeople([waiting, settled], 0)).toBe(0);
});

test.each([
  ['open', 0, true],
  ['agreed', 0, false],
  ['differs', 1, true],
  ['differs', 0, false],
  ['resolved', 0, false],
] as const)('a day that is %s with %i for people by noon alarms: %s', (status, forPeople, isAlarming) => {
  const noonMs = Date.parse('2026-05-16T12:00:00+08:00');
  const of = { day, status, openForPeople: forPeople };
  expect(isOverdue(of, noonMs)).toBe(isAlarming);
  expect(isOverdue(of, noonMs - minuteMs)).toBe(false);
});
