import { dataOf, everythingStored, refusalOf, storedOrder } from '../testing/act';
import { freshId, line, wishFor } from '../testing/furnish';
import { House } from '../testing/house';
import { refundsOf } from '../testing/inventory';
import {
  furnishWithTables,
  reserve,
  reserveAndPay,
  storedReservation,
  waitUntil,
} from '../testing/reservations';
import { booksOf } from '../testing/stored-value';

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
const hourMs = 3_600_000;

/** A whole hour, so many hours from now. */
const inHours = (hours: number) => Math.ceil(house.clock.now() / hourMs) * hourMs + hours * hourMs;

async function settle() {
  await house.later(2 * minuteMs);
}

async function confirmed(startsInHours = 5) {
  const { storeId, ownerId, table } = furnishWithTables(house);
  const guestId = freshId('oGuest');
  const startMs = inHours(startsInHours);
  const reservationId = await reserveAndPay(house, guestId, storeId, { startMs });
  return { storeId, ownerId, table, guestId, startMs, reservationId, input: { storeId, reservationId } };
}

test('a paid deposit is owed, and goes back whole to a guest who cancels in time', async () => {
  const { storeId, guestId, reservationId } = await confirmed();
  expect(booksOf(house, storeId)).toEqual({ 'wechat-clearing': 5_000, deposits: -5_000 });
  const cancel = { reservationId, expectedReturn: 5_000 };
  const { reservation } = dataOf(await house.guest(guestId, 'cancelReservation', cancel));
  expect(reservation).toMatchObject({ status: 'cancelled', cancelledBy: 'guest', isCancellable: false });
  await settle();
  expect(refundsOf(house, reservationId)).toEqual([{ status: 'succeeded', amount: 5_000 }]);
  expect(booksOf(house, storeId)).toEqual({});
  const before = everythingStored(house);
  expect(refusalOf(await house.guest(guestId, 'cancelReservation', cancel))).toBeNull();
  expect(everythingStored(house)).toBe(before);
  const seen = dataOf(await house.guest(guestId, 'viewReservation', { reservationId }));
  expect(seen.reservation.deposit).toMatchObject({ returned: 5_000, left: 0, refund: 'arrived' });
});

test('a guest who cancels too late leaves the deposit to the house, and is shown so before', async () => {
  const { storeId, guestId, reservationId, startMs } = await confirmed();
  await waitUntil(house, startMs - 2 * hourMs);
  const hoping = { reservationId, expectedReturn: 5_000 };
  const answer = await house.guest(guestId, 'cancelReservation', hoping);
  expect(answer).toMatchObject({ refusal: { code: 'DEPOSIT_CHANGED', details: { amount: 0 } } });
  dataOf(await house.guest(guestId, 'cancelReservation', { reservationId, expectedReturn: 0 }));
  expect(booksOf(house, storeId)).toEqual({ 'wechat-clearing': 5_000, 'deposits-kept': -5_000 });
  expect(refundsOf(house, reservationId)).toEqual([]);
});

test('the store gives everything back when it cannot keep its word, however late', async () => {
  const { storeId, ownerId, guestId, reservationId, startMs, input } = await confirmed();
  await waitUntil(house, startMs - minuteMs);
  dataOf(await house.staff(ownerId, 'declineReservation', { ...input, reason: '停电' }));
  await settle();
  expect(booksOf(house, storeId)).toEqual({});
  const { reservation } = dataOf(await house.guest(guestId, 'viewReservation', { reservationId }));
  expect(reservation).toMatchObject({ cancelledBy: 'store', cancelReason: '停电' });
});

test('nobody comes: the clock marks it after an hour, once, and the deposit stays', async () => {
  const { storeId, reservationId, startMs } = await confirmed();
  await waitUntil(house, startMs + 59 * minuteMs);
  await house.runClock();
  expect(storedReservation(house, reservationId).status).toBe('confirmed');
  await house.clock.advance(minuteMs);
  await Promise.all([house.runClock(), house.runClock()]);
  expect(storedReservation(house, reservationId)).toMatchObject({ status: 'no-show', dueAtMs: null });
  expect(booksOf(house, storeId)).toEqual({ 'wechat-clearing': 5_000, 'deposits-kept': -5_000 });
});

test('a lost notification is made good by asking, by paying again, and by the clock', async () => {
  const { storeId } = furnishWithTables(house, 3);
  const guestId = freshId('oGuest');
  const wish = { startMs: inHours(5) };
  house.pay.control.setSwitches({ notifications: 'lost' });
  const asked = await reserveAndPay(house, guestId, storeId, wish);
  expect(storedReservation(house, asked).status).toBe('held');
  const seen = dataOf(await house.guest(guestId, 'viewReservation', { reservationId: asked }));
  expect(seen.reservation.status).toBe('confirmed');
  const again = await reserveAndPay(house, guestId, storeId, wish);
  expect(dataOf(await house.guest(guestId, 'payDeposit', { reservationId: again })).payment).toBeNull();
  const left = await reserveAndPay(house, guestId, storeId, wish);
  await house.later(10 * minuteMs);
  expect(storedReservation(house, left).status).toBe('confirmed');
  expect(booksOf(house, storeId)).toEqual({ 'wechat-clearing': 15_000, deposits: -15_000 });
});

test('a notification that comes twice books once', async () => {
  const { storeId } = await confirmed();
  const before = everythingStored(house);
  const last = house.notifications.at(-1);
  if (!last) throw new Error('no notification came');
  const again = await Promise.all([1, 2].map(() => house.notify(last.path, last.headers, last.rawBody)));
  expect(again.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
  expect(everythingStored(house)).toBe(before);
  expect(booksOf(house, storeId)).toEqual({ 'wechat-clearing': 5_000, deposits: -5_000 });
});

test('while WeChat Pay does not say whether it was paid, the table stays held', async () => {
  const { storeId } = furnishWithTables(house);
  const guestId = freshId('oGuest');
  const { reservation } = await reserve(house, guestId, storeId, { startMs: inHours(5) });
  const reservationId = reservation.id;
  house.pay.control.setSwitches({ close: 'down', query: 'down' });
  const cancel = await house.guest(guestId, 'cancelReservation', { reservationId, expectedReturn: 0 });
  expect(refusalOf(cancel)).toBe('PAYMENT_UNCLEAR');
  await house.later(10 * minuteMs);
  expect(storedReservation(house, reservationId).status).toBe('held');
});

test('a guest who cancels while the money was on its way gets it back by the same rule', async () => {
  const { storeId } = furnishWithTables(house);
  const guestId = freshId('oGuest');
  house.pay.control.setSwitches({ notifications: 'lost' });
  const reservationId = await reserveAndPay(house, guestId, storeId, { startMs: inHours(5) });
  const unaware = await house.guest(guestId, 'cancelReservation', { reservationId, expectedReturn: 0 });
  expect(unaware).toMatchObject({ refusal: { code: 'DEPOSIT_CHANGED', details: { amount: 5_000 } } });
  dataOf(await house.guest(guestId, 'cancelReservation', { reservationId, expectedReturn: 5_000 }));
  for (let minutes = 0; minutes < 8; minutes += 2) await settle();
  expect(booksOf(house, storeId)).toEqual({});
});

test('money for a table that was given up goes back by itself, once', async () => {
  const { storeId } = furnishWithTables(house);
  const guestId = freshId('oGuest');
  const { reservation, payment } = await reserve(house, guestId, storeId, { startMs: inHours(5) });
  const stored = house.database.read('reservations', reservation.id);
  house.database.seedMany('reservations', [
    { ...stored, _id: reservation.id, status: 'expired', dueAtMs: null },
  ]);
  await house.confirmPayment(payment);
  const last = house.notifications.at(-1);
  if (!last) throw new Error('no notification came');
  await house.notify(last.path, last.headers, last.rawBody);
  await settle();
  await settle();
  expect(refundsOf(house, reservation.id)).toEqual([{ status: 'succeeded', amount: 5_000 }]);
  expect(house.database.read('payments', reservation.id)?.status).toBe('stray');
  expect(booksOf(house, storeId)).toEqual({});
});

describe('At the table', () => {
  async function seated() {
    const party = await confirmed();
    await waitUntil(house, party.startMs);
    dataOf(await house.staff(party.ownerId, 'seatReservation', party.input));
    const order = async (depositToSpend: number, guestId = party.guestId) => {
      const wish = { mode: 'dine-in' as const, tableCode: party.table.code, depositToSpend };
      return house.guest(guestId, 'placeOrder', wishFor(party.storeId, wish));
    };
    return { ...party, order };
  }

  async function ownerRefunds(storeId: string, ownerId: string, orderId: string, amount: number) {
    const wish = { kind: 'whole' as const };
    const input = { storeId, orderId, requestId: freshId('refund-'), wish };
    const asked = { ...input, expectedAmount: amount, reason: '上错了' };
    dataOf(await house.staff(ownerId, 'refundOrder', asked));
  }

  test('the deposit pays for the meal, and what is left goes back when the party leaves', async () => {
    const { storeId, ownerId, guestId, input, reservationId, table, order } = await seated();
    const menu = { storeId: null, tableCode: table.code, menuVersion: 'v1' };
    expect(dataOf(await house.guest(guestId, 'openMenu', menu)).table?.deposit).toBe(5_000);
    expect(dataOf(await house.guest(freshId('oGuest'), 'openMenu', menu)).table?.deposit).toBe(0);
    const placed = dataOf(await order(4_000));
    expect(placed.payment).toBeNull();
    expect(placed.order).toMatchObject({ status: 'placed', payable: 4_000, paidFromDeposit: 4_000 });
    expect(booksOf(house, storeId)).toMatchObject({ 'wechat-clearing': 5_000, deposits: -1_000 });
    dataOf(await house.staff(ownerId, 'finishReservation', input));
    dataOf(await house.staff(ownerId, 'finishReservation', input));
    await settle();
    expect(storedReservation(house, reservationId).account).toEqual({
      ...{ paid: 5_000, applied: 4_000, returned: 1_000, kept: 0 },
    });
    expect(refundsOf(house, reservationId)).toEqual([{ status: 'succeeded', amount: 1_000 }]);
    expect(booksOf(house, storeId)).toEqual({ 'wechat-clearing': 4_000, dishes: -4_000 });
  });

  test('WeChat Pay carries the rest of a larger meal, and each gets back what it paid', async () => {
    const { storeId, ownerId, order } = await seated();
    const placed = dataOf(await order(3_000));
    await house.confirmPayment(placed.payment);
    const orderId = placed.order.id;
    expect(storedOrder(house, orderId).paidBy).toEqual({ wechat: 1_000, principal: 0, bonus: 0 });
    expect(booksOf(house, storeId)).toEqual({
      ...{ 'wechat-clearing': 6_000, deposits: -2_000, dishes: -4_000 },
    });
    await ownerRefunds(storeId, ownerId, orderId, 4_000);
    await settle();
    const refunds = house.database.query('refunds', { where: { orderId } }).documents;
    expect(refunds.map(({ amount, total, status }) => [amount, total, status]).sort()).toEqual([
      [1_000, 1_000, 'succeeded'],
      [3_000, 5_000, 'succeeded'],
    ]);
    const { refunds: told, refundStatus } = storedOrder(house, orderId);
    expect(told.map(({ amount, status }) => [amount, status])).toEqual([
      [1_000, 'arrived'],
      [3_000, 'arrived'],
    ]);
    expect(refundStatus).toBe('arrived');
    expect(booksOf(house, storeId)).toMatchObject({ 'wechat-clearing': 2_000, deposits: -2_000 });
  });

  test('a meal that the deposit paid alone goes back through the deposit', async () => {
    const { storeId, ownerId, order } = await seated();
    const { order: placed } = dataOf(await order(4_000));
    await ownerRefunds(storeId, ownerId, placed.id, 4_000);
    await settle();
    expect(refundsOf(house, placed.id)).toEqual([{ status: 'succeeded', amount: 4_000 }]);
    expect(storedOrder(house, placed.id).refundStatus).toBe('arrived');
    expect(booksOf(house, storeId)).toMatchObject({ 'wechat-clearing': 1_000, deposits: -1_000 });
  });

  test('nobody spends more of a deposit than is there, or the deposit of somebody else', async () => {
    const { storeId, guestId, table, order } = await seated();
    const refused = async (depositToSpend: number, who?: string) =>
      refusalOf(await order(depositToSpend, who));
    expect(await refused(4_001)).toBe('DEPOSIT_NOT_ENOUGH');
    expect(await refused(4_000, freshId('oGuest'))).toBe('DEPOSIT_NOT_ENOUGH');
    const two = await Promise.all([refused(4_000), refused(4_000)]);
    expect(two.sort()).toEqual(['DEPOSIT_NOT_ENOUGH', null]);
    const elsewhere = wishFor(storeId, { depositToSpend: 1_000 });
    expect(refusalOf(await house.guest(guestId, 'placeOrder', elsewhere))).toBe('DEPOSIT_NOT_ENOUGH');
    const tea = { lines: [line('l1', 'tea')], expectedTotal: 600, tableCode: table.code };
    const rest = wishFor(storeId, { ...tea, mode: 'dine-in', depositToSpend: 600 });
    expect(refusalOf(await house.guest(guestId, 'placeOrder', rest))).toBeNull();
  });

  test('an order that is not paid lets go of its part, also when the party has left meanwhile', async () => {
    const { storeId, ownerId, input, reservationId, order } = await seated();
    dataOf(await order(1_000));
    dataOf(await order(3_000));
    expect(storedReservation(house, reservationId).account.applied).toBe(4_000);
    dataOf(await house.staff(ownerId, 'finishReservation', input));
    await house.later(15 * minuteMs);
    await settle();
    await settle();
    expect(storedReservation(house, reservationId).account).toEqual({
      ...{ paid: 5_000, applied: 0, returned: 5_000, kept: 0 },
    });
    const amounts = refundsOf(house, reservationId).map(({ amount }) => amount);
    expect(amounts.sort()).toEqual([1_000, 1_000, 3_000]);
    expect(booksOf(house, storeId)).toEqual({});
  });
});
