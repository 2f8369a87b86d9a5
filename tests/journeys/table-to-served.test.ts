import { openids } from '../../fixtures/demo-restaurant/people';
import { GuestVisit } from '../support/guest-visit';
import { startLocalRestaurant, type LocalRestaurant } from '../support/local-restaurant';

const storeId = 'wutong';

// Generous: these start processes, and the machine may be busy.
jest.setTimeout(120_000);
const minuteMs = 60_000;

describe('from a table code to a served and paid order', () => {
  let restaurant: LocalRestaurant;
  beforeAll(async () => {
    restaurant = await startLocalRestaurant();
  });
  afterAll(() => restaurant.close());

  test('a guest pays with coupon and points, the kitchen cooks, and the points arrive', async () => {
    const guest = await GuestVisit.sitDown(restaurant);
    const before = await guest.member();
    const coupon = before.coupons.find((held) => held.minimumSpend === 10_000);
    const wish = {
      dishes: { 'braised-pork': 1, 'sweet-sour-ribs': 2 },
      couponId: coupon?.id ?? '',
      points: 300,
    };
    const quoted = guest.quote(wish);
    const paid = await guest.placeAndPay(wish);
    expect(paid).toMatchObject({ status: 'placed', tableName: 'A12', payable: quoted.payable });
    expect(paid.pickupNumber).toMatch(/^\d{3}$/);

    const board = await restaurant.staff(openids.cook, 'board', { storeId });
    expect(board.ok && board.data.tickets.map((ticket) => ticket.orderId)).toContain(paid.id);

    const step = { storeId, orderId: paid.id };
    expect(
      await restaurant.staff(openids.cook, 'acceptOrder', { ...step, readyInMinutes: 15 }),
    ).toMatchObject({
      ok: true,
    });
    expect(await restaurant.staff(openids.cook, 'startCooking', step)).toMatchObject({ ok: true });
    expect((await guest.look(paid.id)).status).toBe('cooking');
    expect(await restaurant.staff(openids.cook, 'finishCooking', step)).toMatchObject({ ok: true });
    expect(await restaurant.staff(openids.waiter, 'handOver', step)).toMatchObject({ ok: true });
    expect(await restaurant.staff(openids.cashier, 'completeOrder', step)).toMatchObject({ ok: true });

    const done = await guest.look(paid.id);
    expect(done.status).toBe('completed');
    const after = await guest.member();
    expect(quoted.pointsEarned).toBeGreaterThan(0);
    expect(after.points).toBe(before.points - 300 + quoted.pointsEarned);
    expect(after.coupons.find((held) => held.id === coupon?.id)?.status ?? 'used').toBe('used');
  });

  test('two taps on the pay button make one order', async () => {
    const guest = await GuestVisit.sitDown(restaurant, openids.ajie, 'A07');
    const placing = guest.placing({ dishes: { potstickers: 1 } });
    const both = await Promise.all([
      restaurant.guest(openids.ajie, 'placeOrder', placing),
      restaurant.guest(openids.ajie, 'placeOrder', placing),
    ]);
    const ids = both.map((answer) => (answer.ok ? answer.data.order.id : answer.refusal.code));
    expect(ids[0]).toBe(ids[1]);
    expect(
      await restaurant.documents('orders', { guestId: openids.ajie, status: 'awaiting-payment' }),
    ).toHaveLength(1);
    expect(await restaurant.documents('payments', { orderId: ids[0] })).toHaveLength(1);
  });

  test('an order that is not paid in time is closed at WeChat and gives everything back', async () => {
    const guest = await GuestVisit.sitDown(restaurant, openids.xiaoman);
    const before = await guest.member();
    const placed = await guest.place({ dishes: { 'sweet-sour-ribs': 1 }, points: 200 });
    if (!placed.ok || placed.data.payment === null) throw new Error(JSON.stringify(placed));
    expect((await guest.member()).points).toBe(before.points - 200);
    await restaurant.clock.advance(20 * minuteMs);
    expect(await guest.look(placed.data.order.id)).toMatchObject({
      status: 'cancelled',
      cancelReason: 'payment-expired',
    });
    expect((await guest.member()).points).toBe(before.points);
    const late = await restaurant.settleSheet(placed.data.payment.package, 'confirm');
    expect(late).toMatchObject({ state: 'CLOSED' });
    expect((await guest.look(placed.data.order.id, true)).status).toBe('cancelled');
  });

  test('an order that nobody accepts is cancelled, refunded and told', async () => {
    const guest = await GuestVisit.sitDown(restaurant, openids.ajie, 'A07');
    const paid = await guest.placeAndPay({ dishes: { 'tomato-egg': 1 } });
    await restaurant.clock.advance(10 * minuteMs);
    expect(await guest.look(paid.id)).toMatchObject({
      status: 'cancelled',
      cancelReason: 'not-accepted-in-time',
      refunded: paid.payable,
      refundStatus: 'arrived',
    });
  });

  test('a rejection says why and sends the money back', async () => {
    const guest = await GuestVisit.sitDown(restaurant, openids.ajie, 'A07');
    const paid = await guest.placeAndPay({ dishes: { 'mapo-tofu': 1 } });
    const rejected = await restaurant.staff(openids.cook, 'rejectOrder', {
      storeId,
      orderId: paid.id,
      reason: '豆腐卖完了',
    });
    expect(rejected).toMatchObject({ ok: true });
    await restaurant.clock.advance(3 * minuteMs);
    expect(await guest.look(paid.id)).toMatchObject({
      status: 'cancelled',
      cancelNote: { zh: '豆腐卖完了', en: '豆腐卖完了' },
      refunded: paid.payable,
    });
  });
});

test('what was acknowledged is there after the process was killed, even when it comes back on another port', async () => {
  const first = await startLocalRestaurant();
  const guest = await GuestVisit.sitDown(first);
  const paid = await guest.placeAndPay({ dishes: { 'braised-pork': 1 } });
  const unpaid = await guest.place({ dishes: { potstickers: 2 } });
  if (!unpaid.ok) throw new Error(JSON.stringify(unpaid));
  await first.kill();

  const second = await startLocalRestaurant({ dataDir: first.dataDir });
  try {
    const again = await GuestVisit.sitDown(second);
    expect(await again.look(paid.id)).toMatchObject({ status: 'placed', pickupNumber: paid.pickupNumber });
    expect((await again.look(unpaid.data.order.id)).status).toBe('awaiting-payment');
    const payment = await second.guest(again.openid, 'payOrder', { orderId: unpaid.data.order.id });
    if (!payment.ok || payment.data.payment === null) throw new Error(JSON.stringify(payment));
    await second.settleSheet(payment.data.payment.package, 'confirm');
    expect((await again.look(unpaid.data.order.id, true)).status).toBe('placed');
  } finally {
    await second.close();
  }
});
