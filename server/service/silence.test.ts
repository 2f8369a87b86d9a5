import { closeSilent } from '../clock/close-silent';
import { dataOf, refusalOf } from '../testing/act';
import { countDocuments } from '../testing/count-documents';
import { hire } from '../testing/furnish';
import { House } from '../testing/house';
import { answerWith, conversationOf, factsOf, furnishDesk, messagesOf, say } from '../testing/service';
import { newConversation } from './conversation-document';

let house: House;
beforeEach(async () => {
  house = await House.open();
});
afterEach(() => house.close());

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
type Desk = ReturnType<typeof furnishDesk>;

/** A guest has asked, and a colleague has answered. */
async function answeredDesk(overrides: Parameters<typeof furnishDesk>[1] = {}): Promise<Desk> {
  const desk = furnishDesk(house, overrides);
  await say(house, desk.guestId, desk.storeId, '靠窗的位子冷不冷');
  dataOf(await house.staff(desk.agent, 'answerGuest', answerWith(desk.one, '不冷，有暖气')));
  return desk;
}

const stateOf = ({ conversationId }: Desk) => conversationOf(house, conversationId).state;
const setHours = (desk: Desk, hours: number | null, openid = desk.ownerId) =>
  house.staff(openid, 'setServiceSilence', { storeId: desk.storeId, hours });
const seenByGuest = async ({ guestId, storeId }: Desk) =>
  dataOf(await house.guest(guestId, 'viewConversation', { storeId, before: null }));
const closedRows = async ({ agent, storeId }: Desk) =>
  dataOf(await house.staff(agent, 'listConversations', { storeId, tab: 'closed', cursor: null }))
    .conversations;

test('a guest who says nothing for a day reads why the conversation ended, judges it, and goes on by writing', async () => {
  const desk = await answeredDesk();
  await house.later(24 * hourMs - minuteMs);
  expect(stateOf(desk)).toBe('held');
  await house.later(minuteMs);
  const { conversation, messages } = await seenByGuest(desk);
  expect(conversation).toMatchObject({ state: 'closed', agentName: null, ratingWanted: 1 });
  expect(messages.at(-1)).toMatchObject({
    author: 'house',
    content: {
      kind: 'note',
      text: { en: 'Closed, because we did not hear from you; write again and it goes on' },
    },
  });
  expect(await closedRows(desk)).toMatchObject([{ ended: { by: 'silence', name: 'service' }, holder: null }]);
  const { storeId, guestId, agent } = desk;
  dataOf(await house.guest(guestId, 'rateConversation', { storeId, round: 1, mark: 4, words: null }));
  await say(house, guestId, storeId, '那我订靠窗的');
  expect(conversationOf(house, desk.conversationId)).toMatchObject({ state: 'waiting', holderId: null });
  dataOf(await house.staff(agent, 'claimConversation', desk.one));
});

test('what ends in silence is nobody’s resolution, and the mark goes to the colleague who had it', async () => {
  const desk = await answeredDesk();
  await house.later(24 * hourMs);
  const { storeId, guestId, ownerId, agent } = desk;
  dataOf(await house.guest(guestId, 'rateConversation', { storeId, round: 1, mark: 5, words: null }));
  await house.runClock();
  const { desk: sums, byAgent } = dataOf(
    await house.staff(ownerId, 'viewServiceFigures', { storeId, range: null }),
  );
  expect(sums).toMatchObject({ closed: 0, fellSilent: 1, resolutionMedianMs: null, ratings: 1 });
  expect(byAgent).toMatchObject([{ agentId: agent, closed: 0, fellSilent: 0, answers: 1, meanMark: 5 }]);
});

test('who waits for the house is never sent away by silence, however long nobody answers', async () => {
  const [queued, held] = [furnishDesk(house), await answeredDesk()];
  await say(house, queued.guestId, queued.storeId, '在吗');
  await house.clock.advance(23 * hourMs);
  await say(house, held.guestId, held.storeId, '还有一件事');
  await house.later(5 * minuteMs);
  expect(stateOf(held)).toBe('held');
  await house.later(10 * minuteMs);
  expect(conversationOf(house, held.conversationId)).toMatchObject({ state: 'waiting', holderId: null });
  for (let day = 0; day < 3; day += 1) await house.later(24 * hourMs);
  expect([stateOf(queued), stateOf(held)]).toEqual(['waiting', 'waiting']);
});

test('two clocks at once, or one that stood still for days, end a conversation once', async () => {
  const desk = await answeredDesk();
  await house.clock.advance(5 * 24 * hourMs);
  await Promise.all([house.runClock(), house.runClock()]);
  await house.runClock();
  expect(conversationOf(house, desk.conversationId)).toMatchObject({ state: 'closed', round: 1 });
  expect(messagesOf(house, desk.conversationId)).toHaveLength(3);
  const kinds = factsOf(house, desk.conversationId).map(({ kind }) => kind);
  expect(kinds).toEqual(['asked', 'first-answered', 'answered', 'fell-silent']);
});

test('a guest who writes in the moment in which silence would end it is not shut out', async () => {
  const desk = await answeredDesk();
  await house.clock.advance(24 * hourMs);
  await Promise.all([house.runClock(), say(house, desk.guestId, desk.storeId, '我在')]);
  const { state, waitingSinceMs } = conversationOf(house, desk.conversationId);
  expect(['held', 'waiting']).toContain(state);
  expect(waitingSinceMs).toBe(house.clock.now());
});

test('the store’s hours hold at once for what is open, and a store that says never is left alone', async () => {
  const [quick, never] = [await answeredDesk(), await answeredDesk()];
  dataOf(await setHours(never, null));
  await house.later(5 * hourMs);
  expect(stateOf(quick)).toBe('held');
  dataOf(await setHours(quick, 4));
  await house.runClock();
  expect(stateOf(quick)).toBe('closed');
  await house.later(30 * 24 * hourMs);
  expect(stateOf(never)).toBe('held');
  dataOf(await setHours(never, 72));
  await house.runClock();
  expect(stateOf(never)).toBe('closed');
});

test('only leaders set the hours, from those there are, and what is set already is not written down', async () => {
  const desk = furnishDesk(house);
  const manager = hire(house, desk.storeId, 'manager');
  expect(refusalOf(await setHours(desk, 12, desk.agent))).toBe('ROLE_NOT_ALLOWED');
  expect(refusalOf(await setHours(desk, 5))).toBe('INPUT_INVALID');
  dataOf(await setHours(desk, 24, manager));
  dataOf(await setHours(desk, 12, manager));
  dataOf(await setHours(desk, 12));
  dataOf(await setHours(desk, null));
  const { documents } = house.database.query('audit', { where: { storeId: desk.storeId }, limit: 10 });
  const changes = documents.map(({ actor, before, after }) => [actor, before, after]);
  expect(changes).toEqual([
    [manager, '24 h', '12 h'],
    [desk.ownerId, '12 h', 'never'],
  ]);
  const figures = { storeId: desk.storeId, range: null };
  expect(dataOf(await house.staff(desk.ownerId, 'viewServiceFigures', figures)).silenceHours).toBeNull();
});

test('whoever takes over or reopens has the whole time; one closed before an answer is no silence when reopened', async () => {
  const [handed, reopened, unanswered] = [await answeredDesk(), await answeredDesk(), furnishDesk(house)];
  await say(house, unanswered.guestId, unanswered.storeId, '在吗');
  for (const desk of [reopened, unanswered])
    dataOf(await house.staff(desk.agent, 'closeConversation', desk.one));
  await house.later(20 * hourMs);
  const to = { kind: 'colleague', colleagueId: handed.other };
  dataOf(await house.staff(handed.agent, 'transferConversation', { ...handed.one, to, note: '请接' }));
  for (const desk of [reopened, unanswered])
    dataOf(await house.staff(desk.agent, 'reopenConversation', desk.one));
  const all = () => [handed, reopened, unanswered].map(stateOf);
  await house.later(23 * hourMs);
  expect(all()).toEqual(['held', 'held', 'held']);
  await house.later(hourMs);
  expect(all()).toEqual(['closed', 'closed', 'held']);
});

test('one that a colleague closes after silence had ended it once says so', async () => {
  const desk = await answeredDesk();
  await house.later(24 * hourMs);
  await say(house, desk.guestId, desk.storeId, '我在');
  dataOf(await house.staff(desk.agent, 'answerGuest', answerWith(desk.one, '好的')));
  dataOf(await house.staff(desk.agent, 'closeConversation', desk.one));
  expect(await closedRows(desk)).toMatchObject([{ ended: { by: 'colleague' } }]);
});

test('the clock looks at no more documents, however many conversations are open', async () => {
  const seed = (desk: Desk, count: number, sinceMs: (index: number) => number) => {
    const all = Array.from({ length: count }, (_, index) => ({
      ...newConversation({
        ...{ _id: `${desk.storeId}:${index}`, guestId: `oSilent${index}`, storeId: desk.storeId },
        nowMs: house.clock.now(),
      }),
      ...{ state: 'held', holderId: desk.agent, holderName: '小何', isFirstAnswered: true },
      guestTurnSinceMs: sinceMs(index),
    }));
    house.database.seedMany('conversations', all);
  };
  const lookedAt = async () => {
    const { services, looked } = countDocuments(house);
    await closeSilent(services);
    expect(looked.withoutIndex).toBe(0);
    return looked.documents;
  };
  const [here, never] = [furnishDesk(house), furnishDesk(house)];
  dataOf(await setHours(never, null));
  const few = await lookedAt();
  seed(here, 3000, () => house.clock.now() - hourMs);
  seed(never, 3000, (index) => house.clock.now() - index * hourMs);
  const open = await lookedAt();
  const silent = furnishDesk(house);
  seed(silent, 120, (index) => house.clock.now() - (25 + index) * hourMs);
  const { services } = countDocuments(house);
  expect([await closeSilent(services), await closeSilent(services), await closeSilent(services)]).toEqual([
    true,
    true,
    false,
  ]);
  const { documents } = house.database.query('conversations', {
    where: { storeId: silent.storeId, state: 'closed' },
    limit: 1000,
  });
  process.stdout.write(`documents looked at by the clock for silence: ${JSON.stringify({ few, open })}\n`);
  expect(documents).toHaveLength(120);
  expect(open).toBeLessThanOrEqual(few + 5);
}, 60_000);
