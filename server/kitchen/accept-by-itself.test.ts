import type { StoreDocument } from '../ordering/store-document';
import { dataOf, orderAndPay, refusalOf, storedOrder } from '../testing/act';
import { freshId, furnishStore, giveCoupon, hire, openHours, wishFor } from '../testing/furnish';
import { House } from '../testing/house';
import { passMinutes, plugIn } from '../testing/printing';

let house: House;
beforeEach(async () => {
  house = await House.open();
});
afterEach(() => house.close());

const guestId = freshId('oGuest');

function store(change: Partial<StoreDocument> = {}) {
  return furnishStore(house, { acceptsByItself: true, ...change });
}

test('a paid order is taken on without a tap, with the promise and the slips of one', async () => {
  const { storeId } = store();
  const { papers } = plugIn(house, storeId);
  const orderId = await orderAndPay(house, guestId, storeId);
  await passMinutes(house, 3);
  const order = storedOrder(house, orderId);
  expect(order).toMatchObject({ status: 'accepted', dueAtMs: null });
  expect(order.promisedAtMs).toBe((order.acceptedAtMs ?? 0) + 20 * 60_000);
  expect(house.database.read('tickets', orderId)).toMatchObject({ status: 'accepted' });
  expect(papers()).toHaveLength(1);
});

test('an order that leaves nothing to pay is taken on too', async () => {
  const { storeId } = store();
  const { id: couponId } = giveCoupon(house, guestId, {
    benefit: { kind: 'amount-off', amount: 1_000_000 },
  } as never);
  const free = { couponId, expectedTotal: 0 };
  const placed = dataOf(await house.guest(guestId, 'placeOrder', wishFor(storeId, free)));
  expect(storedOrder(house, placed.order.id).status).toBe('accepted');
});

const closed = { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] };

test.each<[string, Partial<StoreDocument>]>([
  ['is not set so', { acceptsByItself: false }],
  ['has paused orders', { pausedUntilMs: Number.MAX_SAFE_INTEGER }],
  ['is closed', { hours: { ...openHours, weekly: closed } }],
])('an order waits for a tap where the store %s since it was placed', async (_why, change) => {
  const { storeId, store: before } = store();
  const placed = dataOf(await house.guest(guestId, 'placeOrder', wishFor(storeId)));
  house.database.seedMany('stores', [{ ...before, ...change }]);
  await house.confirmPayment(placed.payment);
  expect(storedOrder(house, placed.order.id).status).toBe('placed');
});

test('what could not be taken on at once is taken on by the clock, once', async () => {
  const { storeId } = store();
  const { papers } = plugIn(house, storeId);
  house.gate.beforeDatabase = (what) =>
    what === 'database.getDocument printers' ? { code: 'DATABASE_REQUEST_FAILED', message: 'down' } : null;
  const orderId = await orderAndPay(house, guestId, storeId);
  expect(storedOrder(house, orderId).status).toBe('placed');
  house.gate.beforeDatabase = null;
  await Promise.all([house.runClock(), house.runClock()]);
  await passMinutes(house, 3);
  expect(storedOrder(house, orderId)).toMatchObject({
    status: 'accepted',
    timeline: [{ status: 'awaiting-payment' }, { status: 'placed' }, { status: 'accepted' }],
  });
  expect(papers()).toHaveLength(1);
});

test('a store that is not set so pays no request for it', async () => {
  const { storeId } = furnishStore(house);
  house.requests.length = 0;
  await orderAndPay(house, guestId, storeId);
  expect(house.requests.filter((what) => what === 'database.getDocument stores')).toHaveLength(1);
});

test('owner and manager switch it, and nobody else', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const set = (openid: string) => house.staff(openid, 'setAcceptsByItself', { storeId, isOn: true });
  expect(refusalOf(await set(hire(house, storeId, 'cashier')))).toBe('ROLE_NOT_ALLOWED');
  expect(dataOf(await set(hire(house, storeId, 'manager')))).toEqual({ acceptsByItself: true });
  expect(dataOf(await house.staff(ownerId, 'listStock', { storeId })).acceptsByItself).toBe(true);
});
