import { conversationIdFor } from '../service/conversation-id';
import { dataOf, orderAndPay, refusalOf } from '../testing/act';
import { freshId, furnishStore, hire } from '../testing/furnish';
import { House } from '../testing/house';
import { dueLater } from '../testing/staff-guest-care-cases';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const hourMs = 60 * 60_000;
const dayMs = 24 * hourMs;

async function complaint() {
  const shop = furnishStore(house);
  const { storeId } = shop;
  const agent = hire(house, storeId, 'service');
  const manager = hire(house, storeId, 'manager');
  const guestId = freshId('oGuest');
  const orderId = await orderAndPay(house, guestId, storeId);
  const wish = (overrides: object = {}) => ({
    ...{ storeId, requestId: freshId('request-'), source: { kind: 'order', id: orderId } },
    ...{ subject: '汤里有头发', ownerId: manager, due: dueLater(house.clock.now()) },
    ...overrides,
  });
  const open = async (overrides: object = {}) =>
    dataOf(await house.staff(agent, 'openTask', wish(overrides))).task;
  const step = (task: { readonly id: string; readonly version: number }) => ({
    ...{ storeId, taskId: task.id, requestId: freshId('request-'), version: task.version },
  });
  const list = async (openid: string, which: string, after: number | null = null) =>
    dataOf(await house.staff(openid, 'listTasks', { storeId, which, after }));
  return { ...shop, agent, manager, guestId, orderId, wish, open, step, list };
}

function tasksOf(storeId: string) {
  return house.database.query('serviceTasks', { where: { storeId }, limit: 100 }).documents;
}

test('a complaint becomes the task of a colleague with a date in store time, once for each request', async () => {
  const { storeId, agent, manager, guestId, wish, list } = await complaint();
  const input = wish();
  const { task } = dataOf(await house.staff(agent, 'openTask', input));
  expect(dataOf(await house.staff(agent, 'openTask', input)).task).toEqual(task);
  expect(tasksOf(storeId)).toHaveLength(1);
  expect(task).toMatchObject({
    status: 'open',
    ownerId: manager,
    ownerName: 'manager',
    guestId,
    isMine: false,
  });
  expect(new Date(task.dueAtMs + 8 * hourMs).toISOString()).toContain('T12:00:00');
  expect((await list(manager, 'mine')).tasks).toMatchObject([{ id: task.id, isMine: true }]);
  expect((await list(agent, 'mine')).tasks).toEqual([]);
});

test('it stays open until it is closed with a reason, and everything that was done stands in its history', async () => {
  const { storeId, agent, manager, open, step, list } = await complaint();
  const opened = await open();
  const { version: _version, ...note } = step(opened);
  const noted = dataOf(await house.staff(manager, 'noteTask', { ...note, words: '打过电话' })).task;
  expect(noted).toMatchObject({ status: 'in-progress', version: 2 });
  const kept = { ...step(noted), ownerId: null, due: dueLater(house.clock.now() + dayMs) };
  const assigned = dataOf(await house.staff(agent, 'assignTask', kept)).task;
  expect(assigned).toMatchObject({ status: 'in-progress', isMine: true, dueAtMs: opened.dueAtMs + dayMs });
  const done = dataOf(await house.staff(agent, 'closeTask', { ...step(assigned), reason: '送了新的' })).task;
  expect(done).toMatchObject({ status: 'closed', closedBecause: '送了新的' });
  expect((await list(agent, 'all')).tasks).toEqual([]);
  expect((await list(agent, 'closed')).tasks).toEqual([done]);
  const again = { ...step(done), reason: '客人又来问', due: dueLater(house.clock.now()) };
  const reopened = dataOf(await house.staff(manager, 'reopenTask', again)).task;
  expect(reopened).toMatchObject({ status: 'open', closedBecause: null, ownerId: agent });
  const seen = dataOf(
    await house.staff(agent, 'viewTask', { storeId, taskId: opened.id, beforeNumber: null }),
  );
  expect(seen.entries.map(({ number, kind, words, byName }) => [number, kind, words.zh, byName])).toEqual([
    [5, 'reopened', '客人又来问', 'manager'],
    [4, 'closed', '送了新的', 'service'],
    [3, 'assigned', '', 'service'],
    [2, 'noted', '打过电话', 'manager'],
    [1, 'opened', '汤里有头发', 'service'],
  ]);
});

test('of two colleagues who saw the same task one closes it, the other fetches again', async () => {
  const { storeId, agent, manager, open, step } = await complaint();
  const task = await open();
  const answers = await Promise.all([
    house.staff(agent, 'closeTask', { ...step(task), reason: '赔了一份' }),
    house.staff(manager, 'closeTask', { ...step(task), reason: '退了款' }),
  ]);
  expect(answers.map(refusalOf).sort()).toEqual(['TASK_MOVED_ON', null]);
  const seen = dataOf(await house.staff(agent, 'viewTask', { storeId, taskId: task.id, beforeNumber: null }));
  expect(seen.entries).toHaveLength(2);
});

test('a step that is repeated is done once, even after others', async () => {
  const { agent, open, step } = await complaint();
  const task = await open();
  const close = { ...step(task), reason: '好了' };
  const closed = dataOf(await house.staff(agent, 'closeTask', close));
  expect(dataOf(await house.staff(agent, 'closeTask', close))).toEqual(closed);
  const { version: _version, ...note } = step(task);
  expect(refusalOf(await house.staff(agent, 'noteTask', { ...note, words: '晚了' }))).toBe('TASK_MOVED_ON');
});

test('an overdue task rings on the board for those who answer guests, and no longer once it is closed or put off', async () => {
  const { storeId, agent, manager, open, step, list } = await complaint();
  const cook = hire(house, storeId, 'kitchen');
  const [late, putOff] = [await open(), await open()];
  const kinds = async (openid: string) =>
    dataOf(await house.staff(openid, 'board', { storeId })).reminders.filter(
      ({ kind }) => kind === 'task-overdue',
    ).length;
  const later = { ...step(putOff), ownerId: null, due: dueLater(house.clock.now() + 5 * dayMs) };
  dataOf(await house.staff(manager, 'assignTask', later));
  await house.later(late.dueAtMs - house.clock.now() - 1);
  expect([await kinds(agent), (await list(agent, 'overdue')).tasks.length]).toEqual([0, 0]);
  await house.clock.advance(1);
  const before = house.database.read('signals', `store-${storeId}`)?.version;
  await house.runClock();
  expect(house.database.read('signals', `store-${storeId}`)?.version).not.toBe(before);
  expect([await kinds(agent), await kinds(cook)]).toEqual([1, 0]);
  expect(await list(agent, 'overdue')).toMatchObject({
    overdue: 1,
    tasks: [{ id: late.id, isOverdue: true }],
  });
  dataOf(await house.staff(agent, 'closeTask', { ...step(late), reason: '好了' }));
  expect([await kinds(agent), (await list(agent, 'overdue')).tasks.length]).toEqual([0, 0]);
});

test('a date that has passed or that nobody remembers is refused, and so is a day that no calendar has', async () => {
  const { agent, wish } = await complaint();
  const on = (day: string) => wish({ due: { day, minute: 0 } });
  const soon = new Date(house.clock.now() - dayMs).toISOString().slice(0, 10);
  expect(refusalOf(await house.staff(agent, 'openTask', on(soon)))).toBe('TASK_DUE_WRONG');
  expect(refusalOf(await house.staff(agent, 'openTask', on('2099-01-01')))).toBe('TASK_DUE_WRONG');
  expect(refusalOf(await house.staff(agent, 'openTask', on('2027-02-30')))).toBe('INPUT_INVALID');
});

test('a complaint in a conversation becomes a task of that guest, and one of another store does not', async () => {
  const { storeId, agent, guestId, open, wish } = await complaint();
  const content = { kind: 'text', text: '汤里有头发' };
  const say = { storeId, requestId: freshId('request-'), content };
  dataOf(await house.guest(guestId, 'sendServiceMessage', say));
  const source = { kind: 'conversation', id: conversationIdFor(guestId, storeId) };
  expect(await open({ source })).toMatchObject({ guestId, source });
  const unknown = { source: { ...source, id: conversationIdFor(guestId, 'elsewhere') } };
  expect(refusalOf(await house.staff(agent, 'openTask', wish(unknown)))).toBe('CONVERSATION_UNKNOWN');
});

test('it is given to nobody who answers no guests, and is about nothing of another store', async () => {
  const { storeId, agent, wish } = await complaint();
  const other = await complaint();
  const strangers = [hire(house, storeId, 'kitchen'), other.manager, freshId('oNobody')];
  for (const ownerId of strangers) {
    expect(refusalOf(await house.staff(agent, 'openTask', wish({ ownerId })))).toBe('COLLEAGUE_UNKNOWN');
  }
  const source = { kind: 'order', id: other.orderId };
  expect(refusalOf(await house.staff(agent, 'openTask', wish({ source })))).toBe('ORDER_UNKNOWN');
  const task = await other.open();
  const foreign = { storeId, taskId: task.id, beforeNumber: null };
  expect(refusalOf(await house.staff(agent, 'viewTask', foreign))).toBe('TASK_UNKNOWN');
});

test('pages go through every open task once, those due first in front, at the same price however many there are', async () => {
  const { storeId, agent, open, list } = await complaint();
  const task = await open();
  const sample = tasksOf(storeId)[0];
  const many = Array.from({ length: 300 }, (_, index) => ({
    ...sample,
    ...{ _id: `${task.id}-${index}`, dueAtMs: task.dueAtMs + dayMs, place: 1e12 + index },
  }));
  house.database.seedMany('serviceTasks', many);
  const before = house.requests.length;
  const seen: string[] = [];
  let pages = 0;
  for (let after: number | null = null; pages === 0 || after !== null; pages += 1) {
    const page = await list(agent, 'all', after);
    seen.push(...page.tasks.map(({ id }) => id));
    after = page.nextAfter;
  }
  const requests = (house.requests.length - before) / pages;
  console.log(
    `listTasks: ${requests} reads a page, at most 123 documents; ${pages} pages of ${seen.length} tasks`,
  );
  expect(new Set(seen).size).toBe(301);
  expect(seen).toHaveLength(301);
  expect(requests).toBeLessThanOrEqual(4);
});
