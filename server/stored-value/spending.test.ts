import { buildRules } from '../../domain/testing/build-quote-input';
import { cancelInTransaction } from '../ordering/cancel-in-transaction';
import { dataOf, orderAndPay, refusalOf, storedOrder } from '../testing/act';
import { freshId, givePoints, line, wishFor } from '../testing/furnish';
import { House } from '../testing/house';
import { pointsOf, refundsOf } from '../testing/inventory';
import { booksOf, furnishWithStoredValue, storedValueIn, topUpAndPay } from '../testing/stored-value';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const minuteMs = 60_000;

/** A guest with 200.00 of the own and 20.00 of the house's money. */
async function guestWithBalance() {
  const shop = furnishWithStoredValue(house);
  const guestId = freshId('oGuest');
  await topUpAndPay(house, guestId, shop.storeId);
  return { ...shop, guestId };
}

async function giveBack(
  shop: { readonly storeId: string; readonly ownerId: string },
  orderId: string,
  amount: number,
) {
  const input = { storeId: shop.storeId, orderId, wish: { kind: 'amount' as const, amount } };
  const preview = dataOf(await house.staff(shop.ownerId, 'previewRefund', input));
  const request = { ...input, requestId: freshId('request-'), expectedAmount: amount, reason: '汤洒了' };
  dataOf(await house.staff(shop.ownerId, 'refundOrder', request));
  return preview;
}

test('an order paid whole out of the balance goes to the kitchen at once, and its money is in the books', async () => {
  const { storeId, ownerId, guestId } = await guestWithBalance();
  const placed = dataOf(
    await house.guest(guestId, 'placeOrder', wishFor(storeId, { storedValueToSpend: 4_000 })),
  );
  expect(placed.payment).toBeNull();
  expect(placed.order).toMatchObject({ status: 'placed', payable: 4_000, paidFromBalance: 4_000 });
  expect(placed.order.pickupNumber).toBe('001');
  expect(storedValueIn(house, guestId)).toEqual({ principal: 16_364, bonus: 1_636 });
  expect(booksOf(house, storeId)).toMatchObject({
    'wechat-clearing': 20_000,
    'stored-value-principal': -16_364,
    'stored-value-bonus': -1_636,
    dishes: -4_000,
  });
  const board = dataOf(await house.staff(ownerId, 'board', { storeId }));
  expect(board.tickets.map(({ orderId }) => orderId)).toEqual([placed.order.id]);
  const today = dataOf(await house.staff(ownerId, 'today', { storeId }));
  expect(today).toMatchObject({ orders: 1, revenue: 4_000 });
});

test('what the balance does not pay goes through WeChat Pay, and a repeat takes nothing twice', async () => {
  const { storeId, guestId } = await guestWithBalance();
  const wish = wishFor(storeId, { storedValueToSpend: 1_100 });
  const taps = await Promise.all([1, 2, 3].map(() => house.guest(guestId, 'placeOrder', wish)));
  const [first] = taps.map(dataOf);
  expect(new Set(taps.map((tap) => dataOf(tap).order.id)).size).toBe(1);
  expect(storedValueIn(house, guestId)).toEqual({ principal: 19_000, bonus: 1_900 });
  await house.confirmPayment(first?.payment ?? null);
  const order = storedOrder(house, first?.order.id ?? '');
  expect(order).toMatchObject({
    status: 'placed',
    paidBy: { wechat: 2_900, principal: 1_000, bonus: 100 },
  });
  expect(booksOf(house, storeId)).toMatchObject({ 'wechat-clearing': 22_900, dishes: -4_000 });
});

test('points go off first, then the balance pays, then WeChat Pay', async () => {
  const points = { pointsPerYuan: 100, maximumSharePercent: 100, earnedPerYuan: 1, expiresAfterDays: 365 };
  const shop = await guestWithBalance();
  const { storeId, store, guestId } = shop;
  house.database.seedMany('stores', [
    { ...store, storedValue: { isOn: true, tiers: [] }, pricing: buildRules({ points }) },
  ]);
  givePoints(house, guestId, 1_000);
  const orderId = await orderAndPay(house, guestId, storeId, {
    pointsToSpend: 1_000,
    storedValueToSpend: 1_000,
    expectedTotal: 3_000,
  });
  expect(storedOrder(house, orderId).paidBy).toEqual({ wechat: 2_000, principal: 909, bonus: 91 });
  const whole = { storeId, orderId, wish: { kind: 'whole' as const } };
  const request = { ...whole, requestId: freshId('request-'), expectedAmount: 3_000, reason: '停电' };
  dataOf(await house.staff(shop.ownerId, 'refundOrder', request));
  expect(pointsOf(house, guestId)).toBe(1_000);
  expect(storedValueIn(house, guestId)).toEqual({ principal: 20_000, bonus: 2_000 });
  expect(refundsOf(house, orderId)).toMatchObject([{ amount: 2_000 }]);
});

test('two phones that spend one balance at once spend it once', async () => {
  const { storeId, guestId } = await guestWithBalance();
  const lines = [line('l1', 'noodles', { quantity: 5 })];
  const wish = () => wishFor(storeId, { lines, expectedTotal: 14_000, storedValueToSpend: 14_000 });
  const answers = await Promise.all([1, 2].map(() => house.guest(guestId, 'placeOrder', wish())));
  expect(answers.map(refusalOf).sort()).toEqual(['STORED_VALUE_NOT_ENOUGH', null]);
  const { principal, bonus } = storedValueIn(house, guestId);
  expect(principal + bonus).toBe(8_000);
});

test('nobody spends more than there is, more than the order costs, or where it is switched off', async () => {
  const { storeId, ownerId, guestId } = await guestWithBalance();
  const place = async (who: string, storedValueToSpend: number) =>
    refusalOf(await house.guest(who, 'placeOrder', wishFor(storeId, { storedValueToSpend })));
  expect(await place(guestId, 4_001)).toBe('STORED_VALUE_ABOVE_TOTAL');
  expect(await place(freshId('oGuest'), 1)).toBe('STORED_VALUE_NOT_ENOUGH');
  expect(await place(guestId, -1)).toBe('INPUT_INVALID');
  expect(await place(guestId, 0.5)).toBe('INPUT_INVALID');
  dataOf(await house.staff(ownerId, 'setStoredValue', { storeId, isOn: false, tiers: [] }));
  expect(await place(guestId, 1_000)).toBe('STORED_VALUE_OFF');
  expect(storedValueIn(house, guestId)).toEqual({ principal: 20_000, bonus: 2_000 });
});

test('an order that was not paid in time puts back what it took, once', async () => {
  const { storeId, guestId } = await guestWithBalance();
  const { order } = dataOf(
    await house.guest(guestId, 'placeOrder', wishFor(storeId, { storedValueToSpend: 1_001 })),
  );
  expect(storedValueIn(house, guestId)).toEqual({ principal: 19_090, bonus: 1_909 });
  await house.clock.advance(15 * minuteMs);
  await Promise.all([house.runClock(), house.runClock()]);
  expect(storedOrder(house, order.id).status).toBe('cancelled');
  expect(storedValueIn(house, guestId)).toEqual({ principal: 20_000, bonus: 2_000 });
});

test('money that comes when a mixed order is cancelled already goes back by itself, and only that', async () => {
  const { storeId, guestId } = await guestWithBalance();
  const { order, payment } = dataOf(
    await house.guest(guestId, 'placeOrder', wishFor(storeId, { storedValueToSpend: 1_100 })),
  );
  await house.services.database.transact((transaction) =>
    cancelInTransaction(transaction, storedOrder(house, order.id), {
      ...{ event: 'payment-expires', note: null, refundReason: '超时未支付', nowMs: house.clock.now() },
    }),
  );
  await house.confirmPayment(payment);
  await house.later(10 * minuteMs);
  await house.later(10 * minuteMs);
  expect(refundsOf(house, order.id)).toEqual([{ status: 'succeeded', amount: 2_900 }]);
  expect(storedValueIn(house, guestId)).toEqual({ principal: 20_000, bonus: 2_000 });
  expect(booksOf(house, storeId)['wechat-clearing']).toBe(20_000);
});

test('an order taken back by its guest puts everything back where it came from, once', async () => {
  const { storeId, guestId } = await guestWithBalance();
  const orderId = await orderAndPay(house, guestId, storeId, { storedValueToSpend: 1_100 });
  await Promise.all([1, 2].map(() => house.guest(guestId, 'cancelOrder', { orderId })));
  expect(storedValueIn(house, guestId)).toEqual({ principal: 20_000, bonus: 2_000 });
  expect(storedOrder(house, orderId)).toMatchObject({
    status: 'cancelled',
    refunded: 4_000,
    refundedBy: { wechat: 2_900, principal: 1_000, bonus: 100 },
  });
  await house.later(10 * minuteMs);
  expect(refundsOf(house, orderId)).toEqual([{ status: 'succeeded', amount: 2_900 }]);
  const { principal, bonus } = { principal: -20_000, bonus: -2_000 };
  expect(booksOf(house, storeId)).toMatchObject({
    'wechat-clearing': 20_000,
    'stored-value-principal': principal,
    'stored-value-bonus': bonus,
  });
});

test('an order paid out of the balance alone is back at once, without WeChat Pay', async () => {
  const { storeId, guestId } = await guestWithBalance();
  const orderId = await orderAndPay(house, guestId, storeId, { storedValueToSpend: 4_000 });
  const { order } = dataOf(await house.guest(guestId, 'cancelOrder', { orderId }));
  expect(order).toMatchObject({ refunded: 4_000, refundStatus: 'arrived' });
  expect(order.refunds).toMatchObject([{ amount: 4_000, toBalance: 4_000, status: 'arrived' }]);
  expect(refundsOf(house, orderId)).toEqual([]);
  expect(storedValueIn(house, guestId)).toEqual({ principal: 20_000, bonus: 2_000 });
});

test('in several steps, WeChat Pay gives back first, then the balance gets its own, to the fen', async () => {
  const shop = await guestWithBalance();
  const { storeId, guestId } = shop;
  const orderId = await orderAndPay(house, guestId, storeId, { storedValueToSpend: 3_001 });
  expect(storedOrder(house, orderId).paidBy).toEqual({ wechat: 999, principal: 2_728, bonus: 273 });
  expect(await giveBack(shop, orderId, 900)).toMatchObject({ toBalance: 0 });
  expect(await giveBack(shop, orderId, 333)).toMatchObject({ toBalance: 234 });
  expect(await giveBack(shop, orderId, 1)).toMatchObject({ toBalance: 1 });
  const request = {
    ...{ storeId, orderId, wish: { kind: 'whole' as const }, requestId: freshId('request-') },
    ...{ expectedAmount: 2_766, reason: '停电' },
  };
  dataOf(await house.staff(shop.ownerId, 'refundOrder', request));
  expect(storedOrder(house, orderId).refundedBy).toEqual({ wechat: 999, principal: 2_728, bonus: 273 });
  expect(storedValueIn(house, guestId)).toEqual({ principal: 20_000, bonus: 2_000 });
  expect(booksOf(house, storeId)['stored-value-principal']).toBe(-20_000);
});

test('more than the order cost is never given back, and a repeat of a refund puts back nothing twice', async () => {
  const shop = await guestWithBalance();
  const { storeId, ownerId, guestId } = shop;
  const orderId = await orderAndPay(house, guestId, storeId, { storedValueToSpend: 4_000 });
  const request = {
    ...{ storeId, orderId, wish: { kind: 'amount' as const, amount: 1_100 } },
    ...{ requestId: freshId('request-'), expectedAmount: 1_100, reason: '上菜慢' },
  };
  const taps = await Promise.all([1, 2].map(() => house.staff(ownerId, 'refundOrder', request)));
  expect(taps.map(refusalOf)).toEqual([null, null]);
  expect(storedOrder(house, orderId).refunded).toBe(1_100);
  const tooMuch = { storeId, orderId, wish: { kind: 'amount' as const, amount: 2_901 } };
  expect(refusalOf(await house.staff(ownerId, 'previewRefund', tooMuch))).toBe('REFUND_NOT_POSSIBLE');
});

test('switched off since, an order still gives back into the balance what it took from it', async () => {
  const { storeId, ownerId, guestId } = await guestWithBalance();
  const orderId = await orderAndPay(house, guestId, storeId, { storedValueToSpend: 4_000 });
  dataOf(await house.staff(ownerId, 'setStoredValue', { storeId, isOn: false, tiers: [] }));
  dataOf(await house.staff(ownerId, 'rejectOrder', { storeId, orderId, reason: '没有面了' }));
  expect(storedValueIn(house, guestId)).toEqual({ principal: 20_000, bonus: 2_000 });
});
