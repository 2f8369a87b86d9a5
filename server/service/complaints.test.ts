import { dataOf, everythingStored, orderAndPay, refusalOf } from '../testing/act';
import { badVerdicts } from '../testing/bad-content';
import { freshId, furnishStore } from '../testing/furnish';
import { House } from '../testing/house';
import { conversationOf, furnishDesk, messagesOf, say } from '../testing/service';
import { dueLater } from '../testing/staff-guest-care-cases';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());
afterEach(() => {
  house.wechat.verdictOnText = () => 'pass';
});

const hourMs = 60 * 60_000;

function desk() {
  const found = furnishDesk(house);
  const { storeId, guestId, ownerId, conversationId } = found;
  const wish = (overrides: object = {}) => ({
    ...{ requestId: freshId('request-'), storeId, words: '等了一小时，汤是凉的', orderId: null, phone: '' },
    ...overrides,
  });
  return {
    ...{ ...found, wish },
    complain: (overrides: object = {}, by = guestId) => house.guest(by, 'complain', wish(overrides)),
    tasks: async () =>
      dataOf(await house.staff(ownerId, 'listTasks', { storeId, which: 'all', after: null })).tasks,
    read: () =>
      messagesOf(house, conversationId).map(({ author, content }) => [
        author,
        content.kind === 'text' ? content.text : content.kind === 'note' ? content.text.zh : '',
      ]),
  };
}

test('a complaint stands in the conversation, waits there for a person, and is somebody’s task until the next day', async () => {
  const { complain, tasks, read, conversationId, guestId, storeId } = desk();
  const orderId = await orderAndPay(house, guestId, storeId);
  const answer = dataOf(await complain({ orderId, phone: ' 138 1234 5678 ' }));
  expect(answer).toEqual({ dueAtMs: house.clock.now() + 24 * hourMs, utcOffsetMinutes: 480 });
  expect(read().slice(0, 1)).toEqual([['guest', '等了一小时，汤是凉的\n☎ 13812345678']]);
  expect(read().at(-1)?.[1]).toMatch(/^投诉已登记，店里会在 \d\d-\d\d \d\d:\d\d 前处理/);
  expect(await tasks()).toMatchObject([
    {
      ...{ source: { kind: 'complaint', id: conversationId }, guestId, status: 'open', version: 1 },
      ...{ subject: { zh: '等了一小时，汤是凉的' }, dueAtMs: answer.dueAtMs },
    },
  ]);
  expect(conversationOf(house, conversationId)).toMatchObject({ state: 'waiting', about: { orderId } });
});

test('words that a rule could answer wait for a person all the same', async () => {
  const { complain, conversationId } = desk();
  dataOf(await complain({ words: '怎么退款' }));
  expect(conversationOf(house, conversationId).state).toBe('waiting');
});

test('a phone that sends it twice at once, or again an hour later, has complained once', async () => {
  const { complain, tasks, read } = desk();
  const requestId = freshId('request-');
  const both = await Promise.all([complain({ requestId }), complain({ requestId })]);
  await house.clock.advance(hourMs);
  const again = dataOf(await complain({ requestId }));
  expect(both.map(dataOf)).toEqual([again, again]);
  expect(await tasks()).toHaveLength(1);
  expect(read().filter(([author]) => author === 'guest')).toHaveLength(1);
  expect(read().filter(([, words]) => String(words).startsWith('投诉已登记'))).toHaveLength(1);
});

test('one that failed after its words stood there is finished by its repeat', async () => {
  const { complain, tasks, read } = desk();
  const requestId = freshId('request-');
  house.gate.beforeDatabase = (what) =>
    what === 'database.insertDocument serviceTasks'
      ? { code: 'DATABASE_REQUEST_FAILED', message: 'died' }
      : null;
  await complain({ requestId });
  house.gate.beforeDatabase = null;
  expect(await tasks()).toEqual([]);
  dataOf(await complain({ requestId }));
  expect(await tasks()).toHaveLength(1);
  expect(read().filter(([author]) => author === 'guest')).toHaveLength(1);
});

test('whoever closes it writes what the guest reads; taken up again and closed again, they read that too', async () => {
  const { complain, tasks, read, ownerId, storeId, guestId } = desk();
  const licence = { requestId: freshId('request-'), storeId, screen: 'conversation', code: null };
  const answers = [{ purpose: 'conversation-answered', answer: 'accept' }];
  dataOf(await house.guest(guestId, 'recordConsents', { ...licence, answers }));
  dataOf(await complain());
  const step = async () => {
    const [task] = await tasks();
    return { storeId, taskId: task?.id, version: task?.version, requestId: freshId('request-') };
  };
  const close = { ...(await step()), reason: '已道歉，汤钱退给您了' };
  dataOf(await house.staff(ownerId, 'closeTask', close));
  dataOf(await house.staff(ownerId, 'closeTask', close));
  expect(read().filter(([, words]) => words === '投诉已处理：已道歉，汤钱退给您了')).toHaveLength(1);
  await house.later(2 * 60_000);
  expect(house.messages.filter((message) => message.guestId === guestId)).toHaveLength(1);
  const again = {
    ...{ storeId, taskId: close.taskId, version: 2, requestId: freshId('request-') },
    ...{ reason: '客人又来问', due: dueLater(house.clock.now()) },
  };
  dataOf(await house.staff(ownerId, 'reopenTask', again));
  expect(read().at(-1)?.[1]).toMatch(/^投诉重新打开了，店里会在 .* 前再处理$/);
  expect(JSON.stringify(read())).not.toContain('客人又来问');
  dataOf(await house.staff(ownerId, 'closeTask', { ...(await step()), reason: '换了厨师长盯汤' }));
  expect(read().at(-1)).toEqual(['house', '投诉已处理：换了厨师长盯汤']);
});

test('what colleagues note and close of a conversation stays theirs', async () => {
  const { ownerId, guestId, storeId, conversationId, read } = desk();
  await say(house, guestId, storeId, '汤是凉的');
  const source = { kind: 'conversation', id: conversationId };
  const due = dueLater(house.clock.now());
  const input = { storeId, requestId: freshId('request-'), source, subject: '汤凉了', ownerId: null, due };
  const { task } = dataOf(await house.staff(ownerId, 'openTask', input));
  const close = { storeId, taskId: task.id, version: 1, requestId: freshId('request-') };
  dataOf(await house.staff(ownerId, 'closeTask', { ...close, reason: '客人难缠' }));
  expect(JSON.stringify(read())).not.toContain('客人难缠');
});

test.each([
  ['without words', { words: ' \u202e ' }, 'INPUT_INVALID'],
  ['of 501 letters', { words: '字'.repeat(501) }, 'INPUT_INVALID'],
  ['with a number that cannot be called', { phone: '12345' }, 'PHONE_WRONG'],
  ['about an order that never was', { orderId: 'no-such-order' }, 'ORDER_UNKNOWN'],
  ['at a store that never was', { storeId: 'no-such' }, 'STORE_UNKNOWN'],
])('a complaint %s is refused and opens nothing', async (_what, wrong, code) => {
  const { complain, tasks, read } = desk();
  expect(refusalOf(await complain(wrong))).toBe(code);
  expect([await tasks(), read()]).toEqual([[], []]);
});

test('an order of another store, or of somebody else, is unknown here', async () => {
  const { complain, guestId, storeId } = desk();
  const elsewhere = await orderAndPay(house, guestId, furnishStore(house).storeId);
  const others = await orderAndPay(house, freshId('oGuest'), storeId);
  expect(refusalOf(await complain({ orderId: elsewhere }))).toBe('ORDER_UNKNOWN');
  expect(refusalOf(await complain({ orderId: others }))).toBe('ORDER_UNKNOWN');
});

test.each(badVerdicts)('words that WeChat finds %s are not kept', async (verdict, code) => {
  const { complain, tasks, read } = desk();
  house.wechat.verdictOnText = ({ text }) => (text.includes('坏话') ? verdict : 'pass');
  expect(refusalOf(await complain({ words: '一句坏话' }))).toBe(code);
  expect([await tasks(), read()]).toEqual([[], []]);
});

test('the sixth complaint of a day is told when the next may come', async () => {
  const { complain, tasks } = desk();
  for (let count = 0; count < 5; count += 1) dataOf(await complain());
  expect(refusalOf(await complain())).toBe('TOO_MANY_ATTEMPTS');
  expect(await tasks()).toHaveLength(5);
});

test('who deletes their account leaves a task without words, and closing it tells nobody', async () => {
  const { complain, tasks, ownerId, storeId, guestId } = desk();
  dataOf(await complain({ phone: '13987654321' }));
  dataOf(await house.guest(guestId, 'deleteAccount', { understood: true }));
  expect(everythingStored(house).includes('13987654321')).toBe(false);
  const [task] = await tasks();
  expect(task).toMatchObject({ subject: { zh: '', en: '' } });
  const close = { storeId, taskId: task?.id, version: task?.version, requestId: freshId('request-') };
  dataOf(await house.staff(ownerId, 'closeTask', { ...close, reason: '客人注销了' }));
});
