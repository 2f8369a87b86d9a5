import { at, buildHours } from '../testing/build-hours';
import { buildReservationRules, buildTables } from '../testing/build-reservation-rules';
import { daysTouched } from './arrival-times';
import { availability } from './availability';
import type { BookedSpan } from './booked-span';

const hours = buildHours();
const nowMs = at('2026-11-22 12:08');

function ask(spans: readonly BookedSpan[] = []) {
  const hall = buildTables([4, 4, 6]);
  const window = buildTables([2], 'window').map((table) => ({ ...table, id: 'w1', name: 'W1' }));
  return availability({
    hours,
    rules: buildReservationRules({ daysAhead: 1 }),
    nowMs,
    tables: [...hall, ...window],
    partySize: 2,
    spansByDay: { '2026-11-22': spans },
    daysOf: (startMs, endMs) => daysTouched(hours, startMs, endMs),
  });
}

const leftAt = (text: string, spans: readonly BookedSpan[] = []) => {
  const time = ask(spans)
    .flatMap(({ times }) => times)
    .find(({ startMs }) => startMs === at(text));
  return time && [time.left, ...time.leftByArea];
};

test('each time says how many parties fit, anywhere and in each area', () => {
  expect(leftAt('2026-11-22 18:30')).toEqual([4, 3, 1]);
  expect(leftAt('2026-11-22 15:00')).toBeUndefined();
});

test('a table is missing from ninety minutes before to the end of whoever has it', () => {
  const taken: BookedSpan = {
    reservationId: 'r1',
    tableIds: ['w1'],
    startMs: at('2026-11-22 18:30'),
    endMs: at('2026-11-22 20:00'),
    isWalkIn: false,
  };
  expect(leftAt('2026-11-22 17:00', [taken])).toEqual([4, 3, 1]);
  expect(leftAt('2026-11-22 17:30', [taken])).toEqual([3, 3, 0]);
  expect(leftAt('2026-11-22 19:30', [taken])).toEqual([3, 3, 0]);
  expect(leftAt('2026-11-22 20:00', [taken])).toEqual([4, 3, 1]);
  expect(leftAt('2026-11-23 18:30', [taken])).toEqual([4, 3, 1]);
});
