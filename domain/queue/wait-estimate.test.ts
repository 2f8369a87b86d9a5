import fc from 'fast-check';
import { estimateWait, leastTurns, turnFigures, type Turn } from './wait-estimate';

const minuteMs = 60_000;
const clock = { utcOffsetMinutes: 480, dayStartsAtMinute: 240 };
/** Friday the 15th of May 2026, seven in the evening in Shanghai. */
const nowMs = Date.UTC(2026, 4, 15, 11);
const weekMs = 7 * 24 * 60 * minuteMs;
const asked = { letter: 'B', clock, nowMs, usualMinutes: 75 };

/** Parties that stayed so long, seated at this hour in weeks before, or so much beside it. */
function turns(minutes: readonly number[], besideMs = 0, letter = 'B'): Turn[] {
  return minutes.map((stayed, index) => {
    const seatedAtMs = nowMs - (1 + (index % 8)) * weekMs + besideMs;
    return { letter, seatedAtMs, leftAtMs: seatedAtMs + stayed * minuteMs };
  });
}

const many = (minutes: number, count = leastTurns) => Array.from({ length: count }, () => minutes);

test('too few turns say nothing, and the figure of the owner is taken', () => {
  expect(turnFigures(turns(many(40, leastTurns - 1)), asked)).toEqual({
    ...{ lower: 60, median: 75, upper: 90, turns: 0 },
  });
});

test('the same weekday and hour count first, then the hour of any day, then any time', () => {
  const hourMs = 60 * minuteMs;
  const onTuesdays = turns(many(50), -3 * 24 * hourMs);
  const atNoon = turns(many(30), -7 * hourMs);
  expect(turnFigures([...turns(many(90)), ...onTuesdays, ...atNoon], asked).median).toBe(90);
  expect(turnFigures([...onTuesdays, ...atNoon], asked).median).toBe(50);
  expect(turnFigures(atNoon, asked).median).toBe(30);
  expect(turnFigures(turns(many(30), 0, 'C'), asked).turns).toBe(0);
});

test('a table tried and left, or one that nobody marked as free, is no turn', () => {
  expect(turnFigures(turns([...many(60), 2, 3, 900]), asked).turns).toBe(leastTurns);
});

test('a single odd evening does not move the figure', () => {
  fc.assert(
    fc.property(fc.integer({ min: 20, max: 120 }), fc.integer({ min: 10, max: 240 }), (usual, odd) => {
      expect(turnFigures(turns([...many(usual, 9), odd]), asked).median).toBe(usual);
    }),
  );
});

const figures = fc
  .tuple(fc.integer({ min: 10, max: 240 }), fc.integer({ min: 10, max: 240 }))
  .map(([one, other]) => ({
    lower: Math.min(one, other),
    median: one,
    upper: Math.max(one, other),
    turns: 9,
  }));
const line = fc.record({ ahead: fc.integer({ min: 0, max: 500 }), tables: fc.integer({ min: 0, max: 60 }) });

test('an estimate is a range of whole five minutes, however long the line and few the tables', () => {
  fc.assert(
    fc.property(figures, line, (measured, at) => {
      const { fromMinutes, toMinutes } = estimateWait(measured, at);
      expect(fromMinutes).toBeLessThanOrEqual(toMinutes);
      expect([fromMinutes % 5, toMinutes % 5]).toEqual([0, 0]);
      expect(toMinutes).toBeGreaterThanOrEqual(5);
      expect(toMinutes).toBeLessThanOrEqual(180);
    }),
  );
});

test('more ahead never shortens the wait, and another table never lengthens it', () => {
  fc.assert(
    fc.property(figures, line, (measured, at) => {
      const now = estimateWait(measured, at);
      const longer = estimateWait(measured, { ...at, ahead: at.ahead + 1 });
      const wider = estimateWait(measured, { ...at, tables: at.tables + 1 });
      expect(longer.fromMinutes).toBeGreaterThanOrEqual(now.fromMinutes);
      expect(longer.toMinutes).toBeGreaterThanOrEqual(now.toMinutes);
      expect(wider.toMinutes).toBeLessThanOrEqual(now.toMinutes);
    }),
  );
});

test('with a table of each turn coming free every ten minutes, the third party waits about half an hour', () => {
  const measured = { lower: 50, median: 60, upper: 70, turns: 20 };
  expect(estimateWait(measured, { ahead: 2, tables: 6 })).toEqual({
    ...{ fromMinutes: 25, toMinutes: 35, isMeasured: true },
  });
});
