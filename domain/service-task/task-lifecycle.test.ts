import { taskEvents, taskStatusAfter, taskStatuses } from './task-lifecycle';
import { placeInList, placesBefore } from './task-place';

const arrows = [
  'open assign open',
  'open note in-progress',
  'open close closed',
  'in-progress assign in-progress',
  'in-progress note in-progress',
  'in-progress close closed',
  'closed reopen open',
];
const grid = taskStatuses.flatMap((status) => taskEvents.map((event) => ({ status, event })));

test.each(grid)('a task that is $status: $event', ({ status, event }) => {
  const arrow = arrows.find((candidate) => candidate.startsWith(`${status} ${event} `));
  expect(taskStatusAfter(status, event)).toBe(arrow?.split(' ')[2] ?? null);
});

test('a task stays open until somebody closes it: no other event ends it', () => {
  for (const { status, event } of grid) {
    if (taskStatusAfter(status, event) === 'closed') expect(event).toBe('close');
  }
});

test('tasks of one minute have places of their own, after those of the minute before', () => {
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
