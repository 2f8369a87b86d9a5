import { wordsOfPost } from '../../domain/bulletin/search-words';
import { calendarRuns } from '../content-calendar/calendar-runs';
import { guestSiteRuns } from '../site/site-runs';
import { Refused } from '../refused';
import type { Services } from '../services';
import { countDocuments } from '../testing/count-documents';
import { freshId, furnishStore } from '../testing/furnish';
import { House } from '../testing/house';
import { guestArticleRuns, staffArticleRuns } from './article-runs';

const articles = 1000;

let house: House;
let storeId: string;
let ownerId: string;
let articleId: string;
beforeAll(async () => {
  house = await House.open();
  ({ storeId, ownerId } = furnishStore(house));
  const all = Array.from({ length: articles }, (_, at) => oldArticle(at));
  articleId = all[0]?.page._id ?? '';
  house.database.seedMany(
    'articlePages',
    all.map(({ page }) => page),
  );
  house.database.seedMany(
    'articles',
    all.map(({ article }) => article),
  );
});
afterAll(() => house.close());

/** Every tenth tells of crabs, every fourth carries the tag of the kitchen, every fifth waits for a look. */
function oldArticle(at: number) {
  const atMs = house.clock.now() - (at + 1) * 60_000;
  const body = at % 10 === 0 ? '螃蟹到周日' : '今天很忙';
  const content = {
    ...{ title: `第 ${at} 篇`, summary: '', cover: null, tags: at % 4 === 0 ? ['后厨'] : [] },
    blocks: [{ kind: 'paragraph', text: body }],
  };
  const base = { ...content, _id: freshId('ar-'), storeId, authorName: '老顾', version: 1 };
  const words = wordsOfPost({ title: content.title, authorName: '老顾', body });
  const article = {
    ...base,
    ...{ status: at % 5 === 0 ? 'in-review' : 'published', author: ownerId, editor: ownerId },
    ...{ editorName: '老顾', editorRole: 'owner', editedAtMs: atMs, requestId: freshId('request-') },
    ...{ dueAtMs: null, remarks: null, withdrawnReason: null, outVersion: 1 },
  };
  return { page: { ...base, words, publishedAtMs: atMs, correctedAtMs: null }, article };
}

const owner = () => ({ openid: ownerId, name: 'owner', role: 'owner' }) as const;
const today = () => new Date(house.clock.now()).toISOString().slice(0, 10);
const list = (wish: object) => (services: Services) =>
  guestArticleRuns(services).listArticles({ tag: null, search: '', beforeMs: null, ...wish }, 'oGuest');

const pages: [string, (services: Services) => Promise<unknown>, number][] = [
  ['the site', (services) => guestSiteRuns(services).viewSite({}, 'oGuest'), 10],
  ['the newest articles', list({}), 15],
  ['a tag', list({ tag: '后厨' }), 15],
  ['a search', list({ search: '螃蟹' }), 35],
  ['a search within a tag', list({ search: '螃蟹', tag: '后厨' }), 35],
  ['a search that finds nothing', list({ search: '鲍鱼' }), 5],
  ['one article', (services) => guestArticleRuns(services).openArticle({ articleId }, 'oGuest'), 10],
  [
    'what waits for a look',
    (services) =>
      staffArticleRuns(services).listOwnArticles({ storeId, status: 'in-review', beforeMs: null }, owner()),
    50,
  ],
  [
    'one article of colleagues',
    (services) => staffArticleRuns(services).viewOwnArticle({ storeId, articleId }, owner()),
    10,
  ],
  [
    'the figures',
    (services) => staffArticleRuns(services).viewArticleFigures({ storeId, articleId: null }, owner()),
    80,
  ],
  [
    'a day of the calendar with all of them',
    (services) => calendarRuns(services).viewCalendar({ storeId, fromDay: today(), toDay: today() }, owner()),
    80,
  ],
];

test.each(pages)(
  '%s: so many documents are read, however many articles there are',
  async (what, run, most) => {
    const { services, looked } = countDocuments(house);
    expect(await run(services)).not.toBeInstanceOf(Refused);
    console.info(`${what}: ${looked.documents} documents of ${articles} articles`);
    expect(looked.withoutIndex).toBe(0);
    expect(looked.documents).toBeLessThanOrEqual(most);
  },
);

test('turning the pages back shows every article once, the oldest at last', async () => {
  const titles: string[] = [];
  let beforeMs: number | null = null;
  do {
    const page: { articles: readonly { title: string }[]; nextBeforeMs: number | null } = (await list({
      beforeMs,
    })(house.services)) as never;
    titles.push(...page.articles.map(({ title }) => title));
    beforeMs = page.nextBeforeMs;
  } while (beforeMs !== null);
  expect([titles.length, new Set(titles).size, titles.at(-1)]).toEqual([1000, 1000, '第 999 篇']);
});
