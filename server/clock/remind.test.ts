import { runClock } from './run-clock';
import { dataOf, orderAndPay, refusalOf } from '../testing/act';
import { freshId, furnishStore, freshTableCode, hire } from '../testing/furnish';
import { House } from '../testing/house';
import type { ReminderDocument } from '../reminders/reminder-document';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());
afterEach(() => {
  house.gate.beforeDatabase = null;
  house.pay.control.setSwitches({ refundEnds: 'SUCCESS' });
});

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

async function remindersFor(openid: string, storeId: string): Promise<string[]> {
  return dataOf(await house.staff(openid, 'board', { storeId })).reminders.map(({ kind }) => kind);
}

function documentsOf(storeId: string): ReminderDocument[] {
  const found = house.database.query('reminders', { where: { storeId }, limit: 100 }).documents;
  return found as unknown as ReminderDocument[];
}

function signalOf(storeId: string): unknown {
  return house.database.read('signals', `store-${storeId}`)?.version;
}

/** A request of a waiter, which somebody else has to approve. */
async function askForApproval() {
  const shop = furnishStore(house);
  const orderId = await orderAndPay(house, freshId('oGuest'), shop.storeId);
  const { storeId, ownerId } = shop;
  dataOf(await house.staff(ownerId, 'acceptOrder', { storeId, orderId, readyInMinutes: 20 }));
  const waiter = hire(house, storeId, 'waiter');
  const wish = { kind: 'whole' as const };
  const asked = {
    storeId,
    orderId,
    requestId: freshId('request-'),
    wish,
    expectedAmount: 4000,
    reason: '凉了',
  };
  expect(dataOf(await house.staff(waiter, 'refundOrder', asked)).outcome).toBe('awaiting-approval');
  return { ...shop, orderId, waiter };
}

test('an order that nobody accepts is reminded of when half of its time is over, and no longer once it is accepted', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const cook = hire(house, storeId, 'kitchen');
  const orderId = await orderAndPay(house, freshId('oGuest'), storeId);
  await house.runClock();
  expect(await remindersFor(ownerId, storeId)).toEqual([]);
  await house.clock.advance(150_000);
  const before = signalOf(storeId);
  await house.runClock();
  expect(await remindersFor(cook, storeId)).toEqual(['acceptance']);
  expect(signalOf(storeId)).not.toBe(before);
  dataOf(await house.staff(ownerId, 'acceptOrder', { storeId, orderId, readyInMinutes: 20 }));
  expect(await remindersFor(ownerId, storeId)).toEqual([]);
  await house.later(11 * minuteMs);
  expect(documentsOf(storeId)).toEqual([]);
});

test('a refund that waits for approval is told after half an hour to those who can approve it, and to nobody else', async () => {
  const { storeId, ownerId, waiter } = await askForApproval();
  await house.later(30 * minuteMs - 2_000);
  expect(await remindersFor(ownerId, storeId)).toEqual([]);
  await house.later(2_000);
  expect(await remindersFor(ownerId, storeId)).toEqual(['refund-approval']);
  expect(await remindersFor(waiter, storeId)).toEqual([]);
});

test('two clocks at once, and a clock that runs again, ring once', async () => {
  const { storeId } = await askForApproval();
  await house.clock.advance(30 * minuteMs);
  house.requests.length = 0;
  await Promise.all([house.runClock(), runClock(house.newInstance(), () => 0)]);
  await house.runClock();
  const rings = () => house.requests.filter((what) => what.includes('signals')).length;
  const once = rings();
  expect(once).toBe(1);
  await house.later(15 * minuteMs);
  expect(rings()).toBe(once);
  expect(documentsOf(storeId)).toMatchObject([{ isOpen: true, isRung: true }]);
});

test('a clock that died before it rang is made up for, and one that did not run for a day rings then', async () => {
  const { storeId, ownerId } = await askForApproval();
  await house.clock.advance(24 * hourMs);
  const before = signalOf(storeId);
  house.gate.beforeDatabase = (what) =>
    what.includes('signals') ? { code: 'DATABASE_REQUEST_FAILED', message: 'gone' } : null;
  await house.runClock();
  house.gate.beforeDatabase = null;
  expect(signalOf(storeId)).toBe(before);
  await house.later(2 * minuteMs);
  expect(signalOf(storeId)).not.toBe(before);
  expect(await remindersFor(ownerId, storeId)).toEqual(['refund-approval']);
});

test('an invoice that nobody makes out and a refund that WeChat Pay cannot carry out are reminded of, each in its time', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const guestId = freshId('oGuest');
  const orderId = await orderAndPay(house, guestId, storeId);
  const waiter = hire(house, storeId, 'waiter');
  dataOf(await house.staff(ownerId, 'acceptOrder', { storeId, orderId, readyInMinutes: 20 }));
  const title = { kind: 'person' as const, name: '阿杰' };
  dataOf(await house.guest(guestId, 'requestInvoice', { orderId, title, email: null }));
  house.pay.control.setSwitches({ refundEnds: 'ABNORMAL' });
  const asked = { storeId, orderId, requestId: freshId('request-'), reason: '凉了' };
  const wish = { kind: 'amount' as const, amount: 500 };
  dataOf(await house.staff(ownerId, 'refundOrder', { ...asked, wish, expectedAmount: 500 }));
  await house.later(10 * minuteMs);
  expect(await remindersFor(ownerId, storeId)).toEqual([]);
  await house.later(2 * hourMs);
  expect(await remindersFor(ownerId, storeId)).toEqual(['refund-by-hand']);
  await house.later(22 * hourMs);
  expect(await remindersFor(ownerId, storeId)).toEqual(['invoice', 'refund-by-hand']);
  expect(await remindersFor(waiter, storeId)).toEqual([]);
});

test('what counts attempts goes when its window is over, and stays while somebody goes on', async () => {
  const guesser = freshId('oGuesser');
  const tryCode = () =>
    house.guest(guesser, 'openMenu', { storeId: null, tableCode: freshTableCode(), menuVersion: null });
  const kept = () =>
    house.database.query('attempts', { where: {}, limit: 100 }).documents.map(({ _id }) => _id);
  expect(refusalOf(await tryCode())).toBe('TABLE_CODE_UNKNOWN');
  await house.clock.advance(9 * minuteMs);
  expect(refusalOf(await tryCode())).toBe('TABLE_CODE_UNKNOWN');
  await house.clock.advance(9 * minuteMs);
  await Promise.all([house.runClock(), runClock(house.newInstance(), () => 0)]);
  expect(kept()).toContain(`table-code:${guesser}`);
  await house.later(minuteMs);
  expect(kept()).not.toContain(`table-code:${guesser}`);
});
