import { buildDish } from '../../domain/testing/build-menu';
import { noonMs } from '../../domain/testing/build-quote-input';
import { dataOf, everythingStored, orderAndPay, storedOrder } from '../testing/act';
import { freshId, furnishStore, giveCoupon, givePoints, line, wishFor } from '../testing/furnish';
import { House } from '../testing/house';
import { couponOf, pointsOf, portionsLeft, refundsOf } from '../testing/inventory';

let house: House;
beforeEach(async () => {
  house = await House.open();
});
afterEach(() => house.close());

const minuteMs = 60_000;
const crab = [buildDish('crab', 5000, { dailyQuantity: 2 })];

async function unpaidOrder() {
  const { storeId } = furnishStore(house, { dishes: crab });
  const guestId = freshId('oGuest');
  const coupon = giveCoupon(house, guestId);
  givePoints(house, guestId, 500);
  const wish = wishFor(storeId, {
    lines: [line('l1', 'crab')],
    couponId: coupon.id,
    pointsToSpend: 500,
    expectedTotal: 3700,
  });
  const { order, payment } = dataOf(await house.guest(guestId, 'placeOrder', wish));
  const released = () => ({
    coupon: couponOf(house, coupon.id).status,
    points: pointsOf(house, guestId),
    portions: portionsLeft(house, storeId, 'crab'),
  });
  return { storeId, guestId, orderId: order.id, payment, released };
}

test('an order that is not paid within 15 minutes expires: closed at WeChat first, then everything returns', async () => {
  const { orderId, released } = await unpaidOrder();
  await house.later(14 * minuteMs);
  expect(storedOrder(house, orderId).status).toBe('awaiting-payment');
  await house.clock.advance(minuteMs);
  await Promise.all([house.runClock(), house.runClock()]);
  expect(storedOrder(house, orderId)).toMatchObject({ status: 'cancelled', cancelReason: 'payment-expired' });
  expect(house.pay.control.payment(`${orderId}-1`)?.state).toBe('CLOSED');
  expect(released()).toEqual({ coupon: 'available', points: 500, portions: [2] });
});

test('while WeChat Pay does not say whether an order was paid, it keeps everything and is asked again', async () => {
  const { orderId, released } = await unpaidOrder();
  house.pay.control.setSwitches({ close: 'down', query: 'down' });
  await house.later(15 * minuteMs);
  expect(storedOrder(house, orderId).status).toBe('awaiting-payment');
  expect(released()).toEqual({ coupon: 'locked', points: 0, portions: [1] });
  house.pay.control.setSwitches({ close: 'normal', query: 'normal' });
  await house.later(minuteMs);
  expect(storedOrder(house, orderId).status).toBe('cancelled');
});

test('an order whose notification was lost is found paid when it would expire', async () => {
  const { orderId, payment } = await unpaidOrder();
  house.pay.control.setSwitches({ notifications: 'lost' });
  await house.confirmPayment(payment);
  await house.later(15 * minuteMs);
  expect(storedOrder(house, orderId)).toMatchObject({ status: 'placed', pickupNumber: '001' });
});

test('an order that nobody accepts in time is cancelled, refunded and told', async () => {
  const { storeId } = furnishStore(house);
  const guestId = freshId('oGuest');
  const orderId = await orderAndPay(house, guestId, storeId);
  const before = house.database.read('signals', storedOrder(house, orderId).signalId)?.version;
  await house.later(5 * minuteMs);
  expect(storedOrder(house, orderId)).toMatchObject({
    status: 'cancelled',
    cancelReason: 'not-accepted-in-time',
    refunded: 4000,
  });
  expect(house.database.read('signals', storedOrder(house, orderId).signalId)?.version).not.toBe(before);
  await house.later(60 * minuteMs);
  expect(refundsOf(house, orderId)).toEqual([{ status: 'succeeded', amount: 4000 }]);
});

test('an order that was handed over completes by itself, and earns its points once', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const guestId = freshId('oGuest');
  const orderId = await orderAndPay(house, guestId, storeId);
  const input = { storeId, orderId };
  dataOf(await house.staff(ownerId, 'acceptOrder', { ...input, readyInMinutes: 10 }));
  for (const step of ['startCooking', 'finishCooking', 'handOver'] as const) {
    dataOf(await house.staff(ownerId, step, input));
  }
  await house.later(29 * minuteMs);
  expect(storedOrder(house, orderId).status).toBe('handed-over');
  await house.clock.advance(minuteMs);
  await Promise.all([house.runClock(), house.runClock()]);
  await house.runClock();
  expect(storedOrder(house, orderId).status).toBe('completed');
  expect(pointsOf(house, guestId)).toBe(40);
});

test('a ticket that could not be delivered with the payment comes with the clock', async () => {
  const { storeId, ownerId } = furnishStore(house);
  house.gate.beforeDatabase = (what) =>
    what === 'database.insertDocument tickets' ? { code: 'DATABASE_REQUEST_FAILED', message: 'down' } : null;
  const orderId = await orderAndPay(house, freshId('oGuest'), storeId);
  house.gate.beforeDatabase = null;
  expect(dataOf(await house.staff(ownerId, 'board', { storeId })).tickets).toEqual([]);
  await house.later(minuteMs);
  const { tickets } = dataOf(await house.staff(ownerId, 'board', { storeId }));
  expect(tickets.map((ticket) => ticket.orderId)).toEqual([orderId]);
});

test('figures count each order once, before the clock folds them, after, and when it rings twice at once', async () => {
  const { storeId, ownerId } = furnishStore(house);
  for (let order = 0; order < 3; order += 1) await orderAndPay(house, freshId('oGuest'), storeId);
  const today = async () => dataOf(await house.staff(ownerId, 'today', { storeId }));
  const before = await today();
  expect(before).toMatchObject({ orders: 3, portions: 9, revenue: 12000, averageTicket: 4000 });
  await house.clock.advance(minuteMs);
  await Promise.all([house.runClock(), house.runClock()]);
  expect(house.database.query('outbox', {}).documents).toEqual([]);
  expect(await today()).toEqual({ ...before, asOfMs: house.clock.now() });
});

test('points end by lot, with an entry each, and the account stays their sum', async () => {
  const guestId = freshId('oGuest');
  givePoints(house, guestId, 300, noonMs + minuteMs);
  await house.later(2 * minuteMs);
  expect(pointsOf(house, guestId)).toBe(0);
  const kinds = house.database
    .query('pointsEntries', { where: { guestId } })
    .documents.map(({ kind }) => kind);
  expect(kinds.sort()).toEqual(['expire', 'gift']);
});

test('ringing when nothing is due changes nothing', async () => {
  const { storeId } = furnishStore(house);
  await orderAndPay(house, freshId('oGuest'), storeId);
  await house.later(minuteMs);
  const before = everythingStored(house);
  await house.runClock();
  expect(everythingStored(house)).toBe(before);
});

test('portions sold on the 30 days before today are summed once a day', async () => {
  const { storeId } = furnishStore(house);
  const day = {
    storeId,
    orders: 1,
    portions: 5,
    completed: 1,
    revenue: 100,
    refunded: 0,
    byHour: {},
    byMode: {},
  };
  house.database.seedMany('figures', [
    {
      _id: `${storeId}:2026-11-21`,
      day: '2026-11-21',
      ...day,
      byDishId: { tea: { portions: 5, revenue: 3000 } },
    },
    {
      _id: `${storeId}:2026-11-01`,
      day: '2026-11-01',
      ...day,
      byDishId: { tea: { portions: 2, revenue: 1200 } },
    },
    {
      _id: `${storeId}:2026-10-01`,
      day: '2026-10-01',
      ...day,
      byDishId: { tea: { portions: 9, revenue: 5400 } },
    },
  ]);
  await house.runClock();
  const menu = dataOf(
    await house.guest(freshId('oGuest'), 'openMenu', { storeId, tableCode: null, menuVersion: null }),
  );
  expect(menu.monthlySalesByDishId).toEqual({ tea: 7 });
});

test('a coupon that ended is marked so by the clock, and one that an order holds keeps its promise', async () => {
  const { released } = await unpaidOrder();
  const guestId = freshId('oGuest');
  const ended = giveCoupon(house, guestId, { validUntilMs: house.clock.now() + minuteMs });
  const lasting = giveCoupon(house, guestId);
  await house.clock.advance(2 * minuteMs);
  await Promise.all([house.runClock(), house.runClock()]);
  expect([ended, lasting].map(({ id }) => couponOf(house, id).status)).toEqual(['expired', 'available']);
  expect(released().coupon).toBe('locked');
});
