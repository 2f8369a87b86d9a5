import type { TaskView } from '../../../contract/service-tasks';
import { forgetEverything } from '../../../tests/taro-stubs/taro';
import type { CallAnswer } from '../../platform/cloud';
import { dueChoices } from '../../features/colleague/tasks/due-choices';
import { OpenedTask } from './opened-task';
import { TaskList } from './task-list';
import { dueWords } from './task-words';

const calls: { action: string; input: Record<string, unknown> }[] = [];
let answers: (action: string) => CallAnswer<unknown>;

jest.mock('../../platform/cloud', () => ({
  callStaff: (action: string, input: Record<string, unknown>) => {
    calls.push({ action, input });
    return Promise.resolve(answers(action));
  },
}));

const hourMs = 3_600_000;
const dueAtMs = Date.parse('2026-11-25T10:00:00Z');
const shanghai = { utcOffsetMinutes: 480 };

function task(overrides: Partial<TaskView> = {}): TaskView {
  return {
    ...{ id: 'tk-1', version: 3, source: { kind: 'order', id: 'o1' }, guestId: 'oGuest' },
    subject: { zh: '汤凉了', en: 'Cold soup' },
    ...{ status: 'open', ownerId: 'oMe', ownerName: '小何', isMine: true, openedAtMs: 0, dueAtMs },
    ...{ isOverdue: false, closedAtMs: null, closedBecause: null },
    ...overrides,
  };
}

const page = (tasks: readonly TaskView[], nextAfter: number | null) => ({
  ok: true as const,
  data: { tasks, nextAfter, overdue: 1, ...shanghai, nowMs: dueAtMs },
});

beforeEach(() => {
  forgetEverything();
  calls.length = 0;
});

test('the next page goes on where the first ended, and another kind begins anew', async () => {
  const list = new TaskList('wutong');
  answers = () => page([task()], 7);
  await list.refresh();
  answers = () => page([task({ id: 'tk-2' })], null);
  await list.loadMore();
  expect(list.tasks?.map(({ id }) => id)).toEqual(['tk-1', 'tk-2']);
  expect([list.hasMore, list.overdue]).toEqual([false, 1]);
  list.choose('closed');
  expect(calls.map(({ input }) => [input.which, input.after])).toEqual([
    ['mine', null],
    ['mine', 7],
    ['closed', null],
  ]);
});

test('a step names the version that was seen; a lost answer is asked for again with the same request', async () => {
  let changes = 0;
  const opened = new OpenedTask('wutong', 'tk-1', () => (changes += 1));
  const view = { task: task(), entries: [], nextBeforeNumber: null, ...shanghai, nowMs: dueAtMs };
  answers = () => ({ ok: true, data: view });
  await opened.look();
  answers = (action) =>
    action === 'viewTask' ? { ok: true, data: view } : { ok: false, problem: { kind: 'offline' } as never };
  expect(await opened.close('客人满意了')).toMatchObject({ kind: 'offline' });
  answers = () => ({ ok: true, data: view });
  expect(await opened.close('客人满意了')).toBeNull();
  const closings = calls.filter(({ action }) => action === 'closeTask').map(({ input }) => input);
  expect(closings).toHaveLength(2);
  expect(closings[0]).toEqual(closings[1]);
  expect(closings[0]).toMatchObject({ version: 3, reason: '客人满意了' });
  await opened.note('打过电话');
  await opened.note('打过电话');
  const notes = calls.filter(({ action }) => action === 'noteTask').map(({ input }) => input.requestId);
  expect(new Set(notes).size).toBe(2);
  expect(changes).toBe(4);
});

test('what is late says by how much, in hours and then in days', () => {
  const at = (hours: number) => ({ clock: shanghai, nowMs: dueAtMs + hours * hourMs });
  expect(dueWords(at(-1), task())).toBe('18:00 前办好');
  expect(dueWords(at(3), task({ isOverdue: true }))).toBe('该在 18:00 前办好，晚了 3 小时');
  expect(dueWords(at(50), task({ isOverdue: true }))).toBe('该在 11/25 18:00 前办好，晚了 2 天');
});

test('times that have passed on the clock of the store are not offered', () => {
  const names = (nowMs: number) => dueChoices(shanghai, nowMs).map(({ key }) => key);
  expect(names(dueAtMs)).toEqual(['tonight', 'tomorrowNoon', 'tomorrowEvening', 'inThreeDays', 'inAWeek']);
  expect(names(dueAtMs + 4 * hourMs)[0]).toBe('tomorrowNoon');
  expect(dueChoices(shanghai, dueAtMs)[0]?.due).toEqual({ day: '2026-11-25', minute: 1260 });
});
