import { dataOf, refusalOf } from '../testing/act';
import { submittedArticle } from '../testing/articles';
import { postWish, writeAs } from '../testing/bulletin';
import { countDocuments } from '../testing/count-documents';
import { freshId, furnishStore, hire, openHours } from '../testing/furnish';
import { House } from '../testing/house';
import { couponOffer, dayMs, dishOffer, offer, storedOffer } from '../testing/rewards';
import { viewCalendar } from './view-calendar';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const dayAt = (ms: number) => new Date(ms + 8 * 60 * 60_000).toISOString().slice(0, 10);

const view = async (openid: string, storeId: string, fromDay: string, toDay = fromDay) =>
  dataOf(await house.staff(openid, 'viewCalendar', { storeId, fromDay, toDay }));

function plan(storeId: string, overrides: object = {}) {
  return {
    ...{ storeId, itemId: null, requestId: freshId('request-'), expectedVersion: 0 },
    ...{ title: '端午粽子海报', words: '', channel: 'poster', state: 'planned', day: '2026-06-10' },
    ...{ ownerId: null, ...overrides },
  };
}

test('a rider has an idea, the manager gives it a day and a cook, and both see it in the month', async () => {
  const { storeId } = furnishStore(house);
  const [manager, cook, rider] = (['manager', 'kitchen', 'rider'] as const).map((role) =>
    hire(house, storeId, role),
  ) as [string, string, string];
  const idea = { storeId, requestId: freshId('request-'), title: '第一口锅', words: '还留着' };
  const { item } = dataOf(await house.staff(rider, 'addIdea', idea));
  expect(dataOf(await house.staff(rider, 'addIdea', idea)).item).toEqual(item);
  expect(dataOf(await house.staff(manager, 'listIdeas', { storeId, beforeMs: null })).ideas).toEqual([item]);
  expect((await view(cook, storeId, '2026-06-01', '2026-06-30')).ideas.ideas).toEqual([item]);
  const planned = plan(storeId, {
    ...{ itemId: item.itemId, expectedVersion: 1, title: item.title, channel: 'article', ownerId: cook },
  });
  dataOf(await house.staff(manager, 'saveCalendarItem', planned));
  dataOf(await house.staff(manager, 'saveCalendarItem', planned));
  const { items, mayPlan } = await view(cook, storeId, '2026-06-01', '2026-06-30');
  expect(items).toMatchObject([
    { title: '第一口锅', ownerName: 'kitchen', byName: 'rider', day: '2026-06-10', version: 2 },
  ]);
  expect(mayPlan).toBe(false);
  expect(dataOf(await house.staff(rider, 'listIdeas', { storeId, beforeMs: null })).ideas).toEqual([]);
});

test('articles that are timed, and posts, stand on the day of the store, past midnight in the world as well', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const writer = hire(house, storeId, 'manager');
  await writeAs(house, writer, postWish(house, storeId, { title: '今晚停水' }));
  const articleId = await submittedArticle(house, writer, storeId);
  const midnight = Math.ceil(house.clock.now() / dayMs) * dayMs + dayMs - 8 * 60 * 60_000;
  const justBefore = midnight - 1;
  const publish = { storeId, articleId, version: 1, atMs: justBefore };
  dataOf(await house.staff(ownerId, 'publishArticle', publish));
  const [today, timedDay] = [dayAt(house.clock.now()), dayAt(justBefore)];
  expect((await view(ownerId, storeId, today)).events).toMatchObject([
    { kind: 'post', title: { zh: '今晚停水' } },
  ]);
  const { events } = await view(ownerId, storeId, timedDay);
  expect(events).toMatchObject([{ kind: 'article-timed', id: articleId, day: timedDay, atMs: justBefore }]);
  expect((await view(ownerId, storeId, dayAt(midnight))).events).toEqual([]);
});

test('coupons and goods begin and end in it, and days off stand in it, whoever looks', async () => {
  const { storeId, ownerId } = furnishStore(house, {
    hours: {
      ...openHours,
      exceptions: {
        '2030-02-05': [],
        '2030-02-06': [{ startMinute: 660, endMinute: 1500 }],
        '2030-03-20': [],
      },
    },
  });
  const fromMs = Date.parse('2030-02-01T00:00:00+08:00');
  const untilMs = Date.parse('2030-02-08T00:00:00+08:00');
  const couponId = await offer(house, ownerId, couponOffer(storeId, { fromMs, untilMs }));
  const goodsId = await offer(house, ownerId, dishOffer(storeId, { fromMs, untilMs: untilMs + 60 * dayMs }));
  const stopped = await offer(house, ownerId, dishOffer(storeId, { fromMs, untilMs }));
  dataOf(await house.staff(ownerId, 'stopReward', { storeId, offerId: stopped, reason: '没货了' }));
  const cook = hire(house, storeId, 'kitchen');
  const { events } = await view(cook, storeId, '2030-01-28', '2030-03-03');
  expect(events.map(({ kind, id, day }) => [kind, id, day])).toEqual([
    ['coupon-from', couponId, '2030-02-01'],
    ['goods-from', goodsId, '2030-02-01'],
    ['closed', '2030-02-05', '2030-02-05'],
    ['other-hours', '2030-02-06', '2030-02-06'],
    ['coupon-until', couponId, '2030-02-07'],
  ]);
  expect(events.map(({ title }) => title.zh)).toEqual(['见面礼', '牛肉面一碗', '', '11:00–01:00', '见面礼']);
});

test('news of a dish and a question about one are told apart', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const asked = { storeId, dishId: 'noodles', requestId: freshId('request-') };
  dataOf(await house.staff(ownerId, 'announceNewDish', { ...asked, words: '今冬第一锅' }));
  const question = { question: '合口味吗？', choices: ['合', '不合'], audience: 'everybody' };
  dataOf(await house.staff(ownerId, 'askDishQuestion', { ...asked, ...question }));
  const { events } = await view(ownerId, storeId, dayAt(house.clock.now()));
  expect(events.map(({ kind }) => kind).sort()).toEqual(['new-dish', 'question']);
});

test('a month of a busy store looks at a bounded number of documents, by indexes', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const one = await offer(house, ownerId, couponOffer(storeId));
  const { _id, ...made } = storedOffer(house, one);
  const offers = Array.from({ length: 400 }, (_, at) => ({
    ...{ ...made, _id: `${_id}-${at}`, untilMs: made.untilMs + at * 60_000 },
  }));
  house.database.seedMany('rewardOffers', offers);
  const { services, looked } = countDocuments(house);
  const [fromDay, toDay] = [dayAt(house.clock.now()), dayAt(house.clock.now() + 41 * dayMs)];
  const owner = { openid: ownerId, name: 'owner', role: 'owner' } as const;
  const answer = await viewCalendar(services, owner, { storeId, fromDay, toDay });
  expect(answer).toMatchObject({ mayPlan: true });
  process.stdout.write(`content calendar, 400 offers: ${looked.documents} documents\n`);
  expect(looked.withoutIndex).toBe(0);
  expect(looked.documents).toBeLessThanOrEqual(120);
});

test('a store in another time zone has another day', async () => {
  const { storeId, ownerId } = furnishStore(house, { hours: { ...openHours, utcOffsetMinutes: -300 } });
  const { today } = await view(ownerId, storeId, '2026-06-01');
  expect(today).toBe(new Date(house.clock.now() - 5 * 60 * 60_000).toISOString().slice(0, 10));
});

test.each([
  ['a plan without a day', { day: null }, 'INPUT_INVALID'],
  ['an idea with a day', { state: 'idea' }, 'INPUT_INVALID'],
  ['the 31st of June', { day: '2026-06-31' }, 'INPUT_INVALID'],
  ['somebody who does not work here', { ownerId: 'oNobody' }, 'COLLEAGUE_UNKNOWN'],
  ['something that was never planned', { itemId: 'ci-none', expectedVersion: 1 }, 'CALENDAR_ITEM_UNKNOWN'],
  ['a version that nobody saw', { expectedVersion: 3 }, 'SITE_CHANGED'],
])('%s is refused', async (_what, wrong, code) => {
  const { storeId, ownerId } = furnishStore(house);
  expect(refusalOf(await house.staff(ownerId, 'saveCalendarItem', plan(storeId, wrong)))).toBe(code);
});

test('a calendar of more than six weeks, or one that ends before it begins, is refused', async () => {
  const { storeId, ownerId } = furnishStore(house);
  for (const [fromDay, toDay] of [
    ['2026-05-01', '2026-06-12'],
    ['2026-05-02', '2026-05-01'],
  ]) {
    const answer = await house.staff(ownerId, 'viewCalendar', { storeId, fromDay, toDay });
    expect(refusalOf(answer)).toBe('INPUT_INVALID');
  }
});

test('what was dropped is not shown any more', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const { item } = dataOf(await house.staff(ownerId, 'saveCalendarItem', plan(storeId)));
  const drop = plan(storeId, { itemId: item.itemId, expectedVersion: 1, state: 'dropped' });
  dataOf(await house.staff(ownerId, 'saveCalendarItem', drop));
  expect((await view(ownerId, storeId, '2026-06-10')).items).toEqual([]);
});
