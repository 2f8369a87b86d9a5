import { dataOf, refusalOf } from '../testing/act';
import { articleWish, publishedArticle, submittedArticle, writeArticle } from '../testing/articles';
import { freshId, furnishStore, hire } from '../testing/furnish';
import { House } from '../testing/house';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const hourMs = 60 * 60_000;

/** A store with two who lead it and two who cook and serve. */
function crew() {
  const { storeId, ownerId } = furnishStore(house);
  const [manager, cook] = [hire(house, storeId, 'manager'), hire(house, storeId, 'kitchen')];
  return { storeId, ownerId, manager, cook, waiter: hire(house, storeId, 'waiter') };
}

const read = (articleId: string, guestId = freshId('oGuest')) =>
  house.guest(guestId, 'openArticle', { articleId });
const publish = (openid: string, storeId: string, articleId: string, more: object = {}) =>
  house.staff(openid, 'publishArticle', { storeId, articleId, version: 1, atMs: null, ...more });
const view = async (openid: string, storeId: string, articleId: string) =>
  dataOf(await house.staff(openid, 'viewOwnArticle', { storeId, articleId })).article;

test('a cook writes, a manager looks at it, and a guest reads it with the dish as the menu has it', async () => {
  const { storeId, cook, manager } = crew();
  const articleId = await submittedArticle(house, cook, storeId);
  expect(refusalOf(await read(articleId))).toBe('ARTICLE_UNKNOWN');
  expect(dataOf(await publish(manager, storeId, articleId))).toEqual({ status: 'published' });
  const { article } = dataOf(await read(articleId));
  expect(article).toMatchObject({
    title: '一碗面的清晨',
    authorName: 'kitchen',
    correctedAtMs: null,
    likes: 0,
  });
  expect(article.blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'dish', 'door']);
  expect(article.dishes).toMatchObject([{ dishId: 'noodles', price: 2800 }]);
});

test('nobody publishes what they wrote, the owner as little as anybody, and the screen says so before', async () => {
  const { storeId, ownerId, manager } = crew();
  for (const writer of [ownerId, manager]) {
    const articleId = await submittedArticle(house, writer, storeId);
    const answer = await publish(writer, storeId, articleId);
    expect(answer).toMatchObject({ refusal: { code: 'ARTICLE_BY_ANOTHER', details: { why: 'WRITER' } } });
    expect((await view(writer, storeId, articleId)).lookFault).toBe('WRITER');
    expect(refusalOf(await read(articleId))).toBe('ARTICLE_UNKNOWN');
  }
});

test('what a cook wrote is looked at by somebody who leads; what the owner wrote, by anybody who writes', async () => {
  const { storeId, ownerId, cook, waiter } = crew();
  const byCook = await submittedArticle(house, cook, storeId);
  expect(await publish(waiter, storeId, byCook)).toMatchObject({
    refusal: { code: 'ARTICLE_BY_ANOTHER', details: { why: 'NEEDS_LEADER' } },
  });
  const byOwner = await submittedArticle(house, ownerId, storeId);
  expect((await view(waiter, storeId, byOwner)).lookFault).toBeNull();
  expect(refusalOf(await publish(waiter, storeId, byOwner))).toBeNull();
});

test('a manager who changes what a cook wrote has written it, and cannot publish it either', async () => {
  const { storeId, cook, manager } = crew();
  const articleId = await submittedArticle(house, cook, storeId);
  const change = articleWish(storeId, { articleId, expectedVersion: 1, title: '清晨的面' });
  dataOf(await house.staff(manager, 'saveArticle', change));
  expect(refusalOf(await publish(manager, storeId, articleId, { version: 2 }))).toBe('ARTICLE_MOVED_ON');
  dataOf(await house.staff(manager, 'submitArticle', { storeId, articleId, version: 2 }));
  expect(refusalOf(await publish(manager, storeId, articleId, { version: 2 }))).toBe('ARTICLE_BY_ANOTHER');
  expect(refusalOf(await publish(cook, storeId, articleId, { version: 2 }))).toBeNull();
});

test('an article that is given back says why, and comes again in another version', async () => {
  const { storeId, cook, manager } = crew();
  const articleId = await submittedArticle(house, cook, storeId);
  const back = { storeId, articleId, version: 1, remarks: '日期再对一下' };
  expect(dataOf(await house.staff(manager, 'returnArticle', back))).toEqual({ status: 'draft' });
  expect(dataOf(await house.staff(manager, 'returnArticle', back))).toEqual({ status: 'draft' });
  expect(await view(cook, storeId, articleId)).toMatchObject({
    ...{ status: 'draft', remarks: { byName: 'manager', words: '日期再对一下' } },
  });
  const change = articleWish(storeId, { articleId, expectedVersion: 1, title: '五月的清晨' });
  expect(dataOf(await house.staff(cook, 'saveArticle', change))).toEqual({ articleId, version: 2 });
  expect(dataOf(await house.staff(cook, 'saveArticle', change))).toEqual({ articleId, version: 2 });
  expect(refusalOf(await house.staff(cook, 'submitArticle', { storeId, articleId, version: 1 }))).toBe(
    'ARTICLE_CHANGED',
  );
  dataOf(await house.staff(cook, 'submitArticle', { storeId, articleId, version: 2 }));
  expect(refusalOf(await publish(manager, storeId, articleId, { version: 2 }))).toBeNull();
  const { versions } = await view(cook, storeId, articleId);
  expect(versions.map(({ version }) => version)).toEqual([2, 1]);
});

test('a correction is looked at as well, and until then guests read what was published', async () => {
  const { storeId, cook, manager } = crew();
  const articleId = await publishedArticle(house, { writer: cook, reviewer: manager, storeId });
  const before = dataOf(await read(articleId)).article;
  await house.clock.advance(hourMs);
  const change = articleWish(storeId, { articleId, expectedVersion: 1, title: '更正：五点起火' });
  dataOf(await house.staff(cook, 'saveArticle', change));
  expect(dataOf(await read(articleId)).article.title).toBe('一碗面的清晨');
  expect(await view(cook, storeId, articleId)).toMatchObject({ isOut: true, outVersion: 1, status: 'draft' });
  dataOf(await house.staff(cook, 'submitArticle', { storeId, articleId, version: 2 }));
  expect(refusalOf(await publish(cook, storeId, articleId, { version: 2 }))).toBe('ARTICLE_BY_ANOTHER');
  dataOf(await publish(manager, storeId, articleId, { version: 2 }));
  const { article } = dataOf(await read(articleId));
  expect(article).toMatchObject({ title: '更正：五点起火', publishedAtMs: before.publishedAtMs });
  expect(article.correctedAtMs).toBe(house.clock.now());
});

test('an article that was withdrawn is gone for guests at once, and can be written anew', async () => {
  const { storeId, cook, manager } = crew();
  const articleId = await publishedArticle(house, { writer: cook, reviewer: manager, storeId });
  const away = { storeId, articleId, reason: '活动结束了' };
  expect(refusalOf(await house.staff(hire(house, storeId, 'waiter'), 'withdrawArticle', away))).toBe(
    'ROLE_NOT_ALLOWED',
  );
  expect(dataOf(await house.staff(cook, 'withdrawArticle', away))).toEqual({ status: 'withdrawn' });
  const guestId = freshId('oGuest');
  for (const answer of [
    await read(articleId, guestId),
    await house.guest(guestId, 'finishArticle', { articleId }),
    await house.guest(guestId, 'likeArticle', { articleId, isLiked: true }),
  ])
    expect(refusalOf(answer)).toBe('ARTICLE_UNKNOWN');
  const change = articleWish(storeId, { articleId, expectedVersion: 1 });
  dataOf(await house.staff(cook, 'saveArticle', change));
  expect((await view(cook, storeId, articleId)).status).toBe('draft');
});

test('a tap that arrived twice at once writes one article and publishes it once', async () => {
  const { storeId, cook, manager } = crew();
  const wish = articleWish(storeId);
  const [first, second] = await Promise.all([
    house.staff(cook, 'saveArticle', wish),
    house.staff(cook, 'saveArticle', wish),
  ]);
  const { articleId } = dataOf(first);
  expect(dataOf(second)).toEqual(dataOf(first));
  dataOf(await house.staff(cook, 'submitArticle', { storeId, articleId, version: 1 }));
  const answers = await Promise.all([
    publish(manager, storeId, articleId),
    publish(manager, storeId, articleId),
  ]);
  expect(answers.map(dataOf)).toEqual([{ status: 'published' }, { status: 'published' }]);
  const audited = house.database.query('audit', { where: { subject: articleId }, limit: 10 }).documents;
  expect(audited).toHaveLength(1);
});

test('of two who change the same version at once, one is shown the other version first', async () => {
  const { storeId, ownerId, manager } = crew();
  const articleId = await writeArticle(house, manager, storeId);
  const change = () => articleWish(storeId, { articleId, expectedVersion: 1 });
  const answers = await Promise.all([
    house.staff(manager, 'saveArticle', change()),
    house.staff(ownerId, 'saveArticle', change()),
  ]);
  expect(answers.map(refusalOf).sort()).toEqual(['ARTICLE_CHANGED', null]);
});

test('an article of another store is as unknown as one that never was', async () => {
  const [here, there] = [crew(), crew()];
  const articleId = await submittedArticle(house, here.cook, here.storeId);
  const { storeId, manager } = there;
  const answers = [
    await house.staff(manager, 'viewOwnArticle', { storeId, articleId }),
    await publish(manager, storeId, articleId),
    await house.staff(manager, 'saveArticle', articleWish(storeId, { articleId, expectedVersion: 1 })),
    await house.staff(manager, 'viewArticleFigures', { storeId, articleId }),
  ];
  expect(answers.map(refusalOf)).toEqual(Array.from({ length: 4 }, () => 'ARTICLE_UNKNOWN'));
});

test('guests find an article by its tag and by its words, and none that is not published', async () => {
  const { storeId, cook, manager } = crew();
  const people = { writer: cook, reviewer: manager, storeId };
  const tag = freshId('t').slice(0, 8);
  const paragraph = { kind: 'paragraph', text: `螃蟹${tag}只做到周日` } as const;
  const articleId = await publishedArticle(house, people, { tags: [tag], blocks: [paragraph] });
  await submittedArticle(house, cook, storeId, { tags: [tag], blocks: [paragraph] });
  const find = async (wish: object) =>
    dataOf(
      await house.guest(freshId('oGuest'), 'listArticles', {
        tag: null,
        search: '',
        beforeMs: null,
        ...wish,
      }),
    ).articles.map((card) => card.articleId);
  expect(await find({ tag })).toEqual([articleId]);
  expect(await find({ search: `螃蟹 ${tag}` })).toEqual([articleId]);
  expect(await find({ search: tag, tag: '别的' })).toEqual([]);
  expect(await find({ search: '，。' })).toEqual([]);
});
