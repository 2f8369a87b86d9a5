import { placeInList, placesBefore } from './place-in-list';

test('what happened in one minute has places of its own, after everything of the minute before', () => {
  const minuteMs = 60_000;
  const dueAtMs = Date.parse('2026-11-25T12:00:00Z');
  const places = ['a', 'b', 'task-1', 'task-2'].map((id) => placeInList(dueAtMs, id));
  expect(new Set(places).size).toBe(places.length);
  for (const place of places) {
    expect(Number.isSafeInteger(place)).toBe(true);
    expect(place).toBeGreaterThan(placeInList(dueAtMs - minuteMs, 'zzz'));
    expect(place).toBeLessThan(placesBefore(dueAtMs + minuteMs));
    expect(place).toBeGreaterThanOrEqual(placesBefore(dueAtMs));
  }
});
