import { everythingStored, dataOf, refusalOf } from '../testing/act';
import { freshId, furnishStore, hire } from '../testing/furnish';
import { House } from '../testing/house';
import { refundsOf } from '../testing/inventory';
import {
  beginTopUp,
  booksOf,
  furnishWithStoredValue,
  storedValueIn,
  tiers,
  topUpAndPay,
} from '../testing/stored-value';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());
afterEach(() => {
  house.pay.control.setSwitches({
    create: 'normal',
    query: 'normal',
    close: 'normal',
    notifications: 'normal',
  });
});

const minuteMs = 60_000;
const tier = { pay: 20_000, bonus: 2_000 };

test('a guest pays 200.00 in, has 220.00, and the books owe it', async () => {
  const { storeId } = furnishWithStoredValue(house);
  const guestId = freshId('oGuest');
  const topUpId = await topUpAndPay(house, guestId, storeId);
  expect(storedValueIn(house, guestId)).toEqual({ principal: 20_000, bonus: 2_000 });
  expect(booksOf(house, storeId)).toEqual({
    'wechat-clearing': 20_000,
    'stored-value-principal': -20_000,
    'stored-value-bonus': -2_000,
    'bonus-given': 2_000,
  });
  const view = dataOf(await house.guest(guestId, 'viewStoredValue', { storeId, entriesBeforeMs: null }));
  expect(view).toMatchObject({ isOn: true, tiers, principal: 20_000, bonus: 2_000, giftCards: [] });
  expect(view.entries).toMatchObject([{ kind: 'top-up', principal: 20_000, bonus: 2_000, subject: topUpId }]);
  const menu = dataOf(
    await house.guest(guestId, 'openMenu', { storeId, tableCode: null, menuVersion: 'v1' }),
  );
  expect(menu.member.balance).toBe(22_000);
});

test('the ledger of a balance is read in pages', async () => {
  const { storeId } = furnishWithStoredValue(house);
  const guestId = freshId('oGuest');
  for (let count = 0; count < 22; count += 1) await topUpAndPay(house, guestId, storeId);
  const first = dataOf(await house.guest(guestId, 'viewStoredValue', { storeId, entriesBeforeMs: null }));
  expect(first.entries).toHaveLength(20);
  const rest = dataOf(
    await house.guest(guestId, 'viewStoredValue', { storeId, entriesBeforeMs: first.nextEntriesBeforeMs }),
  );
  expect(rest.entries).toHaveLength(2);
  expect(rest.nextEntriesBeforeMs).toBeNull();
}, 60_000);

test('a store whose owner never switched it on takes no money in advance', async () => {
  const { storeId } = furnishStore(house);
  const guestId = freshId('oGuest');
  const input = { requestId: freshId('request-'), storeId, ...tier };
  expect(refusalOf(await house.guest(guestId, 'topUp', input))).toBe('STORED_VALUE_OFF');
  const card = { requestId: freshId('request-'), storeId, amount: 10_000 };
  expect(refusalOf(await house.guest(guestId, 'buyGiftCard', card))).toBe('STORED_VALUE_OFF');
  const view = dataOf(await house.guest(guestId, 'viewStoredValue', { storeId, entriesBeforeMs: null }));
  expect(view).toMatchObject({ isOn: false, tiers: [], principal: 0, bonus: 0 });
});

test('a bonus that the store does not give is refused with what it gives', async () => {
  const { storeId } = furnishWithStoredValue(house);
  const input = { requestId: freshId('request-'), storeId, pay: 20_000, bonus: 19_000 };
  const answer = await house.guest(freshId('oGuest'), 'topUp', input);
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'TOP_UP_CHANGED', details: { tiers } } });
});

test('tapping twice at once is one top-up with one payment', async () => {
  const { storeId } = furnishWithStoredValue(house);
  const guestId = freshId('oGuest');
  const input = { requestId: freshId('request-'), storeId, ...tier };
  const taps = await Promise.all([1, 2, 3].map(() => house.guest(guestId, 'topUp', input)));
  const answers = taps.map(dataOf);
  expect(new Set(answers.map(({ topUp }) => topUp.id)).size).toBe(1);
  expect(new Set(answers.map(({ payment }) => payment?.package)).size).toBe(1);
  const other = { ...input, pay: 10_000, bonus: 500 };
  expect(refusalOf(await house.guest(guestId, 'topUp', other))).toBe('REQUEST_ID_REUSED');
});

test('a notification that comes twice, and a query beside it, top up once', async () => {
  const { storeId } = furnishWithStoredValue(house);
  const guestId = freshId('oGuest');
  const topUpId = await topUpAndPay(house, guestId, storeId);
  const before = everythingStored(house);
  const last = house.notifications.at(-1);
  if (!last) throw new Error('no notification came');
  const again = await Promise.all([1, 2].map(() => house.notify(last.path, last.headers, last.rawBody)));
  expect(again.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
  const { topUp } = dataOf(await house.guest(guestId, 'viewTopUp', { topUpId }));
  expect(topUp.status).toBe('paid');
  expect(everythingStored(house)).toBe(before);
});

test('a top-up that was paid is not paid again', async () => {
  const { storeId } = furnishWithStoredValue(house);
  const guestId = freshId('oGuest');
  const topUpId = await topUpAndPay(house, guestId, storeId);
  expect(dataOf(await house.guest(guestId, 'payTopUp', { topUpId }))).toMatchObject({
    topUp: { status: 'paid' },
    payment: null,
  });
});

test('a lost notification is made good by asking', async () => {
  const { storeId } = furnishWithStoredValue(house);
  const guestId = freshId('oGuest');
  house.pay.control.setSwitches({ notifications: 'lost' });
  const asked = await topUpAndPay(house, guestId, storeId);
  expect(storedValueIn(house, guestId).principal).toBe(0);
  expect(dataOf(await house.guest(guestId, 'viewTopUp', { topUpId: asked })).topUp.status).toBe('paid');
  const paidAgain = await topUpAndPay(house, guestId, storeId);
  expect(dataOf(await house.guest(guestId, 'payTopUp', { topUpId: paidAgain })).payment).toBeNull();
  const left = await topUpAndPay(house, guestId, storeId);
  await house.later(15 * minuteMs);
  expect(house.database.read('topUps', left)?.status).toBe('paid');
  expect(storedValueIn(house, guestId)).toEqual({ principal: 60_000, bonus: 6_000 });
});

test('when WeChat Pay does not answer, the top-up is kept and can be paid later', async () => {
  const { storeId } = furnishWithStoredValue(house);
  const guestId = freshId('oGuest');
  house.pay.control.setSwitches({ create: 'down' });
  const input = { requestId: freshId('request-'), storeId, ...tier };
  const answer = await house.guest(guestId, 'topUp', input);
  expect(refusalOf(answer)).toBe('PAYMENT_UNAVAILABLE');
  house.pay.control.setSwitches({ create: 'normal' });
  const topUpId = answer.ok ? '' : String(answer.refusal.details.topUpId);
  await house.confirmPayment(dataOf(await house.guest(guestId, 'payTopUp', { topUpId })).payment);
  expect(storedValueIn(house, guestId).principal).toBe(20_000);
});

test('a top-up that nobody paid ends, and cannot be paid any more', async () => {
  const { storeId } = furnishWithStoredValue(house);
  const guestId = freshId('oGuest');
  const { topUp, payment } = await beginTopUp(house, guestId, storeId);
  await house.clock.advance(15 * minuteMs);
  await Promise.all([house.runClock(), house.runClock()]);
  expect(house.database.read('topUps', topUp.id)).toMatchObject({ status: 'expired', dueAtMs: null });
  expect(refusalOf(await house.guest(guestId, 'payTopUp', { topUpId: topUp.id }))).toBe('TOP_UP_NOT_PAYABLE');
  await expect(house.confirmPayment(payment)).rejects.toThrow();
  expect(storedValueIn(house, guestId)).toEqual({ principal: 0, bonus: 0 });
});

test('while WeChat Pay does not say whether it was paid, a top-up waits', async () => {
  const { storeId } = furnishWithStoredValue(house);
  const { topUp } = await beginTopUp(house, freshId('oGuest'), storeId);
  house.pay.control.setSwitches({ close: 'down', query: 'down' });
  await house.later(15 * minuteMs);
  expect(house.database.read('topUps', topUp.id)?.status).toBe('waiting');
});

test('money for a top-up that had ended goes back by itself, once', async () => {
  const { storeId } = furnishWithStoredValue(house);
  const guestId = freshId('oGuest');
  const { topUp, payment } = await beginTopUp(house, guestId, storeId);
  house.database.seedMany('topUps', [
    { ...house.database.read('topUps', topUp.id), _id: topUp.id, status: 'expired', dueAtMs: null },
  ]);
  await house.confirmPayment(payment);
  const last = house.notifications.at(-1);
  if (!last) throw new Error('no notification came');
  await house.notify(last.path, last.headers, last.rawBody);
  await house.later(10 * minuteMs);
  await house.later(10 * minuteMs);
  expect(refundsOf(house, topUp.id)).toEqual([{ status: 'succeeded', amount: 20_000 }]);
  expect(storedValueIn(house, guestId)).toEqual({ principal: 0, bonus: 0 });
  expect(booksOf(house, storeId)).toEqual({});
});

test('money that was paid before the owner switched it off is in the balance, and a waiting sheet is refused', async () => {
  const { storeId, ownerId } = furnishWithStoredValue(house);
  const guestId = freshId('oGuest');
  const first = await beginTopUp(house, guestId, storeId);
  const second = await beginTopUp(house, guestId, storeId);
  dataOf(await house.staff(ownerId, 'setStoredValue', { storeId, isOn: false, tiers: [] }));
  await house.confirmPayment(first.payment);
  expect(storedValueIn(house, guestId)).toEqual({ principal: 20_000, bonus: 2_000 });
  const again = await house.guest(guestId, 'payTopUp', { topUpId: second.topUp.id });
  expect(refusalOf(again)).toBe('STORED_VALUE_OFF');
});

test('nobody sees or pays the top-up of somebody else', async () => {
  const { storeId } = furnishWithStoredValue(house);
  const { topUp } = await beginTopUp(house, freshId('oGuest'), storeId);
  const stranger = freshId('oGuest');
  const input = { topUpId: topUp.id };
  expect(refusalOf(await house.guest(stranger, 'viewTopUp', input))).toBe('TOP_UP_UNKNOWN');
  expect(refusalOf(await house.guest(stranger, 'payTopUp', input))).toBe('TOP_UP_UNKNOWN');
});

test('the owner alone switches stored value, and it is written down', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const input = { storeId, isOn: true, tiers: [...tiers].reverse() };
  for (const role of ['manager', 'cashier', 'waiter', 'kitchen', 'rider', 'service'] as const) {
    const answer = await house.staff(hire(house, storeId, role), 'setStoredValue', input);
    expect(refusalOf(answer)).toBe('ROLE_NOT_ALLOWED');
  }
  const { storedValue } = dataOf(await house.staff(ownerId, 'setStoredValue', input));
  expect(storedValue).toEqual({ isOn: true, tiers });
  dataOf(await house.staff(ownerId, 'setStoredValue', input));
  const audited = house.database.query('audit', { where: { storeId } }).documents;
  expect(audited).toMatchObject([
    { actor: ownerId, action: 'setStoredValue', before: 'off', after: 'on 10000+500 20000+2000' },
  ]);
});

test.each([
  ['a tier twice', [tiers[0], tiers[0]]],
  ['more bonus than money', [{ pay: 1_000, bonus: 1_001 }]],
  ['a part of a fen', [{ pay: 1_000.5, bonus: 0 }]],
  ['more than a card may hold', [{ pay: 500_001, bonus: 0 }]],
])('%s is no tier', async (_what, wrong) => {
  const { storeId, ownerId } = furnishStore(house);
  const answer = await house.staff(ownerId, 'setStoredValue', { storeId, isOn: true, tiers: wrong });
  expect(refusalOf(answer)).toBe('INPUT_INVALID');
});
