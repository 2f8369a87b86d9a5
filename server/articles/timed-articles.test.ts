import { dataOf, refusalOf } from '../testing/act';
import { articleWish, submittedArticle } from '../testing/articles';
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

const hourMs = 60 * 60_000;

async function timed(aheadMs = hourMs) {
  const { storeId, ownerId } = furnishStore(house);
  const writer = hire(house, storeId, 'manager');
  const articleId = await submittedArticle(house, writer, storeId);
  const atMs = house.clock.now() + aheadMs;
  const answer = await house.staff(ownerId, 'publishArticle', { storeId, articleId, version: 1, atMs });
  expect(dataOf(answer)).toEqual({ status: 'scheduled' });
  return { storeId, ownerId, writer, articleId, atMs };
}

const isOut = async (articleId: string) =>
  refusalOf(await house.guest(freshId('oGuest'), 'openArticle', { articleId })) === null;

test('a timed article comes out by itself, not before its moment', async () => {
  const { articleId, storeId, writer } = await timed();
  await house.later(hourMs - 1000);
  expect(await isOut(articleId)).toBe(false);
  await house.later(1000);
  expect(await isOut(articleId)).toBe(true);
  const { article } = dataOf(await house.staff(writer, 'viewOwnArticle', { storeId, articleId }));
  expect(article).toMatchObject({ status: 'published', dueAtMs: null, isOut: true, outVersion: null });
});

test('two clocks at once, and one that comes a day late, publish it once', async () => {
  const { articleId } = await timed();
  await house.clock.advance(24 * hourMs);
  await Promise.all([house.runClock(), house.runClock()]);
  const { article } = dataOf(await house.guest(freshId('oGuest'), 'openArticle', { articleId }));
  expect(article).toMatchObject({ publishedAtMs: house.clock.now(), correctedAtMs: null });
});

test('what was changed, given back or withdrawn after it was timed does not come out', async () => {
  const [changed, returned, withdrawn] = [await timed(), await timed(), await timed()];
  const wish = articleWish(changed.storeId, { articleId: changed.articleId, expectedVersion: 1 });
  dataOf(await house.staff(changed.writer, 'saveArticle', wish));
  const { storeId, articleId } = returned;
  const back = { storeId, articleId, version: 1, remarks: '再等等' };
  dataOf(await house.staff(returned.writer, 'returnArticle', back));
  const away = { storeId: withdrawn.storeId, articleId: withdrawn.articleId, reason: '不做了' };
  dataOf(await house.staff(withdrawn.ownerId, 'withdrawArticle', away));
  await house.later(2 * hourMs);
  for (const article of [changed, returned, withdrawn]) expect(await isOut(article.articleId)).toBe(false);
});

test('fifty that are due at once all come out, in bounded batches, whatever fails on the way', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const writer = hire(house, storeId, 'manager');
  const first = await submittedArticle(house, writer, storeId);
  const atMs = house.clock.now() + hourMs;
  dataOf(await house.staff(ownerId, 'publishArticle', { storeId, articleId: first, version: 1, atMs }));
  const template = house.database.read('articles', first);
  const ids = Array.from({ length: 49 }, () => freshId('ar-'));
  house.database.seedMany(
    'articles',
    ids.map((_id) => ({ ...template, _id })),
  );
  await house.clock.advance(hourMs);
  let asked = 0;
  house.gate.beforeDatabase = (what) => {
    asked += what.endsWith('articlePages') ? 1 : 0;
    return asked === 7 ? { code: 'DATABASE_REQUEST_FAILED', message: 'gone' } : null;
  };
  await house.runClock();
  house.gate.beforeDatabase = null;
  await house.runClock();
  for (const articleId of [first, ...ids]) expect(await isOut(articleId)).toBe(true);
});
