import { channelText, type Channel } from '../../domain/channel/channel';
import { isShareScene } from '../../domain/channel/share-scene';
import { dataOf, orderAndPay, refusalOf, storedOrder } from '../testing/act';
import { countDocuments } from '../testing/count-documents';
import { freshId, furnishStore, wishFor } from '../testing/furnish';
import { House } from '../testing/house';
import { shareIdOf } from './share-id';
import { viewChannels } from './view-channels';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const dayMs = 24 * 60 * 60_000;
/** A paid order's figures wait until its ticket has had its time. */
const kitchenFirstMs = 10_000;
const sharerId = 'oSharer';

function linkOf(overrides: Partial<Channel> = {}): string {
  const card: Channel = { thing: 'dish', way: 'card', what: 'noodles', sharer: shareIdOf(sharerId) };
  return channelText({ ...card, ...overrides });
}

async function open(guestId: string, storeId: string | null, channel: string | null) {
  const menuVersion = null;
  return dataOf(await house.guest(guestId, 'openMenu', { storeId, tableCode: null, menuVersion, channel }));
}

async function channelsOf(ownerId: string, storeId: string, days: 7 | 28 = 7) {
  await house.later(kitchenFirstMs);
  return dataOf(await house.staff(ownerId, 'viewChannels', { storeId, days }));
}

test('a friend opens a shared dish, orders, and the owner sees what came of the link', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const guestId = freshId('oFriend');
  const opened = await open(guestId, storeId, linkOf());
  expect(opened.openedLink).toEqual({ channel: linkOf(), dishId: 'noodles' });
  const orderId = await orderAndPay(house, guestId, storeId, { channel: linkOf() });
  expect(storedOrder(house, orderId).channel).toBe('dc.noodles');
  await orderAndPay(house, freshId('oPasserBy'), storeId);
  const seen = await channelsOf(ownerId, storeId);
  expect(seen.links).toEqual([
    {
      ...{ thing: 'dish', way: 'card', what: 'noodles', name: { zh: 'noodles', en: 'noodles' } },
      ...{ opened: 1, newGuests: 1, orders: 1, revenue: 4_000 },
    },
  ]);
  expect(seen).toMatchObject({ sum: { orders: 1, revenue: 4_000 }, storeOrders: 2, storeRevenue: 8_000 });
});

test('what is given back of an order is taken off its link', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const guestId = freshId('oFriend');
  const orderId = await orderAndPay(house, guestId, storeId, { channel: linkOf({ way: 'poster' }) });
  dataOf(await house.staff(ownerId, 'rejectOrder', { storeId, orderId, reason: '煤气停了' }));
  const seen = await channelsOf(ownerId, storeId);
  expect(seen.links).toMatchObject([{ way: 'poster', orders: 1, revenue: 0 }]);
  expect(seen.storeRevenue).toBe(0);
});

test('one guest counts once a day for each link, however often and on how many phones it is tapped', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const guestId = freshId('oFriend');
  await Promise.all(Array.from({ length: 5 }, () => open(guestId, storeId, linkOf())));
  await channelsOf(ownerId, storeId);
  await open(guestId, storeId, linkOf());
  await open(guestId, storeId, linkOf({ sharer: '' }));
  await open(guestId, storeId, linkOf({ way: 'moments' }));
  const first = await channelsOf(ownerId, storeId);
  expect(first.links).toMatchObject([
    { way: 'card', opened: 1, newGuests: 1 },
    { way: 'moments', opened: 1, newGuests: 0 },
  ]);
  await house.clock.advance(dayMs);
  await open(guestId, storeId, linkOf());
  expect((await channelsOf(ownerId, storeId)).links[0]).toMatchObject({ opened: 2, newGuests: 1 });
});

test('who opens thousands of links counts for twenty a day', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const guestId = freshId('oMachine');
  for (let index = 0; index < 30; index += 1) {
    await open(guestId, storeId, linkOf({ thing: 'article', what: `made-up-${index}` }));
  }
  expect((await channelsOf(ownerId, storeId)).sum.opened).toBe(20);
});

test('the first link of a guest stays who brought them, the last one is what their orders count for', async () => {
  const { storeId } = furnishStore(house);
  const guestId = freshId('oFriend');
  await open(guestId, storeId, linkOf({ thing: 'store', what: '' }));
  await open(guestId, storeId, linkOf());
  expect(house.database.read('channelTouches', guestId)).toMatchObject({
    first: { link: 'sc.', storeId },
    last: { link: 'dc.noodles', storeId },
  });
});

test("one's own link opens the dish and counts nothing", async () => {
  const { storeId, ownerId } = furnishStore(house);
  const guestId = freshId('oSharer');
  const { shareId } = await open(guestId, storeId, null);
  const own = linkOf({ sharer: shareId });
  expect((await open(guestId, storeId, own)).openedLink).toEqual({ channel: null, dishId: 'noodles' });
  const orderId = await orderAndPay(house, guestId, storeId, { channel: own });
  expect(storedOrder(house, orderId)).not.toHaveProperty('channel');
  expect((await channelsOf(ownerId, storeId)).links).toEqual([]);
});

test.each(['', '.', 'dc', 'zz.noodles.k3f9a2', 'dc.noodles.k3f9a2.x', "'; drop", 's00000000000000000000'])(
  'the malformed link %j opens the menu, is kept with no order, and refuses none',
  async (channel) => {
    const { storeId, ownerId } = furnishStore(house);
    const guestId = freshId('oFriend');
    expect((await open(guestId, storeId, channel)).openedLink).toBeNull();
    const orderId = await orderAndPay(house, guestId, storeId, { channel });
    expect(storedOrder(house, orderId)).not.toHaveProperty('channel');
    expect((await channelsOf(ownerId, storeId)).links).toEqual([]);
  },
);

test('a dish that has left the menu, and a store that is no more, still lead into the restaurant', async () => {
  const { storeId } = furnishStore(house);
  const guestId = freshId('oFriend');
  const gone = await open(guestId, storeId, linkOf({ what: 'long-gone' }));
  expect(gone.openedLink).toMatchObject({ dishId: null });
  expect(house.database.read('channelTouches', guestId)).toMatchObject({ last: { link: 'dc.' } });
  const elsewhere = await open(guestId, 'no-such-store', linkOf());
  expect(elsewhere.store.id).not.toBe('no-such-store');
});

test('the same order is found again though another link was opened before its repeat', async () => {
  const { storeId } = furnishStore(house);
  const guestId = freshId('oFriend');
  const wish = wishFor(storeId, { channel: linkOf() });
  const first = dataOf(await house.guest(guestId, 'placeOrder', wish));
  const repeat = await house.guest(guestId, 'placeOrder', { ...wish, channel: linkOf({ way: 'link' }) });
  expect(dataOf(repeat).order.id).toBe(first.order.id);
  expect(storedOrder(house, first.order.id).channel).toBe('dc.noodles');
});

test("a poster's code opens its dish at its store for another guest, and counts as a poster", async () => {
  const other = furnishStore(house);
  const { storeId, ownerId } = furnishStore(house);
  const sharer = freshId('oSharer');
  const ask = { kind: 'dish', storeId, what: 'tea' };
  const code = dataOf(await house.guest(sharer, 'getShareCode', ask));
  expect(isShareScene(code.scene)).toBe(true);
  expect(Buffer.from(code.picture ?? '', 'base64').toString()).toBe(`picture of ${code.scene}`);
  const friend = freshId('oFriend');
  const opened = await open(friend, other.storeId, code.scene);
  expect(opened.store.id).toBe(storeId);
  expect(opened.openedLink).toMatchObject({ dishId: 'tea', channel: `dp.tea.${shareIdOf(sharer)}` });
  await orderAndPay(house, friend, storeId, { channel: opened.openedLink?.channel ?? null });
  const { links } = await channelsOf(ownerId, storeId);
  expect(links).toMatchObject([{ thing: 'dish', way: 'poster', what: 'tea', opened: 1, orders: 1 }]);
});

test('the same poster has the same code, drawn once; another guest and another dish have others', async () => {
  const { storeId } = furnishStore(house);
  const draw = jest.spyOn(house.services.tableCodes, 'draw');
  const [one, two] = [freshId('oSharer'), freshId('oSharer')];
  const sceneFor = async (guestId: string, dishId: string) =>
    dataOf(await house.guest(guestId, 'getShareCode', { kind: 'dish', storeId, what: dishId })).scene;
  const scenes = [
    await sceneFor(one, 'tea'),
    await sceneFor(one, 'tea'),
    await sceneFor(one, 'noodles'),
    await sceneFor(two, 'tea'),
  ];
  expect(scenes[1]).toBe(scenes[0]);
  expect(new Set(scenes).size).toBe(3);
  expect(draw).toHaveBeenCalledTimes(3);
  draw.mockRestore();
});

test('when WeChat draws no code, the phone is told so and the next try draws it', async () => {
  const { storeId } = furnishStore(house);
  const guestId = freshId('oSharer');
  const draw = jest.spyOn(house.services.tableCodes, 'draw').mockResolvedValueOnce(null);
  const ask = () => house.guest(guestId, 'getShareCode', { kind: 'store', storeId, what: null });
  expect(dataOf(await ask()).picture).toBeNull();
  expect(dataOf(await ask()).picture).not.toBeNull();
  draw.mockRestore();
});

test('an invitation carries its code, and a code that is none is no input', async () => {
  const { storeId } = furnishStore(house);
  const ask = (code: string) =>
    house.guest(freshId('oSharer'), 'getShareCode', { kind: 'invite', storeId, what: code });
  expect(dataOf(await ask('K3F9A2')).scene).toBe('i=K3F9A2');
  expect(refusalOf(await ask('a&b=c'))).toBe('INPUT_INVALID');
});

test('four weeks of channels are read by their ids, however many orders and openings there were', async () => {
  const { storeId } = furnishStore(house);
  const links = Array.from({ length: 300 }, (_, index) => ({
    ...{ link: `al.post-${index}`, opened: 9, newGuests: 1, orders: 2, revenue: 100 + index },
  }));
  const today = new Date(house.clock.now()).toISOString().slice(0, 10);
  for (let back = 0; back < 60; back += 1) {
    const day = new Date(Date.parse(today) - back * dayMs).toISOString().slice(0, 10);
    house.database.seedMany('channelFigures', [{ _id: `${storeId}:${day}`, storeId, day, links }]);
  }
  const { services, looked } = countDocuments(house);
  const answer = await viewChannels(services, { storeId, days: 28 });
  if (!('links' in answer)) throw new Error('refused');
  console.log(`channels of four weeks: ${looked.documents} documents`);
  expect(looked.documents).toBeLessThanOrEqual(2 * 28 + 3);
  expect(looked.withoutIndex).toBe(0);
  expect(answer.links).toHaveLength(100);
  expect(answer.links[0]).toMatchObject({ what: 'post-299', orders: 56, revenue: 28 * 399 });
  expect(answer.sum.orders).toBe(28 * 600);
});
