import fc from 'fast-check';
import { buildTables } from '../testing/build-reservation-rules';
import { overlap, type BookedSpan } from './booked-span';
import { chooseTables, mostReservedOf, occupancyOf, partiesThatFit } from './choose-tables';
import { groupsFor } from './reservable-table';

const hourMs = 3_600_000;
const evening = { startMs: 18 * hourMs, endMs: 20 * hourMs };

function ask(
  seats: readonly number[],
  partySize: number,
  spans: readonly BookedSpan[] = [],
  mostReserved = 99,
) {
  return [groupsFor(buildTables(seats), partySize, null), occupancyOf(spans, evening, mostReserved)] as const;
}

function span(tableIds: readonly string[], more: Partial<BookedSpan> = {}): BookedSpan {
  return { reservationId: tableIds.join(), tableIds, ...evening, isWalkIn: false, ...more };
}

test('a party gets the smallest table that seats it', () => {
  expect(chooseTables(...ask([8, 4, 2, 6], 3))).toEqual(['t02']);
  expect(chooseTables(...ask([8, 4, 2, 6], 3, [span(['t02'])]))).toEqual(['t04']);
});

test('a party that no table seats gets neighbours pushed together, and none that stand apart', () => {
  expect(chooseTables(...ask([4, 4, 2, 4], 7))).toEqual(['t01', 't02']);
  expect(chooseTables(...ask([4, 4, 2, 4], 7, [span(['t01'])]))).toEqual(['t02', 't03', 't04']);
  expect(chooseTables(...ask([4, 4, 2, 4], 7, [span(['t03'])]))).toEqual(['t01', 't02']);
  expect(chooseTables(...ask([4, 4, 2, 4], 7, [span(['t02'])]))).toBeNull();
});

test('a table is free again at the very moment at which the party before has to leave', () => {
  const before = span(['t01'], { startMs: evening.startMs - hourMs, endMs: evening.startMs });
  expect(chooseTables(...ask([2], 2, [before]))).toEqual(['t01']);
  expect(chooseTables(...ask([2], 2, [{ ...before, endMs: evening.startMs + 1 }]))).toBeNull();
});

test('the walk-in share is kept, and who walked in takes nothing of what may be reserved', () => {
  expect(mostReservedOf(24, 20)).toBe(19);
  const one = span(['t01']);
  expect(chooseTables(...ask([2, 2, 2], 2, [one], 1))).toBeNull();
  expect(chooseTables(...ask([2, 2, 2], 2, [{ ...one, isWalkIn: true }], 1))).toEqual(['t02']);
});

test('what is left counts parties that could all come', () => {
  expect(partiesThatFit(...ask([2, 2, 4], 2), 9)).toBe(3);
  expect(partiesThatFit(...ask([2, 2, 4], 2, [span(['t01'])], 2), 9)).toBe(1);
  expect(partiesThatFit(...ask([4, 4, 4, 4], 8), 9)).toBe(2);
  expect(partiesThatFit(...ask([2, 2, 2, 2], 2), 2)).toBe(2);
});

const seatRows = fc.array(fc.constantFrom(2, 4, 6, 8), { minLength: 1, maxLength: 8 });
const steps = fc.array(
  fc.record({
    what: fc.constantFrom('book', 'book', 'book', 'cancel', 'change'),
    partySize: fc.integer({ min: 1, max: 14 }),
    half: fc.integer({ min: 0, max: 12 }),
    turn: fc.integer({ min: 1, max: 5 }),
    which: fc.nat(),
    isWalkIn: fc.boolean(),
  }),
  { maxLength: 60 },
);

test('whatever is booked, changed and cancelled: never two parties at one table at one time', () => {
  fc.assert(
    fc.property(seatRows, fc.integer({ min: 0, max: 100 }), steps, (seats, share, sequence) => {
      const tables = buildTables(seats);
      const mostReserved = mostReservedOf(seats.length, share);
      const seatsById = new Map(tables.map((table) => [table.id, table.seats]));
      let spans: BookedSpan[] = [];
      sequence.forEach(({ what, partySize, half, turn, which, isWalkIn }, index) => {
        const old = spans.length > 0 ? spans[which % spans.length] : undefined;
        const others = what === 'book' ? spans : spans.filter((each) => each !== old);
        if (what === 'cancel') return void (spans = others);
        if (what === 'change' && !old) return;
        const stretch = { startMs: half * hourMs, endMs: (half + turn) * hourMs };
        const groups = groupsFor(tables, partySize, null);
        const most = isWalkIn ? tables.length + 99 : mostReserved;
        const tableIds = chooseTables(groups, occupancyOf(others, stretch, most));
        if (tableIds === null) return;
        expect(tableIds.reduce((sum, id) => sum + (seatsById.get(id) ?? 0), 0)).toBeGreaterThanOrEqual(
          partySize,
        );
        spans = [...others, { reservationId: `r${index}`, tableIds, ...stretch, isWalkIn }];
      });
      assertSound(spans, mostReserved);
    }),
    { numRuns: 400 },
  );
});

function assertSound(spans: readonly BookedSpan[], mostReserved: number) {
  const pairs = spans.flatMap((a, index) => spans.slice(index + 1).map((b) => [a, b] as const));
  const clashes = pairs.filter(([a, b]) => overlap(a, b) && a.tableIds.some((id) => b.tableIds.includes(id)));
  expect(clashes).toEqual([]);
  for (const { startMs } of spans) {
    const reserved = spans.filter(
      (each) => !each.isWalkIn && each.startMs <= startMs && startMs < each.endMs,
    );
    expect(reserved.flatMap(({ tableIds }) => tableIds).length).toBeLessThanOrEqual(mostReserved);
  }
}
