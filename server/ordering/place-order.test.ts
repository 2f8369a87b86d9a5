import { buildDish } from '../../domain/testing/build-menu';
import { buildRules } from '../../domain/testing/build-quote-input';
import { dataOf, orderAndPay, refusalOf, storedOrder } from '../testing/act';
import { freshId, furnishStore, giveCoupon, givePoints, line, openHours, wishFor } from '../testing/furnish';
import { House } from '../testing/house';
import { couponOf, pointsOf, portionsLeft } from '../testing/inventory';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const lastPortion = [buildDish('crab', 5000, { dailyQuantity: 1 }), buildDish('tea', 600)];

test('a guest orders, pays, and the kitchen has a ticket with the pickup number the guest sees', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const guestId = freshId('oGuest');
  const orderId = await orderAndPay(house, guestId, storeId);
  const { order } = dataOf(await house.guest(guestId, 'viewOrder', { orderId, afterPayment: true }));
  expect(order).toMatchObject({ status: 'placed', payable: 4000, pickupNumber: '001' });
  const board = dataOf(await house.staff(ownerId, 'board', { storeId }));
  expect(board.tickets).toHaveLength(1);
  expect(board.tickets[0]).toMatchObject({ orderId, pickupNumber: '001', status: 'placed' });
});

test('a paid two-line order at a table costs 16 database requests in two transactions, and its phone two to look', async () => {
  const { storeId, table } = furnishStore(house);
  const guestId = freshId('oGuest');
  await orderAndPay(house, guestId, storeId, { mode: 'dine-in', tableCode: table.code });
  await house.guest(guestId, 'openMenu', { storeId: null, tableCode: table.code, menuVersion: 'v1' });
  house.requests.length = 0;
  const orderId = await orderAndPay(house, guestId, storeId, { mode: 'dine-in', tableCode: table.code });
  expect(house.requests.filter((request) => request.includes('startTransaction'))).toHaveLength(2);
  expect(house.requests.length).toBeLessThanOrEqual(16);
  house.requests.length = 0;
  await house.guest(guestId, 'viewOrder', { orderId, afterPayment: true });
  expect(house.requests).toEqual(['database.getDocument orders', 'database.getDocument consents']);
  expect(storedOrder(house, orderId).status).toBe('placed');
});

test('tapping twice at once makes one order, and both taps get its payment', async () => {
  const { storeId } = furnishStore(house, { dishes: lastPortion });
  const guestId = freshId('oGuest');
  const coupon = giveCoupon(house, guestId);
  const wish = wishFor(storeId, { lines: [line('l1', 'crab')], couponId: coupon.id, expectedTotal: 4200 });
  const taps = await Promise.all([1, 2, 3].map(() => house.guest(guestId, 'placeOrder', wish)));
  const answers = taps.map(dataOf);
  expect(new Set(answers.map(({ order }) => order.id)).size).toBe(1);
  expect(new Set(answers.map(({ payment }) => payment?.package)).size).toBe(1);
  expect(portionsLeft(house, storeId, 'crab')).toEqual([0]);
});

test('a retry after a lost answer finds the order, even when the store has closed since', async () => {
  const { storeId, store } = furnishStore(house);
  const guestId = freshId('oGuest');
  const wish = wishFor(storeId);
  const first = dataOf(await house.guest(guestId, 'placeOrder', wish));
  house.database.seedMany('stores', [{ ...store, pausedUntilMs: house.clock.now() + 60_000 }]);
  const second = dataOf(await house.guest(guestId, 'placeOrder', wish));
  expect(second.order.id).toBe(first.order.id);
  expect(second.payment?.package).toBe(first.payment?.package);
});

test('a request id that placed an order before refuses another cart, and the first order stays as it was', async () => {
  const { storeId } = furnishStore(house);
  const guestId = freshId('oGuest');
  const wish = wishFor(storeId);
  const first = dataOf(await house.guest(guestId, 'placeOrder', wish));
  const before = JSON.stringify(storedOrder(house, first.order.id));
  const other = { ...wish, lines: [line('l1', 'tea')], expectedTotal: 600 };
  expect(refusalOf(await house.guest(guestId, 'placeOrder', other))).toBe('REQUEST_ID_REUSED');
  expect(JSON.stringify(storedOrder(house, first.order.id))).toBe(before);
});

test('the same request id of another guest is another order', async () => {
  const { storeId } = furnishStore(house);
  const wish = wishFor(storeId);
  const [mine, yours] = [freshId('oGuest'), freshId('oGuest')];
  const a = dataOf(await house.guest(mine, 'placeOrder', wish));
  const b = dataOf(await house.guest(yours, 'placeOrder', wish));
  expect(a.order.id).not.toBe(b.order.id);
});

test('a price that changed is asked with the new quote, never charged', async () => {
  const { storeId } = furnishStore(house);
  const guestId = freshId('oGuest');
  const answer = await house.guest(guestId, 'placeOrder', wishFor(storeId, { expectedTotal: 1 }));
  expect(answer).toMatchObject({
    ok: false,
    refusal: { code: 'PRICE_CHANGED', details: { quote: { payable: 4000 } } },
  });
});

test('an order that coupon and points bring to zero is placed without a payment', async () => {
  const points = { pointsPerYuan: 100, maximumSharePercent: 100, earnedPerYuan: 1, expiresAfterDays: 365 };
  const { storeId, ownerId } = furnishStore(house, { pricing: buildRules({ points }) });
  const guestId = freshId('oGuest');
  const coupon = giveCoupon(house, guestId);
  givePoints(house, guestId, 5000);
  const wish = wishFor(storeId, { couponId: coupon.id, pointsToSpend: 3200, expectedTotal: 0 });
  const placed = dataOf(await house.guest(guestId, 'placeOrder', wish));
  expect(placed.payment).toBeNull();
  expect(placed.order).toMatchObject({ status: 'placed', payable: 0, pickupNumber: '001' });
  expect(pointsOf(house, guestId)).toBe(1800);
  const board = dataOf(await house.staff(ownerId, 'board', { storeId }));
  expect(board.tickets.map((ticket) => ticket.orderId)).toEqual([placed.order.id]);
  const again = dataOf(await house.guest(guestId, 'placeOrder', wish));
  expect(again.order.id).toBe(placed.order.id);
  expect(pointsOf(house, guestId)).toBe(1800);
});

test('twenty guests want the last portion: one gets it, nineteen hear that it is sold out', async () => {
  const { storeId } = furnishStore(house, { dishes: lastPortion });
  const wish = () => wishFor(storeId, { lines: [line('l1', 'crab')], expectedTotal: 5000 });
  const guests = Array.from({ length: 20 }, () => freshId('oGuest'));
  const answers = await Promise.all(guests.map((guest) => house.guest(guest, 'placeOrder', wish())));
  const refusals = answers.map(refusalOf);
  expect(refusals.filter((code) => code === null)).toHaveLength(1);
  expect(refusals.filter((code) => code === 'SOLD_OUT')).toHaveLength(19);
  expect(portionsLeft(house, storeId, 'crab')).toEqual([0]);
}, 30_000);

test('one coupon in two orders at once discounts one of them', async () => {
  const { storeId } = furnishStore(house);
  const guestId = freshId('oGuest');
  const coupon = giveCoupon(house, guestId);
  const wishes = [1, 2].map(() => wishFor(storeId, { couponId: coupon.id, expectedTotal: 3200 }));
  const answers = await Promise.all(wishes.map((wish) => house.guest(guestId, 'placeOrder', wish)));
  expect(answers.map(refusalOf).sort()).toEqual(['COUPON_TAKEN', null]);
  expect(couponOf(house, coupon.id).status).toBe('locked');
});

test('points in two orders at once are spent once', async () => {
  const { storeId } = furnishStore(house);
  const guestId = freshId('oGuest');
  givePoints(house, guestId, 1500);
  const wishes = [1, 2].map(() => wishFor(storeId, { pointsToSpend: 1000, expectedTotal: 3000 }));
  const answers = await Promise.all(wishes.map((wish) => house.guest(guestId, 'placeOrder', wish)));
  expect(answers.map(refusalOf).sort()).toEqual(['POINTS_NOT_ENOUGH', null]);
  expect(pointsOf(house, guestId)).toBe(500);
});

test('a dish chosen in a set takes its portion from the same stock', async () => {
  const setMeal = buildDish('set', 6000, {
    setChoices: [
      {
        id: 'main',
        name: { zh: '主菜', en: 'Main' },
        minimum: 1,
        maximum: 1,
        choices: [{ dishId: 'crab', sizeId: null, priceDifference: 0, isDefault: true }],
      },
    ],
  });
  const { storeId } = furnishStore(house, { dishes: [setMeal, ...lastPortion] });
  const lines = [line('l1', 'set', { choiceDishIdsByGroup: { main: ['crab'] } })];
  const guestId = freshId('oGuest');
  dataOf(await house.guest(guestId, 'placeOrder', wishFor(storeId, { lines, expectedTotal: 6000 })));
  const crab = wishFor(storeId, { lines: [line('l1', 'crab')], expectedTotal: 5000 });
  expect(refusalOf(await house.guest(guestId, 'placeOrder', crab))).toBe('SOLD_OUT');
});

test('when WeChat Pay does not answer, the order is kept and can be paid later', async () => {
  const { storeId } = furnishStore(house);
  const guestId = freshId('oGuest');
  house.pay.control.setSwitches({ create: 'down' });
  const answer = await house.guest(guestId, 'placeOrder', wishFor(storeId));
  house.pay.control.setSwitches({ create: 'normal' });
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'PAYMENT_UNAVAILABLE' } });
  const orderId = answer.ok ? '' : String(answer.refusal.details.orderId);
  const { payment } = dataOf(await house.guest(guestId, 'payOrder', { orderId }));
  await house.confirmPayment(payment);
  expect(storedOrder(house, orderId).status).toBe('placed');
});

test('an evening that passes midnight takes orders until its last order, and counts them to the day it began', async () => {
  const evening = [{ startMinute: 1020, endMinute: 1560 }];
  const weekly = { 1: evening, 2: evening, 3: evening, 4: evening, 5: evening, 6: evening, 7: evening };
  const hours = { ...openHours, weekly, lastOrderMinutesBeforeEnd: 30 };
  const { storeId } = furnishStore(house, { hours });
  const order = () => house.guest(freshId('oGuest'), 'placeOrder', wishFor(storeId));
  const shanghai = (text: string) => Date.parse(`${text}+08:00`);
  const today = new Date(house.clock.now() + 8 * 60 * 60_000).toISOString().slice(0, 10);
  expect(refusalOf(await order())).toBe('STORE_CLOSED');
  await house.clock.advance(shanghai(`${today}T23:59`) + 90 * 60_000 - house.clock.now());
  const placed = dataOf(await order());
  expect(storedOrder(house, placed.order.id).day).toBe(today);
  await house.clock.advance(2 * 60_000);
  expect(refusalOf(await order())).toBe('STORE_CLOSED');
});

test('pickup numbers come once each, whichever instance gives them', async () => {
  const { storeId } = furnishStore(house);
  const guests = Array.from({ length: 12 }, () => freshId('oGuest'));
  const orderIds = [];
  for (const guest of guests) orderIds.push(await orderAndPay(house, guest, storeId));
  const numbers = orderIds.map((orderId) => storedOrder(house, orderId).pickupNumber);
  expect(new Set(numbers).size).toBe(12);
}, 30_000);
