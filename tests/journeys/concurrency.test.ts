import type { ActionAnswer } from '../../contract/envelope';
import { accountFromEntries } from '../../domain/membership/points-account';
import type { PointsEntry } from '../../domain/membership/points';
import { openids } from '../../fixtures/demo-restaurant/people';
import { GuestVisit, type Wish } from '../support/guest-visit';
import { startLocalRestaurant, type LocalRestaurant } from '../support/local-restaurant';
import { portionsLeft } from '../support/portions-left';
import { tally } from '../support/tally';

const storeId = 'wutong';
const minuteMs = 60_000;
const guestsAtOnce = 32;
const tofu = { 'mapo-tofu': 1 };

// Generous: these start processes, and the machine may be busy.
jest.setTimeout(120_000);

let restaurant: LocalRestaurant;
beforeAll(async () => {
  restaurant = await startLocalRestaurant();
});
afterAll(() => restaurant.close());

/** Guests whom nobody has met, at tables of their own. */
function sitDownAll(name: string): Promise<GuestVisit[]> {
  return Promise.all(
    Array.from({ length: guestsAtOnce }, (_, index) =>
      GuestVisit.sitDown(restaurant, `oRush${name}${String(index).padStart(2, '0')}`),
    ),
  );
}

function orderIds(answers: readonly ActionAnswer<{ readonly order: { readonly id: string } }>[]): string[] {
  return answers.flatMap((answer) => (answer.ok ? [answer.data.order.id] : []));
}

async function orderOf(orderId: string) {
  const order = await restaurant.document('orders', orderId);
  if (!order) throw new Error(`there is no order ${orderId}`);
  return order;
}

/** Charged is what was captured and did not go back: all of a live order's payable, and nothing of a dead one's. */
async function expectMoneyRight(orderId: string): Promise<void> {
  const order = await orderOf(orderId);
  const payments = await restaurant.documents('payments', { orderId });
  const refunds = await restaurant.documents('refunds', { orderId });
  const sum = (documents: readonly Record<string, unknown>[]) =>
    documents.reduce((total, { amount }) => total + Number(amount), 0);
  const captured = sum(payments.filter(({ status }) => status === 'paid' || status === 'stray'));
  const isLive = order.status !== 'cancelled';
  expect([order.status, captured - sum(refunds)]).toEqual([order.status, isLive ? order.payable : 0]);
  expect(refunds.map(({ status }) => status)).toEqual(refunds.map(() => 'succeeded'));
  expect(payments.map(({ status }) => status)).not.toContain('waiting');
}

/** The account equals its entries, and neither is below zero. */
async function pointsOf(guestId: string): Promise<number> {
  const entries = await restaurant.documents('pointsEntries', { guestId });
  const sum = accountFromEntries(
    entries.map(({ _id, ...entry }) => ({ id: _id, ...entry }) as unknown as PointsEntry),
  ).balance;
  const account = await restaurant.document('pointsAccounts', guestId);
  expect(account?.balance).toBe(sum);
  expect(sum).toBeGreaterThanOrEqual(0);
  return sum;
}

function stockOf(dishId: string): Promise<number | null> {
  return portionsLeft(restaurant, { storeId, dishId });
}

async function paidOrders(name: string): Promise<{ guests: GuestVisit[]; ids: string[] }> {
  const guests = await sitDownAll(name);
  const orders = await Promise.all(guests.map((guest) => guest.placeAndPay({ dishes: tofu })));
  expect(orders.map(({ status }) => status)).toEqual(orders.map(() => 'placed'));
  return { guests, ids: orders.map(({ id }) => id) };
}

test('one coupon on many phones at once: one order gets it, the others hear that it is taken', async () => {
  const guest = await GuestVisit.sitDown(restaurant);
  const coupon = (await guest.member()).coupons.find((held) => held.minimumSpend === 10_000);
  const wish: Wish = { dishes: { 'braised-pork': 1, 'sweet-sour-ribs': 2 }, couponId: coupon?.id ?? '' };
  const answers = await Promise.all(Array.from({ length: guestsAtOnce }, () => guest.place(wish)));
  expect(tally(answers)).toEqual({ ok: 1, COUPON_TAKEN: guestsAtOnce - 1 });
  const [orderId] = orderIds(answers);
  expect(await restaurant.document('coupons', wish.couponId ?? '')).toMatchObject({
    status: 'locked',
    orderId,
  });
  await restaurant.clock.advance(20 * minuteMs);
  expect(await restaurant.document('coupons', wish.couponId ?? '')).toMatchObject({
    status: 'available',
    orderId: null,
  });
});

test.each([1, 5])('%i portions left and all want one: exactly so many are sold', async (portions) => {
  const dishId = 'sweet-sour-ribs';
  const guests = await sitDownAll(`Last${portions}`);
  const set = await restaurant.staff(openids.owner, 'setRemaining', { storeId, dishId, remaining: portions });
  expect(set.ok).toBe(true);
  const answers = await Promise.all(guests.map((guest) => guest.place({ dishes: { [dishId]: 1 } })));
  expect(tally(answers)).toEqual({ ok: portions, SOLD_OUT: guestsAtOnce - portions });
  expect(await stockOf(dishId)).toBe(0);
  await restaurant.clock.advance(20 * minuteMs);
  expect(await stockOf(dishId)).toBe(portions);
});

test('one balance of points on many phones at once: what is there is spent, and not one point more', async () => {
  const guest = await GuestVisit.sitDown(restaurant);
  const before = await pointsOf(guest.openid);
  const wish: Wish = { dishes: { 'braised-pork': 1, 'mapo-tofu': 1 }, points: 400 };
  const answers = await Promise.all(Array.from({ length: guestsAtOnce }, () => guest.place(wish)));
  const orders = Math.floor(before / 400);
  expect(orders).toBeGreaterThan(1);
  expect(tally(answers)).toEqual({ ok: orders, POINTS_NOT_ENOUGH: guestsAtOnce - orders });
  expect(await pointsOf(guest.openid)).toBe(before - 400 * orders);
  await restaurant.clock.advance(20 * minuteMs);
  expect(await pointsOf(guest.openid)).toBe(before);
});

test('an order that is paid, cancelled, paid again and looked at in the same moment ends one way, to the fen', async () => {
  const guests = await sitDownAll('Mind');
  const placed = await Promise.all(guests.map((guest) => guest.place({ dishes: tofu })));
  const outcomes = await Promise.all(
    placed.map(async (answer, index) => {
      if (!answer.ok || answer.data.payment === null) throw new Error(JSON.stringify(answer));
      const { openid } = guests[index] ?? { openid: '' };
      const orderId = answer.data.order.id;
      const [, cancelled, paidAgain, seen] = await Promise.all([
        restaurant.settleSheet(answer.data.payment.package, 'confirm'),
        restaurant.guest(openid, 'cancelOrder', { orderId }),
        restaurant.guest(openid, 'payOrder', { orderId }),
        restaurant.guest(openid, 'viewOrder', { orderId, afterPayment: true }),
      ]);
      return { orderId, cancelled, paidAgain, seen };
    }),
  );
  expect(tally(outcomes.map(({ seen }) => seen))).toEqual({ ok: guestsAtOnce });
  await restaurant.clock.advance(6 * minuteMs);
  for (const { orderId, cancelled, paidAgain } of outcomes) {
    const order = await orderOf(orderId);
    if (cancelled.ok) expect(order.status).toBe('cancelled');
    else expect(cancelled.refusal.code).toMatch(/^(ORDER_MOVED_ON|PAYMENT_UNCLEAR)$/);
    // Cancelling closes the number at WeChat Pay before it moves the order: whoever pays in between finds it spent.
    if (!paidAgain.ok) expect(paidAgain.refusal.code).toMatch(/^(ORDER_NOT_PAYABLE|PAYMENT_UNAVAILABLE)$/);
    expect(order.status).not.toBe('awaiting-payment');
    await expectMoneyRight(orderId);
  }
});

test('two colleagues accept the same orders at once: each is accepted once, and the other hears of it', async () => {
  const { ids } = await paidOrders('Accept');
  const accept = (openid: string) => (orderId: string) =>
    restaurant.staff(openid, 'acceptOrder', { storeId, orderId, readyInMinutes: 20 });
  const answers = await Promise.all([...ids.map(accept(openids.cook)), ...ids.map(accept(openids.cashier))]);
  expect(tally(answers)).toEqual({ ok: guestsAtOnce, ORDER_MOVED_ON: guestsAtOnce });
  for (const orderId of ids) {
    expect((await orderOf(orderId)).status).toBe('accepted');
    await expectMoneyRight(orderId);
  }
});

test('two reject and one accepts in the same moment: the money goes back once, with one name under it', async () => {
  const { ids } = await paidOrders('Reject');
  const reason = '豆腐卖完了';
  const reject = (openid: string) => (orderId: string) =>
    restaurant.staff(openid, 'rejectOrder', { storeId, orderId, reason });
  const [rejections, acceptances] = await Promise.all([
    Promise.all([...ids.map(reject(openids.cook)), ...ids.map(reject(openids.cashier))]),
    Promise.all(
      ids.map((orderId) =>
        restaurant.staff(openids.waiter, 'acceptOrder', { storeId, orderId, readyInMinutes: 20 }),
      ),
    ),
  ]);
  expect(tally(rejections)).toEqual({ ok: guestsAtOnce, ORDER_MOVED_ON: guestsAtOnce });
  expect(Object.keys(tally(acceptances)).filter((outcome) => !/^(ok|ORDER_MOVED_ON)$/.test(outcome))).toEqual(
    [],
  );
  await restaurant.clock.advance(6 * minuteMs);
  for (const orderId of ids) {
    expect(await orderOf(orderId)).toMatchObject({ status: 'cancelled', cancelNote: reason });
    expect(await restaurant.documents('refunds', { orderId })).toHaveLength(1);
    expect(await restaurant.documents('audit', { subject: orderId })).toHaveLength(1);
    expect(await restaurant.document('tickets', orderId)).toMatchObject({ isOpen: false });
    await expectMoneyRight(orderId);
  }
});

test('guest and kitchen at once: an order is cancelled or cooked, never both', async () => {
  const { guests, ids } = await paidOrders('Late');
  const answers = await Promise.all(
    ids.map(async (orderId, index) => {
      const guest = guests[index]?.openid ?? '';
      return Promise.all([
        restaurant.guest(guest, 'cancelOrder', { orderId }),
        restaurant
          .staff(openids.cook, 'acceptOrder', { storeId, orderId, readyInMinutes: 20 })
          .then(() => restaurant.staff(openids.cook, 'startCooking', { storeId, orderId })),
      ]);
    }),
  );
  await restaurant.clock.advance(6 * minuteMs);
  for (const [index, [cancelled, cooked]] of answers.entries()) {
    expect(cancelled.ok).not.toBe(cooked.ok);
    expect((await orderOf(ids[index] ?? '')).status).toBe(cancelled.ok ? 'cancelled' : 'cooking');
    await expectMoneyRight(ids[index] ?? '');
  }
});
