import type { DepositAccount } from '../../domain/reservation/deposit';
import type { DepositRule } from '../../domain/reservation/reservation-rules';
import { dataOf, everythingStored, refusalOf, storedOrder } from '../testing/act';
import { freshId, line, wishFor } from '../testing/furnish';
import { House } from '../testing/house';
import { refundsOf } from '../testing/inventory';
import { ring, storedReservation, tableInFiveHours, waitUntil } from '../testing/reservations';
import { booksOf } from '../testing/stored-value';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const minuteMs = 60_000;
const hourMs = 3_600_000;
const half: DepositRule = {
  per: 'table',
  amount: 5_000,
  fromPartySize: 1,
  freeUntilHours: 2,
  keptPercent: 50,
};

/** A guest who has paid 50.00 to have a table kept in some hours. */
async function kept(rules: { readonly deposit?: DepositRule } = {}) {
  const { ahead, ...booked } = await tableInFiveHours(house, rules);
  const { storeId, guestId, reservationId } = booked;
  const place = (depositToSpend: number, more: object = {}) =>
    house.guest(guestId, 'placeOrder', wishFor(storeId, { ...ahead, depositToSpend, ...more }));
  const cancel = (expectedReturn: number) =>
    house.guest(guestId, 'cancelReservation', { reservationId, expectedReturn });
  const account = (): DepositAccount => storedReservation(house, reservationId).account;
  return { ...booked, place, cancel, account };
}

test('the deposit pays for dishes ahead first, and WeChat Pay for the rest, once for a busy tapper', async () => {
  const { storeId, guestId, place, account, reservationId } = await kept();
  const wish = { requestId: freshId('request-') };
  const taps = await Promise.all([1, 2, 3].map(() => place(3_000, wish)));
  expect(new Set(taps.map((tap) => dataOf(tap).order.id)).size).toBe(1);
  const placed = dataOf(taps[0]!);
  expect(placed.order).toMatchObject({ payable: 4_000, paidFromDeposit: 3_000 });
  await house.confirmPayment(placed.payment);
  expect(storedOrder(house, placed.order.id).paidBy.wechat).toBe(1_000);
  expect(account()).toEqual({ paid: 5_000, applied: 3_000, returned: 0, kept: 0 });
  expect(booksOf(house, storeId)).toEqual({ 'wechat-clearing': 6_000, deposits: -2_000, dishes: -4_000 });
  const seen = dataOf(await house.guest(guestId, 'viewReservation', { reservationId })).reservation;
  expect(seen.deposit).toMatchObject({ applied: 3_000, left: 2_000 });
  expect(seen.returnsOnCancel).toBe(5_000);
});

test('what is left of it after the dishes ahead is spent at the table, and the rest goes back', async () => {
  const { storeId, ownerId, guestId, startMs, table, place, account, input } = await kept();
  const ahead = dataOf(await place(4_000));
  expect(ahead.payment).toBeNull();
  await ring(house);
  await waitUntil(house, startMs);
  dataOf(await house.staff(ownerId, 'seatReservation', input));
  const tea = { lines: [line('l1', 'tea')], expectedTotal: 600, tableCode: table.code };
  const more = wishFor(storeId, { ...tea, mode: 'dine-in', depositToSpend: 600 });
  dataOf(await house.guest(guestId, 'placeOrder', more));
  dataOf(await house.staff(ownerId, 'finishReservation', input));
  await ring(house, 2);
  expect(account()).toEqual({ paid: 5_000, applied: 4_600, returned: 400, kept: 0 });
  expect(booksOf(house, storeId)).toEqual({ 'wechat-clearing': 4_600, dishes: -4_600 });
});

test.each([
  ['a guest who cancels in time gets all of it', 'early', undefined, 5_000, 0],
  ['a guest who cancels too late loses all of the deposit', 'late', undefined, 0, 5_000],
  ['a guest who cancels too late loses the share of the rule', 'late', half, 2_500, 2_500],
  ['whoever stays away loses the deposit', 'miss', undefined, 0, 5_000],
  ['whom the store turns away gets all of it', 'store', undefined, 5_000, 0],
] as const)(
  '%s, also what dishes had taken of it; what else was paid for dishes goes back whole',
  async (_title, how, deposit, returned, keptByHouse) => {
    const party = await kept(deposit ? { deposit } : {});
    const { storeId, ownerId, startMs, reservationId, place, cancel, account, input } = party;
    const placed = dataOf(await place(3_000));
    await house.confirmPayment(placed.payment);
    await ring(house);
    if (how === 'late') await waitUntil(house, startMs - hourMs);
    if (how === 'early' || how === 'late') {
      expect(refusalOf(await cancel(returned + 1))).toBe('DEPOSIT_CHANGED');
      dataOf(await cancel(returned));
      dataOf(await cancel(returned));
    } else if (how === 'store') {
      dataOf(await house.staff(ownerId, 'declineReservation', { ...input, reason: '晚上停电' }));
    } else await waitUntil(house, startMs + 61 * minuteMs);
    await ring(house, 3);
    expect(account()).toEqual({ paid: 5_000, applied: 0, returned, kept: keptByHouse });
    expect(storedOrder(house, placed.order.id)).toMatchObject({ status: 'cancelled', refunded: 4_000 });
    expect(refundsOf(house, placed.order.id)).toEqual([{ status: 'succeeded', amount: 1_000 }]);
    const back = refundsOf(house, reservationId).map(({ amount }) => amount);
    expect(back).toEqual(returned === 0 ? [] : [returned]);
    expect(booksOf(house, storeId)).toEqual({
      ...{ dishes: -4_000, returns: 4_000 },
      ...(keptByHouse === 0 ? {} : { 'wechat-clearing': keptByHouse, 'deposits-kept': -keptByHouse }),
    });
  },
);

test('dishes that are taken back leave their part in the deposit, which keeps the table as before', async () => {
  const { storeId, guestId, place, account } = await kept();
  const { order } = dataOf(await place(4_000));
  const back = dataOf(await house.guest(guestId, 'cancelOrder', { orderId: order.id })).order;
  expect(back.refunds).toMatchObject([{ amount: 4_000, toDeposit: 4_000, status: 'arrived' }]);
  expect(refundsOf(house, order.id)).toEqual([]);
  expect(account()).toEqual({ paid: 5_000, applied: 0, returned: 0, kept: 0 });
  expect(booksOf(house, storeId)).toMatchObject({ 'wechat-clearing': 5_000, deposits: -5_000 });
  expect(dataOf(await place(4_000)).order.paidFromDeposit).toBe(4_000);
});

test.each([undefined, half])(
  'a guest cannot save a deposit from the rule by an order that is never paid (%j)',
  async (deposit) => {
    const { storeId, startMs, place, cancel, account } = await kept(deposit ? { deposit } : {});
    const keptByHouse = deposit ? 2_500 : 5_000;
    await waitUntil(house, startMs - hourMs);
    dataOf(await place(3_333));
    dataOf(await cancel(5_000 - keptByHouse));
    await house.clock.advance(15 * minuteMs);
    await ring(house, 3);
    expect(account()).toEqual({ paid: 5_000, applied: 0, returned: 5_000 - keptByHouse, kept: keptByHouse });
    expect(booksOf(house, storeId)).toEqual({
      ...{ 'wechat-clearing': keptByHouse, 'deposits-kept': -keptByHouse },
    });
  },
);

test('a payment that comes after nobody came goes back, and the deposit stays with the house', async () => {
  const { storeId, guestId, startMs, place, account } = await kept();
  await waitUntil(house, startMs - minuteMs);
  const placed = dataOf(await place(3_000));
  const stored = house.database.read('orders', placed.order.id);
  house.database.seedMany('orders', [{ ...stored, _id: placed.order.id, dueAtMs: startMs + 5 * hourMs }]);
  house.pay.control.setSwitches({ notifications: 'lost' });
  await house.confirmPayment(placed.payment);
  await waitUntil(house, startMs + 61 * minuteMs);
  await house.runClock();
  expect(account()).toEqual({ paid: 5_000, applied: 3_000, returned: 0, kept: 2_000 });
  dataOf(await house.guest(guestId, 'viewOrder', { orderId: placed.order.id, afterPayment: true }));
  house.pay.control.setSwitches({ notifications: 'normal' });
  await ring(house, 3);
  expect(storedOrder(house, placed.order.id).status).toBe('cancelled');
  expect(account()).toEqual({ paid: 5_000, applied: 0, returned: 0, kept: 5_000 });
  expect(booksOf(house, storeId)).toMatchObject({ 'wechat-clearing': 5_000, 'deposits-kept': -5_000 });
});

test('nobody spends more of it than is left, twice, or of another guest’s, and nothing is written', async () => {
  const { storeId, place, reservationId, account } = await kept();
  const before = everythingStored(house);
  expect(refusalOf(await place(4_001))).toBe('DEPOSIT_NOT_ENOUGH');
  const other = wishFor(storeId, {
    ...{ reservationId, mode: 'dine-in', tableCode: null, slotStartMs: null, partySize: null },
    depositToSpend: 1_000,
  });
  expect(refusalOf(await house.guest(freshId('oGuest'), 'placeOrder', other))).toBe('SLOT_UNKNOWN');
  expect(everythingStored(house)).toBe(before);
  const two = await Promise.all([place(4_000), place(4_000)]);
  expect(two.map(refusalOf).sort()).toEqual(['DEPOSIT_NOT_ENOUGH', null]);
  expect(account().applied).toBe(4_000);
});

test('after the party sits, the owner gives the dishes back through the payment of the deposit', async () => {
  const { storeId, ownerId, startMs, place, account, input } = await kept();
  const { order } = dataOf(await place(4_000));
  await waitUntil(house, startMs);
  dataOf(await house.staff(ownerId, 'seatReservation', input));
  const wish = { kind: 'whole' as const };
  const asked = { storeId, orderId: order.id, requestId: freshId('refund-'), wish };
  dataOf(await house.staff(ownerId, 'refundOrder', { ...asked, expectedAmount: 4_000, reason: '上错了' }));
  await ring(house);
  expect(refundsOf(house, order.id)).toEqual([{ status: 'succeeded', amount: 4_000 }]);
  expect(account()).toEqual({ paid: 5_000, applied: 4_000, returned: 0, kept: 0 });
});
