import { dataOf, orderAndPay, refusalOf, storedOrder } from '../testing/act';
import { freshId, furnishStore, giveCoupon, hire, line } from '../testing/furnish';
import { House } from '../testing/house';
import { dueLater } from '../testing/staff-guest-care-cases';
import { furnishWithTables, reserveAndPay } from '../testing/reservations';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const cardOf = async (openid: string, storeId: string, guestId: string) =>
  dataOf(await house.staff(openid, 'viewGuestCard', { storeId, guestId })).card;

const threeTeas = { lines: [line('l1', 'tea', { quantity: 3 })], expectedTotal: 1800 };

async function finish(ownerId: string, storeId: string, orderId: string): Promise<void> {
  const step = { storeId, orderId };
  dataOf(await house.staff(ownerId, 'acceptOrder', { ...step, readyInMinutes: 10 }));
  for (const move of ['startCooking', 'finishCooking', 'handOver', 'completeOrder'] as const) {
    dataOf(await house.staff(ownerId, move, step));
  }
}

test('beside the conversation stand orders of late, what the guest usually has, coupons and what was spent', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const guestId = freshId('oGuest');
  await finish(ownerId, storeId, await orderAndPay(house, guestId, storeId, threeTeas));
  const live = await orderAndPay(house, guestId, storeId);
  const coupon = giveCoupon(house, guestId, { storeIds: [storeId] });
  giveCoupon(house, guestId, { storeIds: ['elsewhere'] });
  const card = await cardOf(ownerId, storeId, guestId);
  expect(card).toMatchObject({ level: { zh: '街坊' }, visits: 1, spentIn90Days: 1800, apologyLimit: null });
  expect(card.orders.map(({ orderId, status }) => [orderId, status])).toEqual(
    expect.arrayContaining([[live, 'placed']]),
  );
  expect(card.usualDishes.map(({ dishId, portions }) => [dishId, portions])).toEqual([
    ['tea', 5],
    ['noodles', 1],
  ]);
  expect(card.coupons.map(({ id }) => id)).toEqual([coupon.id]);
  await house.clock.advance(91 * 24 * 60 * 60_000);
  expect(await cardOf(ownerId, storeId, guestId)).toMatchObject({ visits: 1, spentIn90Days: 0 });
});

test('money that is asked for or on its way is named, with what waits for an approval', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const waiter = hire(house, storeId, 'waiter');
  const guestId = freshId('oGuest');
  const orderId = await orderAndPay(house, guestId, storeId);
  const wish = { kind: 'amount' as const, amount: 500 };
  const asked = {
    storeId,
    orderId,
    requestId: freshId('request-'),
    wish,
    expectedAmount: 500,
    reason: '凉了',
  };
  dataOf(await house.staff(ownerId, 'acceptOrder', { storeId, orderId, readyInMinutes: 20 }));
  dataOf(await house.staff(waiter, 'refundOrder', asked));
  const card = await cardOf(ownerId, storeId, guestId);
  expect(card.openRefunds).toMatchObject([{ orderId, amount: 500, status: 'awaiting-approval' }]);
});

test('tables that are kept for the guest are named, and whoever reserved is known by that name', async () => {
  const { storeId, ownerId } = furnishWithTables(house, 1);
  const guestId = freshId('oGuest');
  const slotMs = 30 * 60_000;
  const startMs = Math.ceil(house.clock.now() / slotMs) * slotMs + 4 * slotMs;
  const reservationId = await reserveAndPay(house, guestId, storeId, { name: '何女士', startMs });
  const card = await cardOf(ownerId, storeId, guestId);
  expect(card).toMatchObject({ name: '何女士', level: null, visits: 0, orders: [], usualDishes: [] });
  expect(card.reservations).toMatchObject([{ reservationId, status: 'confirmed' }]);
});

test('a colleague sees no guest who never came to their store, and writes nothing down of one', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const elsewhere = furnishStore(house);
  const guestId = freshId('oGuest');
  await orderAndPay(house, guestId, elsewhere.storeId);
  const ofGuest = { storeId, guestId };
  const note = { ...ofGuest, requestId: freshId('request-'), words: '好人' };
  expect(refusalOf(await house.staff(ownerId, 'viewGuestCard', ofGuest))).toBe('GUEST_UNKNOWN');
  expect(refusalOf(await house.staff(ownerId, 'setGuestTags', { ...ofGuest, tagIds: [] }))).toBe(
    'GUEST_UNKNOWN',
  );
  expect(refusalOf(await house.staff(ownerId, 'addGuestNote', note))).toBe('GUEST_UNKNOWN');
});

test('allergies stand first; a note keeps who wrote it and when, and a repeat writes no second one', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const agent = hire(house, storeId, 'service');
  const guestId = freshId('oGuest');
  await orderAndPay(house, guestId, storeId);
  const ofGuest = { storeId, guestId };
  const tagIds = ['window', 'peanut', 'of-no-list'];
  const { tags } = dataOf(await house.staff(agent, 'setGuestTags', { ...ofGuest, tagIds }));
  expect(tags.map(({ id }) => id)).toEqual(['peanut', 'window']);
  const note = { ...ofGuest, requestId: freshId('request-'), words: '一家三口，常坐窗边' };
  const first = dataOf(await house.staff(agent, 'addGuestNote', note));
  expect(dataOf(await house.staff(agent, 'addGuestNote', { ...note, words: '别的话' }))).toEqual(first);
  const card = await cardOf(ownerId, storeId, guestId);
  expect(card.tags).toEqual(tags);
  expect(card.notes).toMatchObject([{ words: note.words, byName: 'service', atMs: house.clock.now() }]);
  const list = [{ id: 'window', kind: 'habit', name: { zh: '窗边', en: 'Window' } }];
  dataOf(await house.staff(ownerId, 'saveGuestTags', { storeId, tags: list }));
  expect((await cardOf(ownerId, storeId, guestId)).tags).toEqual(list);
});

test.each([
  ['nine tags', { tagIds: Array.from({ length: 9 }, (_, index) => `t${index}`) }],
  ['a tag twice', { tagIds: ['peanut', 'peanut'] }],
])('%s are refused', async (_what, { tagIds }) => {
  const { storeId, ownerId } = furnishStore(house);
  const input = { storeId, guestId: freshId('oGuest'), tagIds };
  expect(refusalOf(await house.staff(ownerId, 'setGuestTags', input))).toBe('INPUT_INVALID');
});

test('a note of more than 500 characters is refused', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const input = {
    storeId,
    guestId: freshId('oGuest'),
    requestId: freshId('request-'),
    words: '字'.repeat(501),
  };
  expect(refusalOf(await house.staff(ownerId, 'addGuestNote', input))).toBe('INPUT_INVALID');
});

test('who deletes their account takes tags and the words of notes, apologies and complaints with them', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const guestId = freshId('oGuest');
  const own = freshId('');
  const orderId = await orderAndPay(house, guestId, storeId);
  await finish(ownerId, storeId, orderId);
  const ofGuest = { storeId, guestId };
  const asked = () => ({ storeId, requestId: freshId('request-') });
  dataOf(await house.staff(ownerId, 'setGuestTags', { ...ofGuest, tagIds: ['peanut'] }));
  dataOf(await house.staff(ownerId, 'addGuestNote', { ...asked(), guestId, words: `姓${own}` }));
  const gift = { kind: 'coupon', amount: 1_000 };
  const sorry = { ...asked(), guestId, conversationId: null, orderId, gift, reason: `${own}的汤洒了` };
  dataOf(await house.staff(ownerId, 'giveApology', sorry));
  const source = { kind: 'order', id: orderId };
  const due = dueLater(house.clock.now());
  const task = { ...asked(), source, subject: `${own}的汤`, ownerId: null, due };
  const opened = dataOf(await house.staff(ownerId, 'openTask', task));
  const close = { ...asked(), taskId: opened.task.id, version: 1, reason: `${own}满意` };
  dataOf(await house.staff(ownerId, 'closeTask', close));
  const rows = async (part: string) =>
    JSON.stringify(dataOf(await house.guest(guestId, 'exportMyData', { part, beforeMs: null })).rows);
  for (const part of ['notes', 'apologies', 'complaints']) expect(await rows(part)).toContain(own);
  expect(await rows('member')).toContain('peanut');
  expect(await rows('notes')).not.toContain(ownerId);
  dataOf(await house.guest(guestId, 'deleteAccount', { understood: true }));
  const collections = ['guestCards', 'guestNotes', 'apologies', 'serviceTasks', 'taskEntries', 'coupons'];
  const stored = JSON.stringify(
    collections.map((collection) => house.database.query(collection, { where: {}, limit: 1000 }).documents),
  );
  expect(stored).not.toContain(guestId);
  expect(stored).not.toContain(own);
  expect(storedOrder(house, orderId).guestId).toMatch(/^nobody-/);
});

test('a card of a guest with a thousand orders costs as few documents as any', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const guestId = freshId('oGuest');
  const order = storedOrder(house, await orderAndPay(house, guestId, storeId));
  const many = Array.from({ length: 1000 }, (_, index) => ({
    ...{ ...order, _id: `${order._id}${index}`, placedAtMs: index, status: 'completed', dueAtMs: null },
  }));
  house.database.seedMany('orders', many);
  const note = (index: number) => ({
    ...{
      _id: `${guestId}-${index}`,
      storeId,
      guestId,
      words: '好',
      by: ownerId,
      byName: '周姐',
      atMs: index,
    },
  });
  house.database.seedMany(
    'guestNotes',
    Array.from({ length: 200 }, (_, index) => note(index)),
  );
  for (let index = 0; index < 60; index += 1) giveCoupon(house, guestId);
  const before = house.requests.length;
  const card = await cardOf(ownerId, storeId, guestId);
  const requests = house.requests.slice(before).filter((what) => what.startsWith('database.'));
  console.log(`viewGuestCard: ${requests.length} reads, at most 130 documents\n${requests.join('\n')}`);
  expect(requests.length).toBeLessThanOrEqual(14);
  expect(card.orders).toHaveLength(5);
  expect(card.notes).toHaveLength(20);
  expect(card.coupons.length).toBeLessThanOrEqual(50);
});
