import { dataOf, refusalOf } from '../testing/act';
import { countDocuments } from '../testing/count-documents';
import { freshId, hire } from '../testing/furnish';
import { House } from '../testing/house';
import { answerWith, conversationOf, factsOf, furnishDesk, messagesOf, say } from '../testing/service';
import { newConversation } from './conversation-document';
import { viewConversation } from './view-conversation';
import { conversationsPerPage, listConversations } from './list-conversations';
import { noteInConversation } from './note-in-conversation';
import { conversationSignalId, deskSignalId } from './announce-conversation';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const minuteMs = 60_000;
type Desk = ReturnType<typeof furnishDesk>;

async function waitingDesk(): Promise<Desk> {
  const desk = furnishDesk(house);
  await say(house, desk.guestId, desk.storeId, '在吗');
  return desk;
}

const list = async ({ storeId, agent }: Desk, tab: string, openid = agent) =>
  dataOf(await house.staff(openid, 'listConversations', { storeId, tab, cursor: null }));

test('of two colleagues who claim at once one gets it, and the other reads who has it', async () => {
  const desk = await waitingDesk();
  const both = await Promise.all([
    house.staff(desk.agent, 'claimConversation', desk.one),
    house.staff(desk.other, 'claimConversation', desk.one),
  ]);
  expect(both.map(refusalOf).sort()).toEqual(['CONVERSATION_TAKEN', null].sort());
  const { holderId, holderName } = conversationOf(house, desk.conversationId);
  expect(both.find((answer) => !answer.ok)).toMatchObject({ refusal: { details: { by: holderName } } });
  const loser = holderId === desk.agent ? desk.other : desk.agent;
  const { requestId, content } = answerWith(desk.one, '在');
  const answer = await house.staff(loser, 'answerGuest', { ...desk.one, requestId, content });
  expect(refusalOf(answer)).toBe('CONVERSATION_TAKEN');
  const invitation = await house.staff(loser, 'inviteGuestBack', { ...desk.one, requestId, words: '在' });
  expect(refusalOf(invitation)).toBe('CONVERSATION_TAKEN');
  expect(refusalOf(await house.staff(loser, 'closeConversation', desk.one))).toBe('CONVERSATION_TAKEN');
  expect(refusalOf(await house.staff(holderId, 'claimConversation', desk.one))).toBeNull();
});

test('who waits and what is mine come with whatever list is looked at, and the list itself is not sent twice', async () => {
  const desk = await waitingDesk();
  const { storeId, agent } = desk;
  const looked = { storeId, tab: 'closed', cursor: null, also: ['waiting', 'mine'] };
  const seen = dataOf(await house.staff(agent, 'listConversations', looked));
  expect([seen.conversations, seen.also.mine?.conversations]).toEqual([[], []]);
  expect(seen.also.waiting).toEqual(
    await list(desk, 'waiting').then(({ conversations, nextCursor }) => ({ conversations, nextCursor })),
  );
  expect(seen.also.waiting?.conversations).toMatchObject([{ conversationId: desk.conversationId }]);
  const waiting = dataOf(await house.staff(agent, 'listConversations', { ...looked, tab: 'waiting' }));
  expect(Object.keys(waiting.also)).toEqual(['mine']);
});

test('who answers first has it, also when two answer at once', async () => {
  const desk = await waitingDesk();
  const both = await Promise.all([
    house.staff(desk.agent, 'answerGuest', answerWith(desk.one, '一')),
    house.staff(desk.other, 'answerGuest', answerWith(desk.one, '二')),
  ]);
  expect(both.map(refusalOf).sort()).toEqual(['CONVERSATION_TAKEN', null].sort());
  expect(messagesOf(house, desk.conversationId)).toHaveLength(2);
});

test('an answer that a phone repeats is one answer', async () => {
  const desk = await waitingDesk();
  const input = answerWith(desk.one, '在的');
  const all = await Promise.all([1, 2, 3].map(() => house.staff(desk.agent, 'answerGuest', input)));
  expect(new Set(all.map((answer) => dataOf(answer).message.id)).size).toBe(1);
  expect(messagesOf(house, desk.conversationId)).toHaveLength(2);
  expect(factsOf(house, desk.conversationId).map(({ kind }) => kind)).toEqual([
    'asked',
    'first-answered',
    'answered',
  ]);
  const another = { ...input, content: { kind: 'text', text: '别的' } };
  expect(refusalOf(await house.staff(desk.agent, 'answerGuest', another))).toBe('REQUEST_ID_REUSED');
});

test('a colleague hands it to another with a note that no guest sees', async () => {
  const desk = await waitingDesk();
  dataOf(await house.staff(desk.agent, 'claimConversation', desk.one));
  const to = { kind: 'colleague', colleagueId: desk.other };
  dataOf(await house.staff(desk.agent, 'transferConversation', { ...desk.one, to, note: '他很着急' }));
  expect(conversationOf(house, desk.conversationId)).toMatchObject({ holderId: desk.other, state: 'held' });
  const seen = dataOf(await house.staff(desk.other, 'viewStaffConversation', { ...desk.one, before: null }));
  expect(JSON.stringify(seen.messages)).toContain('他很着急');
  const { storeId } = desk;
  const guest = await house.guest(desk.guestId, 'viewConversation', { storeId, before: null });
  expect(JSON.stringify(guest)).not.toContain('着急');
  expect(dataOf(guest).conversation.unread).toBe(0);
});

test('a colleague who is suspended is not among those it can be handed to', async () => {
  const desk = await waitingDesk();
  const waiter = hire(house, desk.storeId, 'cashier');
  const { ownerId, storeId } = desk;
  const listed = async () =>
    dataOf(await house.staff(desk.agent, 'listServiceColleagues', { storeId })).colleagues.map(
      ({ colleagueId }) => colleagueId,
    );
  expect(await listed()).toContain(waiter);
  const suspension = { storeId, colleagueId: waiter, reason: '盘点期间' };
  dataOf(await house.staff(ownerId, 'suspendColleague', suspension));
  expect(await listed()).not.toContain(waiter);
  const to = { kind: 'colleague', colleagueId: waiter };
  const answer = await house.staff(desk.agent, 'transferConversation', { ...desk.one, to, note: '请接' });
  expect(refusalOf(answer)).toBe('COLLEAGUE_UNKNOWN');
});

test('it is handed to nobody who does not answer guests here', async () => {
  const desk = await waitingDesk();
  const elsewhere = furnishDesk(house);
  const kitchen = hire(house, desk.storeId, 'kitchen');
  for (const colleagueId of [kitchen, elsewhere.agent, freshId('oNobody')]) {
    const to = { kind: 'colleague', colleagueId };
    const answer = await house.staff(desk.agent, 'transferConversation', { ...desk.one, to, note: '请接' });
    expect(refusalOf(answer)).toBe('COLLEAGUE_UNKNOWN');
  }
  const { colleagues } = dataOf(
    await house.staff(desk.agent, 'listServiceColleagues', { storeId: desk.storeId }),
  );
  expect(colleagues.map(({ colleagueId }) => colleagueId).sort()).toEqual(
    [desk.ownerId, desk.agent, desk.other].sort(),
  );
});

test('leaders take it from whoever has it, others do not', async () => {
  const desk = await waitingDesk();
  dataOf(await house.staff(desk.agent, 'claimConversation', desk.one));
  const to = { kind: 'colleague', colleagueId: desk.other };
  const mine = { ...desk.one, to, note: '换人' };
  expect(refusalOf(await house.staff(desk.other, 'transferConversation', mine))).toBe('CONVERSATION_TAKEN');
  expect(refusalOf(await house.staff(desk.other, 'returnConversation', desk.one))).toBe('CONVERSATION_TAKEN');
  dataOf(await house.staff(desk.ownerId, 'transferConversation', mine));
  expect(conversationOf(house, desk.conversationId).holderId).toBe(desk.other);
});

test('returned, handed to a role, closed and reopened, it stands in the list where it belongs', async () => {
  const desk = await waitingDesk();
  const tabs = async () => {
    const found = [];
    for (const tab of ['waiting', 'mine', 'colleagues', 'closed']) {
      if ((await list(desk, tab)).conversations.length > 0) found.push(tab);
    }
    return found;
  };
  expect(await tabs()).toEqual(['waiting']);
  dataOf(await house.staff(desk.agent, 'claimConversation', desk.one));
  expect(await tabs()).toEqual(['mine']);
  expect((await list(desk, 'colleagues', desk.other)).counts).toEqual({ waiting: 0, mine: 0, colleagues: 1 });
  dataOf(await house.staff(desk.agent, 'returnConversation', desk.one));
  dataOf(await house.staff(desk.agent, 'returnConversation', desk.one));
  expect(await tabs()).toEqual(['waiting']);
  const to = { kind: 'role', role: 'manager' };
  dataOf(await house.staff(desk.agent, 'transferConversation', { ...desk.one, to, note: '要退整单' }));
  expect((await list(desk, 'waiting')).conversations).toMatchObject([{ forRole: 'manager', holder: null }]);
  dataOf(await house.staff(desk.other, 'claimConversation', desk.one));
  expect(await tabs()).toEqual(['colleagues']);
  dataOf(await house.staff(desk.other, 'closeConversation', desk.one));
  expect(await tabs()).toEqual(['closed']);
  const late = await house.staff(desk.other, 'answerGuest', answerWith(desk.one, '还有'));
  expect(late).toMatchObject({ refusal: { code: 'CONVERSATION_MOVED_ON', details: { state: 'closed' } } });
  dataOf(await house.staff(desk.agent, 'reopenConversation', desk.one));
  expect(await tabs()).toEqual(['mine']);
  dataOf(await house.staff(desk.agent, 'closeConversation', desk.one));
  await say(house, desk.guestId, desk.storeId, '还有一件事');
  expect(await tabs()).toEqual(['waiting']);
  expect(conversationOf(house, desk.conversationId).round).toBe(2);
});

test('a colleague who is away while the guest waits gives it back, and one who answered keeps it', async () => {
  const away = await waitingDesk();
  const there = await waitingDesk();
  for (const desk of [away, there]) dataOf(await house.staff(desk.agent, 'claimConversation', desk.one));
  dataOf(await house.staff(there.agent, 'answerGuest', answerWith(there.one, '在的')));
  await house.later(9 * minuteMs);
  expect(conversationOf(house, away.conversationId).state).toBe('held');
  await house.later(2 * minuteMs);
  await house.runClock();
  expect(conversationOf(house, away.conversationId)).toMatchObject({ state: 'waiting', holderId: null });
  expect(messagesOf(house, away.conversationId).filter(({ isForStaff }) => isForStaff)).toHaveLength(1);
  expect(conversationOf(house, there.conversationId).state).toBe('held');
});

test('the desk and both who speak hear of every change, and the signal says nothing', async () => {
  const desk = await waitingDesk();
  const versions = () =>
    [deskSignalId(desk.storeId), conversationSignalId(desk.conversationId)].map((id) => {
      const signal = house.database.read('signals', id);
      expect(Object.keys(signal ?? {}).sort()).toEqual(['_id', 'version']);
      return Number(signal?.version);
    });
  let before = versions();
  const changes = [
    () => house.staff(desk.agent, 'claimConversation', desk.one),
    () => house.staff(desk.agent, 'answerGuest', answerWith(desk.one, '在的')),
    () => house.guest(desk.guestId, 'markConversationRead', { storeId: desk.storeId, position: 9e15 }),
    () => house.staff(desk.agent, 'closeConversation', desk.one),
  ];
  for (const change of changes) {
    await house.clock.advance(1_000);
    expect(refusalOf(await change())).toBeNull();
    const after = versions();
    after.forEach((version, index) => expect(version).toBeGreaterThan(before[index] ?? 0));
    before = after;
  }
});

test('a guest who allowed it is told of an answer that they have not seen, once, and not when they have', async () => {
  const allow = async ({ storeId, guestId }: Desk) => {
    const answers = [{ purpose: 'conversation-answered', answer: 'accept' }];
    const asked = { requestId: freshId('request-'), storeId, screen: 'conversation', code: null, answers };
    dataOf(await house.guest(guestId, 'recordConsents', asked));
  };
  const [looking, elsewhere, silent] = [await waitingDesk(), await waitingDesk(), await waitingDesk()];
  for (const desk of [looking, elsewhere]) await allow(desk);
  for (const desk of [looking, elsewhere, silent]) {
    dataOf(await house.staff(desk.agent, 'answerGuest', answerWith(desk.one, '在的')));
    dataOf(await house.staff(desk.agent, 'answerGuest', answerWith(desk.one, '要几位')));
  }
  const read = { storeId: looking.storeId, position: 9e15 };
  dataOf(await house.guest(looking.guestId, 'markConversationRead', read));
  await house.later(2 * minuteMs);
  const told = house.messages.filter(({ guestId }) =>
    [looking, elsewhere, silent].some((desk) => desk.guestId === guestId),
  );
  expect(told).toMatchObject([
    {
      guestId: elsewhere.guestId,
      templateId: 'conversation-answered',
      page: expect.stringContaining('customer/chat/index?store=') as string,
    },
  ]);
});

test('what happened elsewhere is noted in a conversation once, for both or for colleagues alone', async () => {
  const desk = await waitingDesk();
  const { guestId, storeId } = desk;
  const note = { guestId, storeId, cause: 'apology:c1', text: { zh: '送您一张券', en: 'A coupon for you' } };
  for (let time = 0; time < 2; time += 1) {
    await noteInConversation(house.services, { ...note, isForStaff: false });
    await noteInConversation(house.services, { ...note, cause: 'task:t1', isForStaff: true });
    await noteInConversation(house.services, { ...note, guestId: freshId('oNobody'), isForStaff: false });
  }
  expect(messagesOf(house, desk.conversationId)).toHaveLength(3);
  const seen = dataOf(await house.guest(guestId, 'viewConversation', { storeId, before: null }));
  expect(seen.messages).toHaveLength(2);
  expect((await list(desk, 'waiting')).conversations).toHaveLength(1);
});

test('ten thousand open conversations cost the desk no more than a hundred', async () => {
  const cost = async (open: number) => {
    const desk = furnishDesk(house);
    const { storeId, agent } = desk;
    const all = Array.from({ length: open }, (_, index) => {
      const guestId = `oQueue${index}`;
      const begun = newConversation({
        _id: `${storeId}:${index}`,
        guestId,
        storeId,
        nowMs: house.clock.now(),
      });
      const waitingSinceMs = house.clock.now() - index * 1_000;
      const isHeld = index % 3 === 0;
      return {
        ...begun,
        ...{ state: isHeld ? 'held' : 'waiting', holderId: isHeld ? agent : null, waitingSinceMs },
        door: index % 2 === 0 ? 'wechat' : 'app',
      };
    });
    house.database.seedMany('conversations', all);
    const colleague = { openid: agent, name: '小何', role: 'service' as const };
    const costs: Record<string, number> = {};
    for (const tab of ['waiting', 'mine', 'colleagues', 'closed'] as const) {
      const { services, looked } = countDocuments(house);
      const answer = await listConversations(services, colleague, { storeId, tab, cursor: null });
      if ('code' in answer) throw new Error(answer.code);
      expect(looked.withoutIndex).toBe(0);
      if (tab === 'waiting') {
        const waits = answer.conversations.map(({ waitingSinceMs }) => waitingSinceMs ?? 0);
        expect(waits).toHaveLength(conversationsPerPage);
        expect([...waits].sort((a, b) => a - b)).toEqual(waits);
        expect(answer.nextCursor).toBe(waits.at(-1));
      }
      costs[tab] = looked.documents;
    }
    return costs;
  };
  const few = await cost(1_000);
  const many = await cost(10_000);
  process.stdout.write(`documents looked at for a page of the desk: ${JSON.stringify({ few, many })}\n`);
  expect(many).toEqual(few);
  for (const documents of Object.values(many)) expect(documents).toBeLessThanOrEqual(400);
}, 60_000);

test('a page of a conversation costs the same, however much was said before', async () => {
  const cost = async (said: number) => {
    const desk = await waitingDesk();
    const [first] = messagesOf(house, desk.conversationId);
    if (!first) throw new Error('nothing was said');
    const earlier = Array.from({ length: said }, (_, index) => ({
      ...first,
      _id: `${first._id}:${index}`,
      position: first.position - 1_000 * (index + 1),
    }));
    house.database.seedMany('serviceMessages', earlier);
    const { services, looked } = countDocuments(house);
    const { guestId, storeId } = desk;
    const seen = await viewConversation(services, guestId, { storeId, before: null });
    if ('code' in seen) throw new Error(seen.code);
    expect(seen.messages).toHaveLength(30);
    expect(looked.withoutIndex).toBe(0);
    return looked.documents;
  };
  const [few, many] = [await cost(100), await cost(5_000)];
  process.stdout.write(
    `documents looked at for a page of a conversation: ${JSON.stringify({ few, many })}\n`,
  );
  expect(many).toBe(few);
  expect(many).toBeLessThanOrEqual(60);
}, 60_000);

test('what happened at the desk is forgotten two months after it was folded into figures', async () => {
  const desk = await waitingDesk();
  const [fact] = factsOf(house, desk.conversationId);
  if (!fact) throw new Error('nothing happened');
  house.database.seedMany('serviceFacts', [{ ...fact, dueAtMs: null }]);
  await house.later(59 * 24 * 60 * minuteMs);
  expect(factsOf(house, desk.conversationId)).toHaveLength(1);
  await house.later(2 * 24 * 60 * minuteMs);
  expect(factsOf(house, desk.conversationId)).toEqual([]);
});
