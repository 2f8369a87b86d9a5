import { dataOf, orderAndPay } from '../testing/act';
import { publishedArticle } from '../testing/articles';
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

const dayMs = 24 * 60 * 60_000;
const long = [{ kind: 'paragraph', text: '字'.repeat(500) }] as const;

async function told() {
  const { storeId, ownerId } = furnishStore(house);
  const writer = hire(house, storeId, 'manager');
  const articleId = await publishedArticle(
    house,
    { writer, reviewer: ownerId, storeId },
    { blocks: [...long] },
  );
  return { storeId, ownerId, articleId };
}

const open = async (guestId: string, articleId: string) =>
  dataOf(await house.guest(guestId, 'openArticle', { articleId })).article;
const finish = async (guestId: string, articleId: string) =>
  dataOf(await house.guest(guestId, 'finishArticle', { articleId })).isCounted;
const like = async (guestId: string, articleId: string, isLiked: boolean) =>
  dataOf(await house.guest(guestId, 'likeArticle', { articleId, isLiked }));
const figures = async ({ ownerId, storeId, articleId }: Awaited<ReturnType<typeof told>>) =>
  dataOf(await house.staff(ownerId, 'viewArticleFigures', { storeId, articleId }));

test('a guest who opens an article five times on a day is one, and one more on the next day', async () => {
  const article = await told();
  const guestId = freshId('oGuest');
  for (let times = 0; times < 5; times += 1) await open(guestId, article.articleId);
  await Promise.all([open(guestId, article.articleId), open(guestId, article.articleId)]);
  expect((await figures(article)).articles).toMatchObject([{ opened: 1, readToEnd: 0 }]);
  await house.clock.advance(dayMs);
  await open(guestId, article.articleId);
  const { articles, byDay } = await figures(article);
  expect(articles).toMatchObject([{ opened: 2 }]);
  expect(byDay.map(({ opened }) => opened)).toEqual([1, 1]);
});

test('the end counts once, after a time in which the article can have been read, and not before', async () => {
  const article = await told();
  const guestId = freshId('oGuest');
  expect(await finish(guestId, article.articleId)).toBe(false);
  const { leastReadingMs } = await open(guestId, article.articleId);
  expect(leastReadingMs).toBeGreaterThan(15_000);
  await house.clock.advance(leastReadingMs - 1);
  expect(await finish(guestId, article.articleId)).toBe(false);
  await house.clock.advance(1);
  expect(await finish(guestId, article.articleId)).toBe(true);
  expect(await finish(guestId, article.articleId)).toBe(true);
  await house.clock.advance(dayMs);
  await open(guestId, article.articleId);
  await house.clock.advance(leastReadingMs);
  expect(await finish(guestId, article.articleId)).toBe(true);
  expect((await figures(article)).articles).toMatchObject([{ opened: 2, readToEnd: 1 }]);
});

test('a colleague who reads as a guest is no reader, until they work here no more', async () => {
  const article = await told();
  const cook = hire(house, furnishStore(house).storeId, 'kitchen');
  const guestId = freshId('oGuest');
  const { leastReadingMs } = await open(cook, article.articleId);
  await open(guestId, article.articleId);
  await house.clock.advance(leastReadingMs);
  expect(await finish(cook, article.articleId)).toBe(false);
  expect(await finish(guestId, article.articleId)).toBe(true);
  await orderAndPay(house, cook, article.storeId);
  await house.later(2 * dayMs);
  expect((await figures(article)).articles).toMatchObject([{ opened: 1, readToEnd: 1, ordered: 0 }]);
  house.database.seedMany('staff', [{ _id: cook, name: '老吕', memberships: [], createdAtMs: 0 }]);
  await open(cook, article.articleId);
  await house.clock.advance(leastReadingMs);
  expect(await finish(cook, article.articleId)).toBe(true);
  expect((await figures(article)).articles).toMatchObject([{ opened: 2, readToEnd: 2 }]);
});

test('a guest has one like to give, sees it at once, and may take it back', async () => {
  const article = await told();
  const [one, other] = [freshId('oGuest'), freshId('oGuest')];
  expect(await like(one, article.articleId, true)).toEqual({ isLiked: true, likes: 1 });
  expect(await like(one, article.articleId, true)).toEqual({ isLiked: true, likes: 1 });
  expect(await like(other, article.articleId, true)).toEqual({ isLiked: true, likes: 2 });
  await house.runClock();
  expect(await open(one, article.articleId)).toMatchObject({ isLiked: true, likes: 2 });
  expect(await like(one, article.articleId, false)).toEqual({ isLiked: false, likes: 1 });
  expect((await figures(article)).articles).toMatchObject([{ likes: 1 }]);
});

test('who ordered within a day after opening is counted for it, and whoever ordered before or later is not', async () => {
  const article = await told();
  const [soon, before, late] = [freshId('oGuest'), freshId('oGuest'), freshId('oGuest')];
  await orderAndPay(house, before, article.storeId);
  await house.clock.advance(1000);
  for (const guestId of [soon, before, late]) await open(guestId, article.articleId);
  await house.clock.advance(60_000);
  await orderAndPay(house, soon, article.storeId);
  await house.runClock();
  expect((await figures(article)).articles).toMatchObject([{ opened: 3, ordered: 0 }]);
  await house.clock.advance(dayMs);
  await orderAndPay(house, late, article.storeId);
  await Promise.all([house.runClock(), house.runClock()]);
  await house.runClock();
  const { articles, byDay } = await figures(article);
  expect(articles).toMatchObject([{ ordered: 1 }]);
  expect(byDay.at(-1)).toMatchObject({ opened: 3, ordered: 1 });
});

test('two clocks at once, or one that dies in the middle, count everything once', async () => {
  const article = await told();
  for (let guests = 0; guests < 6; guests += 1) await open(freshId('oGuest'), article.articleId);
  let sets = 0;
  house.gate.beforeDatabase = (what) => {
    sets += what === 'database.updateDocument articleFigures' ? 1 : 0;
    return sets === 2 ? { code: 'DATABASE_REQUEST_FAILED', message: 'died' } : null;
  };
  await house.runClock();
  house.gate.beforeDatabase = null;
  await Promise.all([house.runClock(), house.runClock()]);
  const { articles, byDay } = await figures(article);
  expect(articles).toMatchObject([{ opened: 6 }]);
  expect(byDay).toMatchObject([{ opened: 6 }]);
});

test('a hundred guests who read at once wait for nobody: each writes documents of their own', async () => {
  const article = await told();
  const guests = Array.from({ length: 100 }, () => freshId('oGuest'));
  house.services.memory.menus.clear();
  await Promise.all(guests.map((guestId) => open(guestId, article.articleId)));
  await house.runClock();
  const { articles } = await figures(article);
  expect(articles).toMatchObject([{ opened: 100 }]);
});

test('what a guest read goes with the account, and the count stays', async () => {
  const article = await told();
  const guestId = freshId('oGuest');
  await open(guestId, article.articleId);
  await like(guestId, article.articleId, true);
  const exported = await house.guest(guestId, 'exportMyData', { part: 'articles', beforeMs: null });
  expect(dataOf(exported).rows).toMatchObject([{ articleId: article.articleId, isLiked: true }]);
  expect(dataOf(await house.guest(guestId, 'deleteAccount', { understood: true }))).toEqual({
    state: 'deleted',
  });
  const readers = house.database.query('articleReaders', { where: { guestId }, limit: 5 }).documents;
  expect(readers).toEqual([]);
  expect((await figures(article)).articles).toMatchObject([{ opened: 1, likes: 1 }]);
});
