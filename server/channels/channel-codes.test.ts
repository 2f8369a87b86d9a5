import { channelText } from '../../domain/channel/channel';
import { codeLimits, codePages, type CodePage } from '../../domain/channel/code-page';
import { isShareScene } from '../../domain/channel/share-scene';
import { dataOf, orderAndPay, refusalOf, storedOrder } from '../testing/act';
import { publishedArticle } from '../testing/articles';
import { countDocuments } from '../testing/count-documents';
import { freshId, furnishStore, hire } from '../testing/furnish';
import { House } from '../testing/house';
import { viewChannels } from './view-channels';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

/** A paid order's figures wait until its ticket has had its time. */
const kitchenFirstMs = 10_000;

interface Owned {
  readonly storeId: string;
  readonly ownerId: string;
}

async function makeCode({ storeId, ownerId }: Owned, overrides: object = {}) {
  const wish = { requestId: freshId('request-'), name: '门口海报', page: 'menu', articleId: null };
  const made = await house.staff(ownerId, 'makeChannelCode', { storeId, ...wish, ...overrides });
  return dataOf(made).code;
}

function writersOf({ storeId, ownerId }: Owned) {
  return { storeId, writer: hire(house, storeId, 'manager'), reviewer: ownerId };
}

async function scan(guestId: string, scene: string) {
  const phone = { storeId: null, tableCode: null, menuVersion: null };
  return dataOf(await house.guest(guestId, 'openMenu', { ...phone, channel: scene }));
}

async function channelsOf({ storeId, ownerId }: Owned) {
  await house.later(kitchenFirstMs);
  return dataOf(await house.staff(ownerId, 'viewChannels', { storeId, days: 7 }));
}

test('the owner names a code; a guest enters by it and orders, and the owner sees both under its name', async () => {
  const other = furnishStore(house);
  const store = furnishStore(house);
  const { codeId } = await makeCode(store, { name: '电梯传单' });
  await house.clock.advance(1);
  await makeCode(store, { name: '大众点评' });
  const guestId = freshId('oGuest');
  const opened = await scan(guestId, codeId);
  expect(opened.store.id).toBe(store.storeId);
  expect(opened.store.id).not.toBe(other.storeId);
  expect(opened.openedLink?.dishId).toBeNull();
  const orderId = await orderAndPay(house, guestId, store.storeId, { channel: opened.openedLink?.channel });
  expect(storedOrder(house, orderId).channel).toBe(`cp.${codeId}`);
  const seen = await channelsOf(store);
  expect(seen.codes).toMatchObject([
    { name: '大众点评', opened: 0, newGuests: 0, orders: 0, revenue: 0 },
    { name: '电梯传单', opened: 1, newGuests: 1, orders: 1, revenue: 4_000 },
  ]);
  expect(seen.links).toEqual([]);
  expect(seen.sum).toMatchObject({ opened: 1, orders: 1, revenue: 4_000 });
});

test('a request that is repeated makes one code, and two requests make two', async () => {
  const store = furnishStore(house);
  const requestId = freshId('request-');
  const first = await makeCode(store, { requestId });
  expect(await makeCode(store, { requestId })).toEqual(first);
  expect(isShareScene(first.codeId)).toBe(true);
  expect((await makeCode(store)).codeId).not.toBe(first.codeId);
  expect((await channelsOf(store)).codes).toHaveLength(2);
});

test.each(codePages)('the picture of a code for %s opens that page', async (page: CodePage) => {
  const store = furnishStore(house);
  const article = page === 'article' ? await publishedArticle(house, writersOf(store)) : null;
  const { codeId } = await makeCode(store, { page, articleId: article });
  const input = { storeId: store.storeId, codeId };
  const { picture } = dataOf(await house.staff(store.ownerId, 'channelCodePicture', input));
  expect(Buffer.from(picture, 'base64').toString()).toBe(`${page} at ${codeId}`);
});

test('a code of an article opens it by what is printed, and one of an article that nobody can read is not made', async () => {
  const store = furnishStore(house);
  const articleId = await publishedArticle(house, writersOf(store));
  const { codeId } = await makeCode(store, { page: 'article', articleId });
  const opened = dataOf(await house.guest(freshId('oGuest'), 'openArticle', { articleId: codeId }));
  expect(opened.article.articleId).toBe(articleId);
  const make = (articleOrNot: string | null, page: CodePage) =>
    house.staff(store.ownerId, 'makeChannelCode', {
      ...{ storeId: store.storeId, requestId: freshId('request-'), name: '文章' },
      ...{ page, articleId: articleOrNot },
    });
  expect(refusalOf(await make('no-such-article', 'article'))).toBe('ARTICLE_UNKNOWN');
  expect(refusalOf(await make(null, 'article'))).toBe('INPUT_INVALID');
  expect(refusalOf(await make(articleId, 'menu'))).toBe('INPUT_INVALID');
});

test('a retired code still leads to its store and counts nothing; taken up again it counts', async () => {
  const store = furnishStore(house);
  const code = await makeCode(store);
  const change = { storeId: store.storeId, codeId: code.codeId, name: '旧海报' };
  const set = async (isRetired: boolean) =>
    dataOf(await house.staff(store.ownerId, 'changeChannelCode', { ...change, isRetired })).code;
  expect(await set(true)).toMatchObject({ name: '旧海报', retiredAtMs: house.clock.now() });
  const guestId = freshId('oGuest');
  const opened = await scan(guestId, code.codeId);
  expect(opened.store.id).toBe(store.storeId);
  expect(opened.openedLink).toEqual({ channel: null, dishId: null });
  expect((await channelsOf(store)).codes).toMatchObject([{ name: '旧海报', opened: 0 }]);
  expect((await set(false)).retiredAtMs).toBeNull();
  await scan(guestId, code.codeId);
  expect((await channelsOf(store)).codes).toMatchObject([{ opened: 1 }]);
});

test('nobody counts for a code without having scanned it, and no made-up code gets into the list', async () => {
  const store = furnishStore(house);
  const { codeId } = await makeCode(store);
  const written = channelText({ thing: 'code', way: 'poster', what: codeId, sharer: '' });
  expect((await scan(freshId('oGuest'), written)).openedLink).toBeNull();
  const madeUp = channelText({ thing: 'code', way: 'poster', what: 'buy-here', sharer: '' });
  const orderId = await orderAndPay(house, freshId('oGuest'), store.storeId, { channel: madeUp });
  expect(storedOrder(house, orderId).channel).toBe('cp.');
  const seen = await channelsOf(store);
  expect(seen.codes).toMatchObject([{ opened: 0, orders: 0 }]);
  expect(seen.links).toMatchObject([{ thing: 'code', what: '', name: null, orders: 1 }]);
});

test('the code of another store is unknown here, whoever asks', async () => {
  const [here, there] = [furnishStore(house), furnishStore(house)];
  const { codeId } = await makeCode(there);
  const asked = { storeId: here.storeId, codeId };
  expect(refusalOf(await house.staff(here.ownerId, 'channelCodePicture', asked))).toBe(
    'CHANNEL_CODE_UNKNOWN',
  );
  const change = { ...asked, name: 'x', isRetired: true };
  expect(refusalOf(await house.staff(here.ownerId, 'changeChannelCode', change))).toBe(
    'CHANNEL_CODE_UNKNOWN',
  );
  expect((await channelsOf(there)).codes).toMatchObject([{ codeId, retiredAtMs: null }]);
});

test('a list that is full takes no more codes, and reading it looks at no more than it holds', async () => {
  const store = furnishStore(house);
  const { storeId, ownerId } = store;
  house.database.seedMany(
    'channelCodes',
    Array.from({ length: codeLimits.codes }, (_, index) => ({
      ...{ _id: `s-${storeId}-${index}`, storeId },
      ...{ name: `码 ${index}`, page: 'menu' as const, articleId: null },
      ...{ createdAtMs: index, retiredAtMs: null },
    })),
  );
  const wish = { storeId, requestId: freshId('request-'), name: '多一个', page: 'menu', articleId: null };
  expect(refusalOf(await house.staff(ownerId, 'makeChannelCode', wish))).toBe('LIST_FULL');
  const { services, looked } = countDocuments(house);
  const answer = await viewChannels(services, { storeId, days: 28 });
  if (!('codes' in answer)) throw new Error('refused');
  console.log(`channels with a full list of codes: ${looked.documents} documents`);
  expect(answer.codes).toHaveLength(codeLimits.codes);
  expect(looked.documents).toBeLessThanOrEqual(codeLimits.codes + 2 * 28);
  expect(looked.withoutIndex).toBe(0);
});
