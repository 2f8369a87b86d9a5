import { dataOf, orderAndPay, refusalOf } from '../testing/act';
import { freshId, furnishStore } from '../testing/furnish';
import { House } from '../testing/house';
import {
  answerWith,
  conversationOf,
  factsOf,
  furnishDesk,
  messagesOf,
  say,
  textsOf,
  wantsToSay,
} from '../testing/service';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());
afterEach(() => {
  house.wechat.verdictOnText = () => 'pass';
  house.gate.beforeDatabase = null;
});

const view = async (guestId: string, storeId: string, before: number | null = null) =>
  dataOf(await house.guest(guestId, 'viewConversation', { storeId, before }));

test('a guest asks, a colleague claims and answers, both read, it is closed and judged', async () => {
  const { storeId, guestId, conversationId, agent, one } = furnishDesk(house);
  const asked = await say(house, guestId, storeId, '牛肉面可以不放葱吗');
  expect(asked.conversation).toMatchObject({ state: 'waiting', agentName: null });
  await house.clock.advance(30_000);
  dataOf(await house.staff(agent, 'claimConversation', one));
  await house.clock.advance(8_000);
  const answered = dataOf(await house.staff(agent, 'answerGuest', answerWith(one, '可以的')));
  expect(answered.message).toMatchObject({ author: 'staff', delivery: 'delivered', channel: 'app' });
  const seen = await view(guestId, storeId);
  expect(seen.conversation).toMatchObject({ state: 'held', agentName: 'service', unread: 1 });
  expect(seen.messages.map(({ author }) => author)).toEqual(['guest', 'staff']);
  const last = seen.messages.at(-1)?.position ?? 0;
  dataOf(await house.guest(guestId, 'markConversationRead', { storeId, position: last }));
  dataOf(await house.staff(agent, 'markConversationReadByStaff', { ...one, position: last }));
  const staffView = dataOf(await house.staff(agent, 'viewStaffConversation', { ...one, before: null }));
  expect(staffView.messages.map(({ delivery }) => delivery)).toEqual(['read', 'read']);
  await house.clock.advance(60_000);
  dataOf(await house.staff(agent, 'closeConversation', one));
  const closed = await view(guestId, storeId);
  expect(closed.conversation).toMatchObject({ state: 'closed', ratingWanted: 1 });
  const rating = { storeId, round: 1, mark: 5, words: '很快' };
  expect(dataOf(await house.guest(guestId, 'rateConversation', rating)).mark).toBe(5);
  expect(dataOf(await house.guest(guestId, 'rateConversation', { ...rating, mark: 1 })).mark).toBe(5);
  expect(factsOf(house, conversationId)).toMatchObject([
    { kind: 'asked', storeId, agentId: null },
    { kind: 'first-answered', agentId: agent, waitedMs: 38_000 },
    { kind: 'answered', agentId: agent },
    { kind: 'closed', agentId: agent, openMs: 98_000 },
    { kind: 'rated', agentId: agent, mark: 5 },
  ]);
  const desk = { storeId, tab: 'closed', cursor: null };
  const list = dataOf(await house.staff(agent, 'listConversations', desk));
  expect(list).toMatchObject({ firstAnswerMs: 38_000, firstAnswerTargetMs: 60_000 });
});

test('a message that a phone repeats is one message, and its id stands for no other', async () => {
  const { storeId, guestId, conversationId } = furnishDesk(house);
  const wanted = wantsToSay(storeId, '有宝宝椅吗');
  const all = [1, 2, 3].map(() => house.guest(guestId, 'sendServiceMessage', wanted));
  const ids = (await Promise.all(all)).map((each) => dataOf(each).message.id);
  expect(new Set(ids).size).toBe(1);
  expect(messagesOf(house, conversationId)).toHaveLength(1);
  const other = wantsToSay(storeId, '别的话', wanted.requestId);
  expect(refusalOf(await house.guest(guestId, 'sendServiceMessage', other))).toBe('REQUEST_ID_REUSED');
});

test('history pages backwards to the first word, without a gap and without a repetition', async () => {
  const { storeId, guestId, one, agent } = furnishDesk(house);
  for (let index = 0; index < 40; index += 1) {
    await say(house, guestId, storeId, `第 ${index} 句`);
    if (index % 7 === 0) await house.clock.advance(1);
  }
  for (let index = 0; index < 35; index += 1) {
    dataOf(await house.staff(agent, 'answerGuest', answerWith(one, `回 ${index}`)));
  }
  const texts: string[] = [];
  let before: number | null = null;
  do {
    const page = await view(guestId, storeId, before);
    texts.unshift(...page.messages.map(({ content }) => (content.kind === 'text' ? content.text : '')));
    before = page.olderBefore;
  } while (before !== null);
  const said = Array.from({ length: 40 }, (_, index) => `第 ${index} 句`);
  expect(texts).toEqual([...said, ...Array.from({ length: 35 }, (_, index) => `回 ${index}`)]);
});

test.each([
  ['今天几点关门', '00:00–24:00'],
  ['我的单还要多久', '号等店里接单'],
  ['怎么退款', '原路退回'],
  ['怎么开发票', '开发票'],
])(
  '%s is answered at once by a rule, which offers a person and keeps nobody waiting',
  async (text, words) => {
    const { storeId, guestId, conversationId } = furnishDesk(house);
    await orderAndPay(house, guestId, storeId);
    const { notes, conversation } = await say(house, guestId, storeId, text);
    expect(notes).toHaveLength(1);
    expect(notes[0]).toMatchObject({ author: 'house', content: { kind: 'note', offersPerson: true } });
    expect(JSON.stringify(notes)).toContain(words);
    expect(conversation.state).toBe('quiet');
    expect(factsOf(house, conversationId)).toEqual([]);
    const asked = { storeId, requestId: freshId('request-') };
    const person = dataOf(await house.guest(guestId, 'askForPerson', asked));
    expect(person.conversation.state).toBe('waiting');
    const again = dataOf(await house.guest(guestId, 'askForPerson', asked));
    expect(again.notes.map(({ id }) => id)).toEqual(person.notes.map(({ id }) => id));
    const after = await say(house, guestId, storeId, text);
    expect(after).toMatchObject({ notes: [], conversation: { state: 'waiting' } });
  },
);

test('out of hours a guest is told once a day when somebody is there', async () => {
  const noon = { startMinute: 11 * 60, endMinute: 12 * 60 };
  const weekly = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [day, [noon]]));
  const { store } = furnishStore(house);
  const { storeId, guestId } = furnishDesk(house, { hours: { ...store.hours, weekly: weekly as never } });
  const first = await say(house, guestId, storeId, '包间多少钱');
  expect(JSON.stringify(first.notes)).toContain('明天 11:00');
  expect(first.conversation).toMatchObject({ isOpen: false, state: 'waiting' });
  expect((await say(house, guestId, storeId, '在吗')).notes).toEqual([]);
  await house.clock.advance(24 * 60 * 60_000);
  expect((await say(house, guestId, storeId, '还在吗')).notes).toHaveLength(1);
});

test("a guest cites their own order and reservation, and nobody else's", async () => {
  const { storeId, guestId, conversationId, agent, one } = furnishDesk(house);
  const orderId = await orderAndPay(house, guestId, storeId);
  const card = await say(house, guestId, storeId, { kind: 'order', orderId });
  expect(card.message.content).toMatchObject({
    kind: 'order',
    order: { orderId, portions: 3, payable: 4000 },
  });
  expect(conversationOf(house, conversationId).about).toMatchObject({ kind: 'order', orderId });
  const thief = freshId('oThief');
  const stolen = wantsToSay(storeId, { kind: 'order', orderId });
  expect(refusalOf(await house.guest(thief, 'sendServiceMessage', stolen))).toBe('ORDER_UNKNOWN');
  const reservation = wantsToSay(storeId, { kind: 'reservation', reservationId: `rs-${'0'.repeat(24)}` });
  expect(refusalOf(await house.guest(guestId, 'sendServiceMessage', reservation))).toBe(
    'RESERVATION_UNKNOWN',
  );
  const elsewhere = await orderAndPay(house, thief, storeId);
  const foreign = { ...one, requestId: freshId('request-'), content: { kind: 'order', orderId: elsewhere } };
  expect(refusalOf(await house.staff(agent, 'answerGuest', foreign))).toBe('ORDER_UNKNOWN');
});

test.each(['risky', 'review'] as const)(
  'a text that is found %s is seen by its author alone; the desk sees that something is held back',
  async (verdict) => {
    const { storeId, guestId, agent, one } = furnishDesk(house);
    house.wechat.verdictOnText = () => verdict;
    const sent = await say(house, guestId, storeId, '不好的话');
    expect(sent.message).toMatchObject({ check: 'held-back', content: { text: '不好的话' } });
    const seen = dataOf(await house.staff(agent, 'viewStaffConversation', { ...one, before: null }));
    expect(seen.messages).toMatchObject([{ check: 'held-back', content: { kind: 'held-back' } }]);
    expect(seen.conversation).toMatchObject({ state: 'waiting', excerpt: { zh: '' }, unread: 1 });
    expect(JSON.stringify(seen)).not.toContain('不好');
  },
);

test('a text that WeChat could not judge is asked about again, and is shown once it has passed', async () => {
  const { storeId, guestId, agent, one } = furnishDesk(house);
  house.wechat.verdictOnText = () => 'unclear';
  await say(house, guestId, storeId, '还有位子吗');
  const look = async () =>
    dataOf(await house.staff(agent, 'viewStaffConversation', { ...one, before: null }));
  expect((await look()).messages).toMatchObject([{ check: 'pending', content: { kind: 'held-back' } }]);
  await house.runClock();
  expect((await look()).messages).toMatchObject([{ check: 'pending' }]);
  house.wechat.verdictOnText = () => 'pass';
  await house.later(3 * 60_000);
  expect(await look()).toMatchObject({
    messages: [{ check: 'clear', content: { text: '还有位子吗' } }],
    conversation: { excerpt: { zh: '还有位子吗' } },
  });
});

test('what nobody could ever judge stays held back', async () => {
  const { storeId, guestId, conversationId } = furnishDesk(house);
  house.wechat.verdictOnText = () => 'unclear';
  await say(house, guestId, storeId, '还有位子吗');
  for (let rings = 0; rings < 8; rings += 1) {
    await house.later(3 * 60_000);
  }
  expect(messagesOf(house, conversationId)).toMatchObject([{ check: 'held-back', checkDueAtMs: null }]);
});

test('while the database breaks off a message is written whole or not at all, and a repetition makes up for it', async () => {
  const { storeId, guestId, conversationId } = furnishDesk(house);
  const wanted = wantsToSay(storeId, '在吗');
  for (let failing = 4; failing <= 14; failing += 1) {
    let count = 0;
    house.gate.beforeDatabase = () => {
      count += 1;
      return count === failing ? { code: 'DATABASE_REQUEST_FAILED', message: 'gone' } : null;
    };
    await house.guest(guestId, 'sendServiceMessage', wanted);
    house.gate.beforeDatabase = null;
    expect(textsOf(house, conversationId).length).toBeLessThanOrEqual(1);
  }
  dataOf(await house.guest(guestId, 'sendServiceMessage', wanted));
  expect(textsOf(house, conversationId)).toEqual(['在吗']);
  expect(factsOf(house, conversationId)).toHaveLength(1);
});
