import { conversationIdFor } from '../service/conversation-id';
import { emptyServiceFigures } from './service-figures-document';
import { dataOf, refusalOf } from '../testing/act';
import { freshId, furnishStore, hire } from '../testing/furnish';
import { House } from '../testing/house';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());
afterEach(() => {
  house.gate.beforeDatabase = null;
});

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** A guest has asked, waited so long for an answer, was told goodbye after ten more minutes, and has rated it. */
async function served(storeId: string, agent: string, waitedMs: number, mark: number) {
  const guestId = freshId('oGuest');
  const text = (words: string) => ({ kind: 'text', text: words });
  const asked = { storeId, requestId: freshId('request-'), content: text('靠窗的位子冷不冷') };
  dataOf(await house.guest(guestId, 'sendServiceMessage', asked));
  await house.clock.advance(waitedMs);
  const ofOne = { storeId, conversationId: conversationIdFor(guestId, storeId) };
  dataOf(await house.staff(agent, 'claimConversation', ofOne));
  const answer = { ...ofOne, requestId: freshId('request-'), content: text('不冷，有暖气') };
  dataOf(await house.staff(agent, 'answerGuest', answer));
  await house.clock.advance(10 * minuteMs);
  dataOf(await house.staff(agent, 'closeConversation', ofOne));
  const { conversation } = dataOf(await house.guest(guestId, 'viewConversation', { storeId, before: null }));
  const rating = { storeId, round: conversation.ratingWanted, mark, words: null };
  dataOf(await house.guest(guestId, 'rateConversation', rating));
}

const figuresOf = async (ownerId: string, storeId: string) =>
  dataOf(await house.staff(ownerId, 'viewServiceFigures', { storeId, range: null }));

test('the owner reads how soon guests were answered, how long it took, and how they liked it, by colleague', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const [quick, slow] = [hire(house, storeId, 'service'), hire(house, storeId, 'cashier')];
  await served(storeId, quick, 20_000, 5);
  await served(storeId, quick, 25_000, 4);
  await served(storeId, slow, 40 * minuteMs, 1);
  await house.runClock();
  const figures = await figuresOf(ownerId, storeId);
  expect(figures.desk).toMatchObject({ asked: 3, firstAnswers: 3, answers: 3, closed: 3, ratings: 3 });
  expect(figures.desk.firstAnswerMedianMs).toBeLessThanOrEqual(30_000);
  expect(figures.desk.firstAnswerP90Ms).toBeGreaterThan(30 * minuteMs);
  expect(figures.desk.resolutionMedianMs).toBeGreaterThan(10 * minuteMs);
  expect(figures.desk.meanMark).toBeCloseTo(10 / 3);
  expect(figures.byAgent.map(({ agentId, meanMark }) => [agentId, meanMark])).toEqual([
    [quick, 4.5],
    [slow, 1],
  ]);
  expect(figures.byDay).toHaveLength(1);
  await house.runClock();
  expect(await figuresOf(ownerId, storeId)).toEqual(figures);
});

test('two clocks at once, or one that dies, count everything once', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const agent = hire(house, storeId, 'service');
  await served(storeId, agent, 20_000, 5);
  let sets = 0;
  house.gate.beforeDatabase = (what) => {
    sets += what === 'database.updateDocument serviceFigures' ? 1 : 0;
    return sets === 1 && what.endsWith('serviceFigures')
      ? { code: 'DATABASE_REQUEST_FAILED', message: 'died' }
      : null;
  };
  await house.runClock();
  house.gate.beforeDatabase = null;
  await Promise.all([house.runClock(), house.runClock()]);
  expect((await figuresOf(ownerId, storeId)).desk).toMatchObject({
    asked: 1,
    answers: 1,
    closed: 1,
    ratings: 1,
  });
});

test('who waits now is counted, with the first of them', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const content = { kind: 'text', text: '靠窗的位子冷不冷' };
  const ask = { storeId, requestId: freshId('request-'), content };
  dataOf(await house.guest(freshId('oGuest'), 'sendServiceMessage', ask));
  const figures = await figuresOf(ownerId, storeId);
  expect(figures).toMatchObject({ waiting: 1, waitingSinceMs: house.clock.now(), byAgent: [], byDay: [] });
  expect(figures.desk).toMatchObject({ firstAnswers: 0, firstAnswerMedianMs: null, meanMark: null });
});

test('a month is one document a day, however much was said on it; longer is refused', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const first = house.clock.now() - 40 * dayMs;
  const dayAt = (index: number) => new Date(first + index * dayMs).toISOString().slice(0, 10);
  const days = Array.from({ length: 40 }, (_, index) => ({
    ...emptyServiceFigures(storeId, dayAt(index)),
    desk: { asked: 1000, firstAnswers: [0, 900], answers: 5000, resolutions: [900], marks: [1, 1, 1, 1, 1] },
  }));
  house.database.seedMany('serviceFigures', days);
  const ask = (fromDay: string, toDay: string) =>
    house.staff(ownerId, 'viewServiceFigures', { storeId, range: { fromDay, toDay } });
  const before = house.requests.length;
  const month = dataOf(await ask(dayAt(0), dayAt(30)));
  const requests = house.requests.slice(before);
  console.log(`viewServiceFigures: ${requests.length} reads, at most 233 documents for a month`);
  expect(month.byDay).toHaveLength(31);
  expect(month.desk).toMatchObject({ asked: 31_000, ratings: 155, meanMark: 3 });
  expect(requests.length).toBeLessThanOrEqual(5);
  expect(refusalOf(await ask(dayAt(0), dayAt(31)))).toBe('INPUT_INVALID');
  expect(refusalOf(await ask(dayAt(5), dayAt(4)))).toBe('INPUT_INVALID');
});
