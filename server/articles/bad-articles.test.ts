import { pngOf } from '../../emulator/src/customer-service/testing/service-bed';
import { dataOf, everythingStored, refusalOf } from '../testing/act';
import { articleWish, publishedArticle, submittedArticle, writeArticle } from '../testing/articles';
import { badPictures, badVerdicts } from '../testing/bad-content';
import { freshId, furnishStore, hire } from '../testing/furnish';
import { House } from '../testing/house';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const pictureId = (name: string) => `cloud://local-env.local-bucket/articles/${name}.png`;
const picture = (name: string) => ({ kind: 'picture', picture: pictureId(name), caption: '' }) as const;
const paragraph = (text: string) => ({ kind: 'paragraph', text }) as const;

test.each([
  ['a title of 41 letters', { title: '字'.repeat(41) }],
  ['a paragraph of 2,001 letters', { blocks: [paragraph('字'.repeat(2001))] }],
  [
    'six paragraphs of 2,000 letters',
    { blocks: Array.from({ length: 6 }, () => paragraph('字'.repeat(2000))) },
  ],
  ['41 pieces', { blocks: Array.from({ length: 41 }, () => paragraph('字')) }],
  ['ten pictures', { blocks: Array.from({ length: 10 }, (_, at) => picture(`p${at}`)) }],
  ['a picture from elsewhere', { cover: 'https://example.com/a.png' }],
  ['a picture of the bulletin', { cover: 'cloud://local-env.local-bucket/posts/a.png' }],
  ['a piece of no known kind', { blocks: [{ kind: 'html', text: '<b>好</b>' }] }],
  ['a door that leads nowhere', { blocks: [{ kind: 'door', door: 'casino' }] }],
  ['a fifth tag', { tags: ['一', '二', '三', '四', '五'] }],
])('%s is refused and nothing is kept', async (_what, wrong) => {
  const { storeId, ownerId } = furnishStore(house);
  const before = everythingStored(house);
  const answer = await house.staff(ownerId, 'saveArticle', { ...articleWish(storeId), ...wrong });
  expect(refusalOf(answer)).toBe('INPUT_INVALID');
  expect(everythingStored(house)).toBe(before);
});

test('script, markup and what turns the direction of reading reach a guest as plain text or not at all', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const reviewer = hire(house, storeId, 'manager');
  const articleId = await publishedArticle(
    house,
    { writer: ownerId, reviewer, storeId },
    {
      title: '<img src=x onerror=alert(1)>',
      summary: '店长\u202e说',
      tags: ['\u2066早市'],
      blocks: [paragraph('老\u200f顾\u0007\n<script>alert(1)</script>'), { kind: 'heading', text: '\u202e' }],
    },
  );
  const { article } = dataOf(await house.guest(freshId('oGuest'), 'openArticle', { articleId }));
  expect(article).toMatchObject({ title: '<img src=x onerror=alert(1)>', summary: '店长说', tags: ['早市'] });
  expect(article.blocks).toEqual([paragraph('老顾\n<script>alert(1)</script>')]);
});

test.each(badPictures)('a picture %s is refused', async (_what, bytes, why) => {
  const { storeId, ownerId } = furnishStore(house);
  const name = freshId('p');
  if (bytes) house.wechat.files.set(pictureId(name), bytes);
  const wish = articleWish(storeId, { blocks: [paragraph('字'), picture(name)] });
  expect(await house.staff(ownerId, 'saveArticle', wish)).toMatchObject({
    refusal: { code: 'PICTURE_REFUSED', details: { at: 0, why } },
  });
});

test('pictures that an earlier version had were judged then', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const name = freshId('p');
  house.wechat.files.set(pictureId(name), pngOf(10, 10));
  const blocks = [paragraph('字'), picture(name)];
  const articleId = await writeArticle(house, ownerId, storeId, { blocks, cover: pictureId(name) });
  house.wechat.files.clear();
  const again = articleWish(storeId, { articleId, expectedVersion: 1, blocks, cover: pictureId(name) });
  expect(refusalOf(await house.staff(ownerId, 'saveArticle', again))).toBeNull();
});

describe('what WeChat finds fault with', () => {
  afterEach(() => {
    house.wechat.verdictOnText = () => 'pass';
  });

  test.each(badVerdicts)(
    'a text found %s is not kept, wherever in the article it stands',
    async (verdict, code) => {
      const { storeId, ownerId } = furnishStore(house);
      house.wechat.verdictOnText = ({ text }) => (text.includes('坏话') ? verdict : 'pass');
      const places = [
        { title: '坏话' },
        { summary: '坏话' },
        { tags: ['坏话'] },
        { blocks: [{ ...picture('none'), caption: '坏话' }] },
        { blocks: [paragraph(`${'字'.repeat(1900)}坏话`)] },
      ];
      for (const place of places) {
        expect(refusalOf(await house.staff(ownerId, 'saveArticle', articleWish(storeId, place)))).toBe(code);
      }
    },
  );
});

test('an article without a title or a text is a draft and no more', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const blocks = [{ kind: 'heading' as const, text: '四点' }];
  const articleId = await writeArticle(house, ownerId, storeId, { title: ' ', blocks });
  expect(await house.staff(ownerId, 'submitArticle', { storeId, articleId, version: 1 })).toMatchObject({
    refusal: { code: 'ARTICLE_UNFINISHED', details: { missing: ['title', 'blocks'] } },
  });
});

test.each([
  ['a moment ago', -1],
  ['this very moment', 0],
  ['in a year and a minute', 365 * 24 * 60 * 60_000 + 60_000],
])('nothing is timed for %s', async (_what, aheadMs) => {
  const { storeId, ownerId } = furnishStore(house);
  const manager = hire(house, storeId, 'manager');
  const articleId = await submittedArticle(house, manager, storeId);
  const atMs = house.clock.now() + aheadMs;
  const answer = await house.staff(ownerId, 'publishArticle', { storeId, articleId, version: 1, atMs });
  expect(refusalOf(answer)).toBe('PUBLISH_TIME_WRONG');
});

test('any minute of the year ahead can be chosen', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const manager = hire(house, storeId, 'manager');
  const articleId = await submittedArticle(house, manager, storeId);
  const atMs = house.clock.now() + 364 * 24 * 60 * 60_000 + 17 * 60_000;
  const answer = await house.staff(ownerId, 'publishArticle', { storeId, articleId, version: 1, atMs });
  expect(dataOf(answer)).toEqual({ status: 'scheduled' });
});
