import { buildDish } from '../../domain/testing/build-menu';
import { createAttempt } from '../payments/create-attempt';
import { dataOf, everythingStored, refusalOf, storedOrder } from '../testing/act';
import { freshId, furnishStore, giveCoupon, givePoints, line, wishFor } from '../testing/furnish';
import { House } from '../testing/house';
import { couponOf, pointsOf, portionsLeft, refundsOf } from '../testing/inventory';
import { orderIdFor } from './order-id';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());
afterEach(() => {
  house.pay.control.setSwitches({ close: 'normal', query: 'normal' });
});

/** An order that holds a coupon, points, the last portions of a dish and the only place in a slot. */
async function orderThatHoldsEverything() {
  const dishes = [buildDish('crab', 5000, { dailyQuantity: 3 }), buildDish('tea', 600)];
  const slots = { leadMinutes: 30, slotMinutes: 30, capacityPerSlot: 1, daysAhead: 0 };
  const { storeId, ownerId } = furnishStore(house, { dishes, slots });
  const guestId = freshId('oGuest');
  const coupon = giveCoupon(house, guestId);
  givePoints(house, guestId, 1000, house.clock.now() + 90 * 24 * 60 * 60_000);
  const list = dataOf(await house.guest(guestId, 'listSlots', { storeId, mode: 'pickup' }));
  const slotStartMs = list.soonestMs;
  const wish = wishFor(storeId, {
    lines: [line('l1', 'crab', { quantity: 2 })],
    couponId: coupon.id,
    pointsToSpend: 1000,
    slotStartMs,
    expectedTotal: 8200,
  });
  const placed = dataOf(await house.guest(guestId, 'placeOrder', wish));
  return { storeId, ownerId, guestId, coupon, slotStartMs, placed, orderId: placed.order.id };
}

function holdings(order: Awaited<ReturnType<typeof orderThatHoldsEverything>>) {
  const { storeId, guestId, coupon, slotStartMs } = order;
  return {
    coupon: couponOf(house, coupon.id).status,
    points: pointsOf(house, guestId),
    portions: portionsLeft(house, storeId, 'crab'),
    slot: house.database.read('slots', `${storeId}:${slotStartMs}`)?.orders,
  };
}

const heldByUnpaid = { coupon: 'locked', points: 0, portions: [1], slot: 1 };
const heldByPaid = { ...heldByUnpaid, coupon: 'used' };
const returned = { coupon: 'available', points: 1000, portions: [3], slot: 0 };

test('a coupon that brought an order to zero is used by it, and comes back when the order is cancelled', async () => {
  const { storeId } = furnishStore(house);
  const guestId = freshId('oGuest');
  const coupon = giveCoupon(house, guestId);
  const wish = wishFor(storeId, { lines: [line('l1', 'tea')], couponId: coupon.id, expectedTotal: 0 });
  const { order } = dataOf(await house.guest(guestId, 'placeOrder', wish));
  expect(couponOf(house, coupon.id)).toEqual({ status: 'used', orderId: order.id });
  dataOf(await house.guest(guestId, 'cancelOrder', { orderId: order.id }));
  expect(couponOf(house, coupon.id)).toEqual({ status: 'available', orderId: null });
});

test('an unpaid order that is cancelled gives back coupon, points, portions and slot, once', async () => {
  const order = await orderThatHoldsEverything();
  expect(holdings(order)).toEqual(heldByUnpaid);
  const { guestId, orderId } = order;
  const taps = await Promise.all([1, 2].map(() => house.guest(guestId, 'cancelOrder', { orderId })));
  expect(taps.map(refusalOf)).toContain(null);
  expect(holdings(order)).toEqual(returned);
  dataOf(await house.guest(guestId, 'cancelOrder', { orderId }));
  expect(holdings(order)).toEqual(returned);
  expect(storedOrder(house, orderId)).toMatchObject({ status: 'cancelled', cancelReason: 'guest-cancelled' });
  expect(house.pay.control.payment(`${orderId}-1`)?.state).toBe('CLOSED');
});

test('a paid order that is cancelled gives back what it held, and the money', async () => {
  const order = await orderThatHoldsEverything();
  await house.confirmPayment(order.placed.payment);
  expect(holdings(order)).toEqual(heldByPaid);
  const { guestId, orderId } = order;
  const answer = dataOf(await house.guest(guestId, 'cancelOrder', { orderId }));
  expect(answer.order).toMatchObject({ status: 'cancelled', refunded: 8200, refundStatus: 'on-its-way' });
  expect(holdings(order)).toEqual(returned);
  await house.later(60 * 60_000);
  expect(refundsOf(house, orderId)).toEqual([{ status: 'succeeded', amount: 8200 }]);
  expect(storedOrder(house, orderId).refundStatus).toBe('arrived');
});

test('points that come back end when they would have', async () => {
  const order = await orderThatHoldsEverything();
  const before = house.database.read('pointsAccounts', order.guestId);
  expect(before?.lots).toEqual([]);
  const { guestId, orderId } = order;
  const endsAtMs = storedOrder(house, orderId).hold.pointsLots[0]?.expiresAtMs;
  dataOf(await house.guest(guestId, 'cancelOrder', { orderId }));
  const after = house.database.read('pointsAccounts', guestId);
  expect(after?.lots).toMatchObject([{ remaining: 1000, expiresAtMs: endsAtMs }]);
});

test('an order that the kitchen has begun can no longer be cancelled by the guest', async () => {
  const order = await orderThatHoldsEverything();
  await house.confirmPayment(order.placed.payment);
  const input = { storeId: order.storeId, orderId: order.orderId };
  dataOf(await house.staff(order.ownerId, 'acceptOrder', { ...input, readyInMinutes: 15 }));
  dataOf(await house.staff(order.ownerId, 'startCooking', input));
  const before = everythingStored(house);
  const { guestId, orderId } = order;
  expect(refusalOf(await house.guest(guestId, 'cancelOrder', { orderId }))).toBe('ORDER_NOT_CANCELLABLE');
  expect(everythingStored(house)).toBe(before);
});

test('when WeChat Pay does not say whether it was paid, nothing is given back yet', async () => {
  const order = await orderThatHoldsEverything();
  house.pay.control.setSwitches({ close: 'down', query: 'down' });
  const before = everythingStored(house);
  const { guestId, orderId } = order;
  expect(refusalOf(await house.guest(guestId, 'cancelOrder', { orderId }))).toBe('PAYMENT_UNCLEAR');
  expect(everythingStored(house)).toBe(before);
});

test('a payment that another phone opens while the guest cancels is not left open behind a cancelled order', async () => {
  const order = await orderThatHoldsEverything();
  const { guestId, orderId } = order;
  const stored = storedOrder(house, orderId);
  const attempt = { number: 2, outTradeNo: `${orderId}-2` };
  house.gate.beforeDatabase = (what) => {
    if (what !== 'database.startTransaction') return null;
    house.database.seedMany('orders', [{ ...stored, attempt }]);
    house.gate.beforeDatabase = null;
    return null;
  };
  expect(refusalOf(await house.guest(guestId, 'cancelOrder', { orderId }))).toBe('PAYMENT_UNCLEAR');
  expect(storedOrder(house, orderId)).toMatchObject({ status: 'awaiting-payment', attempt });
  dataOf(await house.guest(guestId, 'cancelOrder', { orderId }));
  expect(storedOrder(house, orderId).status).toBe('cancelled');
});

test('a request for the payment that arrives after the guest has cancelled makes none any more', async () => {
  const { storeId } = furnishStore(house);
  const guestId = freshId('oGuest');
  house.pay.control.setSwitches({ create: 'down' });
  const wish = wishFor(storeId);
  expect(refusalOf(await house.guest(guestId, 'placeOrder', wish))).toBe('PAYMENT_UNAVAILABLE');
  house.pay.control.setSwitches({ create: 'normal' });
  const orderId = orderIdFor(guestId, wish.requestId);
  const order = storedOrder(house, orderId);
  dataOf(await house.guest(guestId, 'cancelOrder', { orderId }));
  const late = await createAttempt(house.services, order, `${orderId}-1`);
  expect(late).toMatchObject({ kind: 'refused', code: 'OUT_TRADE_NO_USED' });
});

test('an order that was paid while the guest cancelled it is cancelled, and its money goes back', async () => {
  const order = await orderThatHoldsEverything();
  house.pay.control.setSwitches({ notifications: 'lost' });
  await house.confirmPayment(order.placed.payment);
  house.pay.control.setSwitches({ notifications: 'normal' });
  const { guestId, orderId } = order;
  const answer = dataOf(await house.guest(guestId, 'cancelOrder', { orderId }));
  expect(answer.order).toMatchObject({ status: 'cancelled', refunded: 8200 });
  expect(holdings(order)).toEqual(returned);
  expect(refundsOf(house, orderId)).toHaveLength(1);
});
