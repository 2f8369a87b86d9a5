import { dataOf, orderAndPay, refusalOf } from '../testing/act';
import { freshId, furnishStore } from '../testing/furnish';
import { House } from '../testing/house';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const hourMs = 60 * 60_000;

/** A guest has ordered for pickup, allowed what was asked, and been told that the food is ready. */
async function toldGuest() {
  const { storeId, ownerId } = furnishStore(house);
  const guestId = freshId('oGuest');
  const orderId = await orderAndPay(house, guestId, storeId);
  const { asks } = dataOf(await house.guest(guestId, 'viewOrder', { orderId, afterPayment: true }));
  await house.guest(guestId, 'recordConsents', {
    ...{ requestId: freshId('request-'), storeId, screen: 'after-payment', code: null },
    answers: asks.map(({ purpose }) => ({
      purpose,
      answer: purpose === 'refund-done' ? 'reject' : 'accept',
    })),
  });
  const step = { storeId, orderId };
  dataOf(await house.staff(ownerId, 'acceptOrder', { ...step, readyInMinutes: 10 }));
  dataOf(await house.staff(ownerId, 'startCooking', step));
  dataOf(await house.staff(ownerId, 'finishCooking', step));
  return { storeId, ownerId, guestId, orderId, asks };
}

/** What the first run of the clock counts, the second one folds. */
async function figuresOf(ownerId: string, storeId: string) {
  await house.runClock();
  await house.runClock();
  return dataOf(await house.staff(ownerId, 'viewMessages', { storeId })).figures;
}

test('the owner sees asked, granted, sent, opened, ordered and withdrawn, new customers apart', async () => {
  const { storeId, ownerId, guestId, orderId } = await toldGuest();
  for (let times = 0; times < 2; times += 1) {
    dataOf(await house.guest(guestId, 'openMessage', { messageId: `ready:${orderId}` }));
  }
  const withdraw = { requestId: freshId('request-'), purpose: 'order-rejected' };
  dataOf(await house.guest(guestId, 'withdrawConsent', withdraw));
  await house.clock.advance(hourMs);
  await orderAndPay(house, guestId, storeId);
  await house.clock.advance(26 * hourMs);
  const { byPurpose } = await figuresOf(ownerId, storeId);
  expect(byPurpose['pickup-ready']?.new).toEqual({
    ...{ asked: 1, granted: 1, sent: 1, opened: 1, ordered: 1, withdrawn: 0 },
  });
  expect(byPurpose['refund-done']?.new).toMatchObject({ asked: 1, granted: 0 });
  expect(byPurpose['order-rejected']?.new).toMatchObject({ asked: 1, granted: 1, withdrawn: 1 });
  const again = await figuresOf(ownerId, storeId);
  expect(again.byPurpose['pickup-ready']?.new.ordered).toBe(1);
});

test('a guest without a licence shows up as a reason, and no order is credited to a message that never went out', async () => {
  const { storeId, ownerId, guestId } = await toldGuest();
  const next = await orderAndPay(house, guestId, storeId);
  const step = { storeId, orderId: next };
  dataOf(await house.staff(ownerId, 'acceptOrder', { ...step, readyInMinutes: 10 }));
  dataOf(await house.staff(ownerId, 'startCooking', step));
  dataOf(await house.staff(ownerId, 'finishCooking', step));
  const { byPurpose, notSent } = await figuresOf(ownerId, storeId);
  expect(notSent).toEqual([{ purpose: 'pickup-ready', reason: 'no-licence', count: 1 }]);
  expect(byPurpose['pickup-ready']?.new).toMatchObject({ sent: 1, ordered: 0 });
});

test('after a payment the phone is told what it may ask, and not again what was just answered', async () => {
  const { storeId, guestId, asks } = await toldGuest();
  expect(asks).toEqual([
    { purpose: 'pickup-ready', templateId: 'pickup-ready' },
    { purpose: 'refund-done', templateId: 'refund-done' },
    { purpose: 'order-rejected', templateId: 'order-rejected' },
  ]);
  const orderId = await orderAndPay(house, guestId, storeId);
  const later = dataOf(await house.guest(guestId, 'viewOrder', { orderId, afterPayment: true }));
  expect(later.asks.map(({ purpose }) => purpose)).toEqual(['pickup-ready']);
  const looking = dataOf(await house.guest(guestId, 'viewOrder', { orderId, afterPayment: false }));
  expect(looking.asks).toEqual([]);
});

test('one page shows every consent and every message; nobody else opens it', async () => {
  const { guestId, orderId } = await toldGuest();
  const seen = dataOf(await house.guest(guestId, 'viewConsents', { messagesBeforeMs: null }));
  expect(seen.messages).toEqual([
    expect.objectContaining({ id: `ready:${orderId}`, orderId, isUnclear: false }),
  ]);
  expect(seen.consents.find(({ purpose }) => purpose === 'pickup-ready')).toMatchObject({
    left: 0,
    lastAnswer: 'accept',
  });
  const stranger = await house.guest(freshId('oOther'), 'openMessage', { messageId: `ready:${orderId}` });
  expect(refusalOf(stranger)).toBe('MESSAGE_UNKNOWN');
});

test('more messages than a page holds are gone through without losing one', async () => {
  const { storeId } = furnishStore(house);
  const guestId = freshId('oGuest');
  const documents = Array.from({ length: 130 }, (_, index) => ({
    ...{ _id: `many:${guestId}:${index}`, guestId, storeId, orderId: null, purpose: 'refund-done' },
    content: { purpose: 'refund-done', storeName: { zh: '店', en: 'shop' }, amount: 1, atMs: 0 },
    status: index % 3 === 0 ? 'sent' : 'not-sent',
    atMs: 1000 + index,
    countOrderAtMs: null,
  }));
  house.database.seedMany('messages', documents);
  const found: string[] = [];
  let before: number | null = null;
  do {
    const input: { messagesBeforeMs: number | null } = { messagesBeforeMs: before };
    const page = dataOf(await house.guest(guestId, 'viewConsents', input));
    found.push(...page.messages.map(({ id }) => id));
    before = page.nextMessagesBeforeMs;
  } while (before !== null);
  expect(new Set(found).size).toBe(found.length);
  expect(found).toHaveLength(44);
});
