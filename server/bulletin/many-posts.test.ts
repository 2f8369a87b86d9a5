import type { StaffAnswers } from '../../contract/staff';
import { postKinds } from '../../domain/bulletin/post-kind';
import { wordsOfPost } from '../../domain/bulletin/search-words';
import { dataOf } from '../testing/act';
import { postWish, viewAs, writeAs } from '../testing/bulletin';
import { freshId, furnishStore, hire } from '../testing/furnish';
import { House } from '../testing/house';
import type { Condition } from '../wechat/database';
import { wholeHouse, type PostDocument } from './post-documents';

const posts = 2000;
const comments = 500;

let house: House;
let storeId: string;
let manager: string;
let postId: string;
beforeAll(async () => {
  house = await House.open();
  ({ storeId } = furnishStore(house));
  manager = hire(house, storeId, 'manager');
  for (let hired = 0; hired < 18; hired += 1) hire(house, storeId, 'waiter');
  house.database.seedMany(
    'posts',
    Array.from({ length: posts }, (_, at) => ({ ...oldPost(at) })),
  );
  postId = await writeAs(house, manager, postWish(house, storeId, { title: '今天的花生' }));
  house.database.seedMany(
    'postComments',
    Array.from({ length: comments }, (_, at) => ({
      ...{
        _id: `${postId}-${at}`,
        postId,
        author: manager,
        authorName: '小何',
        text: `第 ${at} 句`,
        atMs: at,
      },
    })),
  );
});
afterAll(() => house.close());

/** Every tenth says something of peanuts, every fourth is for the whole house, every hundredth must be read. */
function oldPost(at: number): PostDocument {
  const postedAtMs = house.clock.now() - (at + 1) * 60_000;
  const content = {
    title: `第 ${at} 篇`,
    body: at % 10 === 0 ? '花生要换锅' : '今天很忙',
    authorName: '小何',
  };
  return {
    ...content,
    ...{
      _id: freshId('post-'),
      audience: at % 4 === 0 ? wholeHouse : storeId,
      kind: postKinds[at % 5] ?? 'news',
    },
    ...{ author: manager, authorRole: 'manager', postedAtMs, version: 1, requestId: freshId('request-') },
    ...{ pictures: [], questions: [], isWithdrawn: false, withdrawnReason: null },
    mustReadUntilMs: at % 100 === 0 ? house.clock.now() + 3_600_000 : null,
    words: wordsOfPost(content),
  };
}

type Asked = {
  readonly where: object;
  readonly orderBy?: readonly [string, 'asc' | 'desc'];
  readonly limit: number;
};

/** Runs an action and yields how many documents the database had to look at for it, query by query, with the index. */
async function looksAt(action: () => Promise<unknown>): Promise<{ total: number; scans: string[] }> {
  const { database } = house.services;
  const spies = [jest.spyOn(database, 'query'), jest.spyOn(database, 'queryFields')];
  await action();
  const calls = spies.flatMap((spy) => spy.mock.calls as unknown as [string, Asked][]);
  for (const spy of spies) spy.mockRestore();
  const explained = calls.map(([collection, { where, orderBy, limit }]) => {
    const query = Object.fromEntries(Object.entries(where).map(([field, value]) => [field, mongo(value)]));
    const { explain } = house.database.query(collection, {
      ...{ where: query, limit },
      ...(orderBy ? { orderBy: [{ path: orderBy[0], direction: orderBy[1] === 'asc' ? 1 : -1 }] } : {}),
    });
    return { collection, ...explain };
  });
  return {
    total: explained.reduce((sum, { documentsLookedAt }) => sum + documentsLookedAt, 0),
    scans: explained.filter(({ index }) => index === null).map(({ collection }) => collection),
  };
}

function mongo(condition: Condition<unknown>): unknown {
  if (typeof condition !== 'object' || condition === null) return condition;
  if ('has' in condition) return condition.has;
  if ('oneOf' in condition) return { $in: condition.oneOf };
  if ('atLeast' in condition) return { $gte: condition.atLeast };
  return 'below' in condition ? { $lt: condition.below } : condition;
}

const list = (wish: object) => () =>
  house.staff(manager, 'listPosts', {
    storeId,
    kind: null,
    shows: 'all',
    search: '',
    beforeMs: null,
    ...wish,
  });

const cases: [string, () => Promise<unknown>, number][] = [
  ['the newest posts', list({}), 60],
  ['one kind of post', list({ kind: 'meeting' }), 60],
  ['what is unread', list({ shows: 'unread' }), 150],
  ['a search', list({ search: '花生' }), 150],
  ['a search of one kind', list({ search: '花生', kind: 'news' }), 150],
  ['a search that finds nothing', list({ search: '螃蟹' }), 5],
  ['the badge on the board', () => house.staff(manager, 'board', { storeId }), 45],
  ['one post', () => viewAs(house, manager, storeId, postId), 50],
];

test.each(cases)('%s: so many documents are read, however many there are', async (what, action, most) => {
  const { total, scans } = await looksAt(async () => dataOf((await action()) as never));
  console.info(`${what}: ${total} documents of ${posts} posts and ${comments} comments`);
  expect(scans).toEqual([]);
  expect(total).toBeLessThanOrEqual(most);
});

type Page = StaffAnswers['listPosts'];

/** Turns the pages back to the oldest. */
async function everyPage(wish: object): Promise<Page['posts']> {
  const found: Page['posts'][number][] = [];
  let beforeMs: number | null = null;
  do {
    const page: Page = dataOf(await list({ ...wish, beforeMs })());
    found.push(...page.posts);
    beforeMs = page.nextBeforeMs;
  } while (beforeMs !== null);
  return found;
}

test('turning the pages back shows every post once, the oldest at last', async () => {
  const ids = (await everyPage({ kind: 'quiz' })).map((post) => post.postId);
  expect([ids.length, new Set(ids).size]).toEqual([posts / 5, posts / 5]);
});

test('a search finds the old post as well, some pages back', async () => {
  expect((await everyPage({ search: '花生 1990' })).map(({ title }) => title)).toEqual(['第 1990 篇']);
});
