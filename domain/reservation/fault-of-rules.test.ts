import { buildReservationRules } from '../testing/build-reservation-rules';
import { period } from '../testing/build-hours';
import { text } from '../testing/build-menu';
import { faultOfRules, type Holiday } from './fault-of-rules';
import type { ReservationRules } from './reservation-rules';

const deposit = { per: 'table', amount: 5_000, fromPartySize: 4, freeUntilHours: 2 } as const;
const area = { id: 'hall', name: text('大厅'), note: text('热闹') };
const turn = (upToPartySize: number, minutes = 90) => ({ upToPartySize, minutes });

test('rules that fit together can be kept, past midnight too', () => {
  const rules = buildReservationRules({
    deposit: { ...deposit, weekdays: [5, 6, 7], keptPercent: 50 },
    turns: [turn(2, 75), turn(8, 120)],
    periods: [period('11:00-14:00'), period('17:00-25:30')],
  });
  const holidays: Holiday[] = [
    { day: '2027-02-05', periods: [] },
    { day: '2026-12-31', periods: [period('18:00-28:00')] },
  ];
  expect(faultOfRules(rules, holidays)).toBeNull();
});

test.each<[string, Partial<ReservationRules>]>([
  ['TURNS', { turns: [] }],
  ['TURNS', { turns: [turn(4), turn(4)] }],
  ['TURNS', { turns: [turn(8), turn(2)] }],
  ['PERIODS', { periods: [] }],
  ['PERIODS', { periods: [{ startMinute: 600, endMinute: 600 }] }],
  ['PERIODS', { periods: [period('11:00-14:00'), period('13:00-15:00')] }],
  ['AREAS', { areas: [area, area] }],
  ['DEPOSIT', { deposit: { ...deposit, fromPartySize: 13 } }],
  ['DEPOSIT', { deposit: { ...deposit, weekdays: [] } }],
  ['KEEPING', { keepMinutes: 30, missedAfterMinutes: 20 }],
])('%s: %j contradicts itself', (fault, wrong) => {
  expect(faultOfRules(buildReservationRules(wrong), [])).toBe(fault);
});

test.each<[string, readonly Holiday[]]>([
  ['no day of the calendar', [{ day: '2026-02-30', periods: [] }]],
  [
    'the same day twice',
    [
      { day: '2027-02-05', periods: [] },
      { day: '2027-02-05', periods: [period('10:00-12:00')] },
    ],
  ],
  ['hours over each other', [{ day: '2027-02-05', periods: [period('10:00-14:00'), period('12:00-15:00')] }]],
])('a holiday with %s is none', (_what, holidays) => {
  expect(faultOfRules(buildReservationRules(), holidays)).toBe('HOLIDAYS');
});
