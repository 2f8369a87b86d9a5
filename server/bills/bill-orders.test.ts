import type { RefundWish } from '../../domain/refund/refund-wish';
import { sumsOfBill } from '../../domain/bill/bill-sums';
import { dataOf, refusalOf, storedOrder } from '../testing/act';
import { atTable, billIdOfOrder, orderOnBill, payShareOf, storedBill } from '../testing/bills';
import { balancesOf } from '../testing/books';
import { freshId, furnishStore, giveCoupon, givePoints, line, wishFor } from '../testing/furnish';
import { House } from '../testing/house';
import { couponOf, pointsOf, refundsOf } from '../testing/inventory';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

async function sitting() {
  const { storeId, ownerId, table } = furnishStore(house, { billing: 'either', acceptWithinSeconds: 86_400 });
  const guestId = freshId('oGuest');
  const orderId = await orderOnBill(house, table, guestId);
  return { storeId, ownerId, table, guestId, orderId, billId: billIdOfOrder(house, orderId) };
}

type Sitting = Awaited<ReturnType<typeof sitting>>;

async function serve({ storeId, ownerId, orderId }: Sitting): Promise<void> {
  const input = { storeId, orderId };
  dataOf(await house.staff(ownerId, 'acceptOrder', { ...input, readyInMinutes: 10 }));
  for (const step of ['startCooking', 'finishCooking', 'handOver'] as const) {
    dataOf(await house.staff(ownerId, step, input));
  }
}

async function refund(
  { storeId, ownerId, orderId }: Sitting,
  wish: RefundWish,
  requestId = freshId('refund-'),
) {
  const shown = dataOf(await house.staff(ownerId, 'previewRefund', { storeId, orderId, wish }));
  const input = { storeId, orderId, requestId, wish, reason: '上错菜了', expectedAmount: shown.amount };
  dataOf(await house.staff(ownerId, 'refundOrder', input));
  return shown;
}

async function letArrive(): Promise<void> {
  for (let hours = 0; hours < 3; hours += 1) {
    await house.later(60 * 60_000);
  }
}

const pay = (at: Sitting, guestId: string, amount: number) =>
  payShareOf(house, guestId, atTable(at.table), { kind: 'amount', amount }, amount);

test('an order on a bill reaches the kitchen at once, unpaid, with what it took used', async () => {
  const { storeId, ownerId, table } = furnishStore(house, { billing: 'open-bill' });
  const guestId = freshId('oGuest');
  givePoints(house, guestId, 500);
  const validUntilMs = house.clock.now() + 30 * 24 * 60 * 60_000;
  const coupon = giveCoupon(house, guestId, { validUntilMs });
  const wish = { couponId: coupon.id, pointsToSpend: 500, expectedTotal: 2700 };
  const orderId = await orderOnBill(house, table, guestId, wish);
  const order = storedOrder(house, orderId);
  expect(order).toMatchObject({ status: 'placed', paidAtMs: null, attempt: null, table: { name: 'A07' } });
  expect(order.pickupNumber).toMatch(/^\d{3}$/);
  expect(couponOf(house, coupon.id).status).toBe('used');
  const { tickets } = dataOf(await house.staff(ownerId, 'board', { storeId }));
  expect(tickets).toMatchObject([{ orderId, billId: order.bill?.id, tableName: 'A07' }]);
  expect(balancesOf(house, orderId)).toMatchObject({ 'guest-receivable': 2700, dishes: -4000 });
  dataOf(await house.guest(guestId, 'cancelOrder', { orderId }));
  expect(pointsOf(house, guestId)).toBe(500);
  expect(couponOf(house, coupon.id).status).toBe('available');
  expect(balancesOf(house, orderId)).toEqual({ dishes: -4000, returns: 4000 });
});

test('the same request orders once, and two rounds of two guests are on one bill', async () => {
  const { table, guestId, orderId, billId, storeId } = await sitting();
  const requestId = freshId('request-');
  const again = { requestId, lines: [line('l1', 'tea')], expectedTotal: 600 };
  const first = await orderOnBill(house, table, guestId, again);
  expect(await orderOnBill(house, table, guestId, again)).toBe(first);
  const friends = await Promise.all([1, 2, 3].map(() => orderOnBill(house, table, freshId('oFriend'))));
  const bill = storedBill(house, billId);
  expect(bill.rounds.map((round) => round.orderId).sort()).toEqual([orderId, first, ...friends].sort());
  expect(house.database.query('bills', { where: { storeId }, limit: 10 }).documents).toHaveLength(1);
});

test('only guests at a table pay later, where the house has it so', async () => {
  const { storeId, table } = furnishStore(house);
  const atTheTable = { mode: 'dine-in' as const, tableCode: table.code, onBill: true };
  const tried = await house.guest(freshId('oGuest'), 'placeOrder', wishFor(storeId, atTheTable));
  expect(refusalOf(tried)).toBe('BILLING_NOT_OFFERED');
  const open = furnishStore(house, { billing: 'open-bill' });
  const takenAway = wishFor(open.storeId, { onBill: true });
  expect(refusalOf(await house.guest(freshId('oGuest'), 'placeOrder', takenAway))).toBe(
    'BILLING_NOT_OFFERED',
  );
  const payFirst = wishFor(open.storeId, { ...atTheTable, tableCode: open.table.code, onBill: false });
  expect(refusalOf(await house.guest(freshId('oGuest'), 'placeOrder', payFirst))).toBe('BILLING_NOT_OFFERED');
});

test('an order does not complete before it is paid, and earns its points afterwards', async () => {
  const at = await sitting();
  await serve(at);
  const { storeId, ownerId, orderId, guestId } = at;
  expect(refusalOf(await house.staff(ownerId, 'completeOrder', { storeId, orderId }))).toBe('ORDER_UNPAID');
  await house.later(3 * 60 * 60_000);
  expect(storedOrder(house, orderId)).toMatchObject({ status: 'handed-over', dueAtMs: null });
  await pay(at, guestId, 4000);
  await house.later(31 * 60_000);
  expect(storedOrder(house, orderId)).toMatchObject({ status: 'completed' });
  expect(pointsOf(house, guestId)).toBeGreaterThan(0);
});

test('a round that is turned away, or that nobody accepts, leaves the bill, and no money moves', async () => {
  const at = await sitting();
  const { storeId, ownerId, orderId, billId, table } = at;
  dataOf(await house.staff(ownerId, 'rejectOrder', { storeId, orderId, reason: '煤气停了' }));
  expect(storedOrder(house, orderId)).toMatchObject({
    ...{ status: 'cancelled', refunded: 4000, refundStatus: 'arrived' },
    refunds: [{ amount: 4000, offBill: 4000, status: 'arrived' }],
  });
  const second = await orderOnBill(house, table, freshId('oGuest'));
  await house.later(25 * 60 * 60_000);
  expect(storedOrder(house, second).cancelReason).toBe('not-accepted-in-time');
  expect(sumsOfBill(storedBill(house, billId))).toMatchObject({ total: 0, owed: 0 });
  expect(storedBill(house, billId).status).toBe('open');
  expect([...refundsOf(house, orderId), ...refundsOf(house, second)]).toEqual([]);
});

test('a dish that goes back before anybody paid is owed no longer', async () => {
  const at = await sitting();
  const shown = await refund(at, { kind: 'lines', portionsByLine: { l2: 1 } });
  expect(shown).toMatchObject({ amount: 600, offBill: 600, inCash: 0 });
  expect(sumsOfBill(storedBill(house, at.billId))).toMatchObject({ total: 3400, owed: 3400 });
  await pay(at, at.guestId, 3400);
  expect(storedBill(house, at.billId).status).toBe('settled');
  expect(balancesOf(house, at.orderId)).toEqual({ 'wechat-clearing': 3400, dishes: -4000, returns: 600 });
});

test('what was paid goes back through the payments that brought it, the unpaid part first', async () => {
  const at = await sitting();
  const friend = freshId('oFriend');
  const first = await pay(at, at.guestId, 2500);
  const second = await pay(at, friend, 1000);
  await serve(at);
  const shown = await refund(at, { kind: 'lines', portionsByLine: { l1: 1 } });
  expect(shown).toMatchObject({ amount: 2800, offBill: 500 });
  await letArrive();
  const { documents } = house.database.query('refunds', { where: { orderId: at.orderId }, limit: 10 });
  expect(
    documents.map(({ outTradeNo, amount, total, status }) => [outTradeNo, amount, total, status]),
  ).toEqual(
    expect.arrayContaining([
      [second, 1000, 1000, 'succeeded'],
      [first, 1300, 2500, 'succeeded'],
    ]),
  );
  expect(documents).toHaveLength(2);
  expect(storedOrder(house, at.orderId)).toMatchObject({ refunded: 2800, refundStatus: 'arrived' });
  expect(storedBill(house, at.billId).status).toBe('settled');
  await refund(at, { kind: 'whole' });
  await letArrive();
  expect(balancesOf(house, at.orderId)).toEqual({ dishes: -4000, returns: 4000 });
  expect(storedOrder(house, at.orderId)).toMatchObject({ refunded: 4000, refundStatus: 'arrived' });
});

test('a refund that is asked for twice is one, however many payments it goes back through', async () => {
  const at = await sitting();
  await pay(at, at.guestId, 3000);
  await pay(at, freshId('oFriend'), 1000);
  await serve(at);
  const requestId = freshId('refund-');
  await refund(at, { kind: 'whole' }, requestId);
  const input = {
    ...{ storeId: at.storeId, orderId: at.orderId, requestId, wish: { kind: 'whole' } },
    ...{ reason: '上错菜了', expectedAmount: 4000 },
  };
  dataOf(await house.staff(at.ownerId, 'refundOrder', input));
  expect(
    refundsOf(house, at.orderId)
      .map(({ amount }) => amount)
      .sort(),
  ).toEqual([1000, 3000]);
});

test('an invoice is made out for what was paid of an order on a bill, and not before', async () => {
  const at = await sitting();
  const { guestId, orderId } = at;
  const asked = { orderId, title: { kind: 'person', name: '许小满' }, email: null };
  expect(refusalOf(await house.guest(guestId, 'requestInvoice', asked))).toBe('INVOICE_NOT_POSSIBLE');
  await pay(at, freshId('oFriend'), 4000);
  expect(dataOf(await house.guest(guestId, 'requestInvoice', asked)).invoice.amount).toBe(4000);
});

test('a balance pays its part when the round is ordered, and gets it back when it is given back', async () => {
  const storedValue = { isOn: true, tiers: [] };
  const { table } = furnishStore(house, { billing: 'either', storedValue });
  const guestId = freshId('oGuest');
  house.database.seedMany('storedValueAccounts', [{ _id: guestId, principal: 1000, bonus: 0 }]);
  const orderId = await orderOnBill(house, table, guestId, { storedValueToSpend: 1000 });
  expect(storedOrder(house, orderId).paidBy).toEqual({ wechat: 3000, principal: 1000, bonus: 0 });
  expect(sumsOfBill(storedBill(house, billIdOfOrder(house, orderId))).owed).toBe(3000);
  dataOf(await house.guest(guestId, 'cancelOrder', { orderId }));
  expect(house.database.read('storedValueAccounts', guestId)).toMatchObject({ principal: 1000 });
  expect(storedOrder(house, orderId).refunds).toMatchObject([
    { amount: 4000, toBalance: 1000, offBill: 3000 },
  ]);
});

test('a round that the balance pays whole is paid at once, and opens no bill', async () => {
  const storedValue = { isOn: true, tiers: [] };
  const { table } = furnishStore(house, { billing: 'either', storedValue });
  const guestId = freshId('oGuest');
  house.database.seedMany('storedValueAccounts', [{ _id: guestId, principal: 5000, bonus: 0 }]);
  const orderId = await orderOnBill(house, table, guestId, { storedValueToSpend: 4000 });
  expect(storedOrder(house, orderId)).toMatchObject({ status: 'placed' });
  expect(storedOrder(house, orderId).paidAtMs).not.toBeNull();
  expect(storedOrder(house, orderId).bill).toBeUndefined();
});
