import type { ReservationRow } from '../../../contract/reservations';
import { inOrder, isLate, loadsOf, sumOfDay } from './day-plan';
import { timetableOf } from './timetable-of-day';

const hourMs = 3_600_000;

function row(id: string, startHour: number, more: Partial<ReservationRow> = {}): ReservationRow {
  return {
    ...{ number: '04219377', isUnclaimed: false, ordersAhead: 0 },
    ...{ id, status: 'confirmed', partySize: 4, areaName: null, name: id, phone: null, note: '' },
    ...{ staffNote: '', deposit: 0, depositPaid: 0, isWalkIn: false, seatedAtMs: null, untilMs: null },
    ...{ startMs: startHour * hourMs, endMs: (startHour + 1.5) * hourMs },
    tables: [{ id: 'a1', name: 'A1' }],
    ...more,
  };
}

const rows = [
  row('here', 18, { status: 'seated', seatedAtMs: 18 * hourMs }),
  row('late', 18),
  row('ahead', 19.5),
  row('gone', 17, { status: 'finished', seatedAtMs: 17 * hourMs }),
  row('cancelled', 18, { status: 'cancelled', tables: [] }),
  row('waits', 18, { status: 'waiting', tables: [] }),
];

test('the day says who is here, late and ahead, and counts nobody who cancelled', () => {
  expect(sumOfDay({ rows, nowMs: 18.5 * hourMs })).toEqual({
    ...{ parties: 4, people: 16, here: 2, late: 1, ahead: 1, waiting: 1 },
  });
});

test('a party is late from its time on, and only while it is expected', () => {
  expect(isLate(row('a', 18), 18 * hourMs)).toBe(false);
  expect(isLate(row('a', 18), 18 * hourMs + 1)).toBe(true);
  expect(isLate(row('a', 18, { status: 'no-show' }), 20 * hourMs)).toBe(false);
});

test('each slot counts the tables that are taken in it', () => {
  expect(loadsOf({ rows, slotMinutes: 30 })).toEqual([
    { startMs: 18 * hourMs, tables: 2 },
    { startMs: 19.5 * hourMs, tables: 1 },
  ]);
});

test('what is over stands below', () => {
  expect(inOrder(rows).map(({ id }) => id)).toEqual(['here', 'late', 'ahead', 'waits', 'gone', 'cancelled']);
});

test('by table, every party stands in the row of each of its tables, and one that came early from then on', () => {
  const tables = ['a1', 'a2'].map((id) => ({ id, name: id, seats: 4, areaName: null }));
  const both = [
    { id: 'a1', name: 'A1' },
    { id: 'a2', name: 'A2' },
  ];
  const early = row('early', 19, { status: 'seated', seatedAtMs: 18.5 * hourMs, tables: both });
  const day = timetableOf({ rows: [...rows, early], tables, nowMs: 18 * hourMs });
  expect([day.fromMs, day.toMs, day.hours.length]).toEqual([17 * hourMs, 23 * hourMs, 6]);
  const [first, second] = day.tables.map(({ blocks }) =>
    blocks.map((block) => [block.row.id, block.startMs / hourMs]),
  );
  expect(first).toEqual([
    ['here', 18],
    ['late', 18],
    ['ahead', 19.5],
    ['gone', 17],
    ['early', 18.5],
  ]);
  expect(second).toEqual([['early', 18.5]]);
});

test('an empty day shows six hours from now', () => {
  const day = timetableOf({ rows: [], tables: [], nowMs: 11.4 * hourMs });
  expect([day.fromMs, day.toMs]).toEqual([11 * hourMs, 17 * hourMs]);
});
