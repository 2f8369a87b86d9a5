import { taskEvents, taskStatusAfter, taskStatuses } from './task-lifecycle';

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
