import { closeDueOrders } from '../clock/close-due-orders';
import { Refused } from '../refused';
import { dataOf, everythingStored, orderAndPay, refusalOf, storedOrder } from '../testing/act';
import { freshId, wishFor } from '../testing/furnish';
import { House } from '../testing/house';
import { refundsOf } from '../testing/inventory';
import { plugIn } from '../testing/printing';
import { ring, storedReservation, tableInFiveHours, waitUntil } from '../testing/reservations';
import { booksOf } from '../testing/stored-value';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const minuteMs = 60_000;
const hourMs = 3_600_000;

/** A guest who has a table in some hours and has paid for dishes; nobody pays a deposit. */
async function ordered() {
  const booked = await tableInFiveHours(house, { deposit: null }, { expectedDeposit: 0 });
  const { storeId, ownerId } = booked;
  const orderId = await orderAndPay(house, booked.guestId, storeId, booked.ahead);
  const board = async () =>
    dataOf(await house.staff(ownerId, 'board', { storeId })).tickets.map((ticket) => ticket.orderId);
  return { ...booked, orderId, board };
}

test('dishes that were paid ahead wait for the party, and the kitchen sees them when it sits down', async () => {
  const { ownerId, guestId, orderId, startMs, board, input } = await ordered();
  await ring(house);
  expect(await board()).toEqual([]);
  const seen = dataOf(await house.guest(guestId, 'viewOrder', { orderId, afterPayment: false })).order;
  expect(seen).toMatchObject({ status: 'placed', isHeld: true, slotStartMs: startMs, tableName: null });
  const { rows } = dataOf(
    await house.staff(ownerId, 'reservationBoard', { storeId: input.storeId, day: null }),
  );
  expect(rows.map(({ ordersAhead }) => ordersAhead)).toEqual([1]);
  await waitUntil(house, startMs - 10 * minuteMs);
  await house.runClock();
  expect(storedOrder(house, orderId).status).toBe('placed');
  dataOf(await house.staff(ownerId, 'seatReservation', input));
  expect(await board()).toEqual([orderId]);
  const ticket = dataOf(await house.staff(ownerId, 'board', { storeId: input.storeId })).tickets[0];
  expect(ticket).toMatchObject({ tableName: 'A07', partySize: 2, agreedAtMs: house.clock.now() });
  dataOf(await house.staff(ownerId, 'seatReservation', input));
  dataOf(await house.staff(ownerId, 'acceptOrder', { storeId: input.storeId, orderId, readyInMinutes: 10 }));
  expect(storedOrder(house, orderId).table?.name).toBe('A07');
});

test('a party that sits moves to another table, and what it ordered ahead is carried there, as the kitchen reads on paper', async () => {
  const { storeId, ownerId, startMs, orderId, input } = await ordered();
  const { papers } = plugIn(house, storeId);
  await waitUntil(house, startMs - 10 * minuteMs);
  dataOf(await house.staff(ownerId, 'seatReservation', input));
  dataOf(await house.staff(ownerId, 'acceptOrder', { storeId, orderId, readyInMinutes: 10 }));
  await house.clock.advance(10_000);
  const move = { ...input, tableIds: [`${storeId}-B01`] };
  dataOf(await house.staff(ownerId, 'moveReservation', move));
  dataOf(await house.staff(ownerId, 'moveReservation', move));
  await ring(house);
  expect(papers().map((paper) => paper.split('\n').slice(0, 2))).toEqual([
    ['桌 A07', expect.anything()],
    ['转台', 'A07 → B01'],
  ]);
  expect(storedOrder(house, orderId).table?.name).toBe('B01');
  const { tickets } = dataOf(await house.staff(ownerId, 'board', { storeId }));
  expect(tickets).toMatchObject([{ tableName: 'B01', moved: { from: 'A07' } }]);
});

test('dishes that others hold at that moment are looked at again a minute later, and count as no failure', async () => {
  const { orderId } = await ordered();
  await house.clock.advance(2 * minuteMs);
  const failures = () => house.logs.filter(({ event }) => event === 'due-order-failed').length;
  const before = failures();
  const transact = jest.spyOn(house.services.database, 'transact').mockResolvedValue(new Refused('BUSY'));
  await closeDueOrders(house.services);
  transact.mockRestore();
  expect(storedOrder(house, orderId).dueAtMs).toBe(house.clock.now() + minuteMs);
  expect(failures()).toBe(before);
  await ring(house);
  expect(storedOrder(house, orderId)).toMatchObject({ status: 'placed', dueAtMs: null });
});

test.each(['guest-cancels', 'store-cancels', 'miss'] as const)(
  'nobody cooks for a party that does not come (%s): every fen goes back, and the books are even',
  async (how) => {
    const { storeId, ownerId, guestId, startMs, reservationId, orderId, input, board } = await ordered();
    const paid = storedOrder(house, orderId).payable;
    if (how === 'guest-cancels') {
      dataOf(await house.guest(guestId, 'cancelReservation', { reservationId, expectedReturn: 0 }));
    } else if (how === 'store-cancels') {
      dataOf(await house.staff(ownerId, 'declineReservation', { ...input, reason: '晚上停电' }));
    } else await waitUntil(house, startMs + 61 * minuteMs);
    await ring(house);
    await ring(house);
    expect(storedOrder(house, orderId)).toMatchObject({ status: 'cancelled', refunded: paid });
    expect(refundsOf(house, orderId)).toEqual([{ status: 'succeeded', amount: paid }]);
    expect(booksOf(house, storeId)).toEqual({ dishes: -paid, returns: paid });
    expect(await board()).toEqual([]);
  },
);

test('a guest takes the dishes back and keeps the table', async () => {
  const { guestId, orderId, reservationId } = await ordered();
  await house.clock.advance(hourMs);
  const { order } = dataOf(await house.guest(guestId, 'cancelOrder', { orderId }));
  expect(order.status).toBe('cancelled');
  expect(storedReservation(house, reservationId).status).toBe('confirmed');
});

test('a payment that comes after the table was given up goes back by itself', async () => {
  const { storeId, guestId, reservationId, ahead } = await ordered();
  const placed = dataOf(await house.guest(guestId, 'placeOrder', wishFor(storeId, ahead)));
  const both = 2 * placed.order.payable;
  dataOf(await house.guest(guestId, 'cancelReservation', { reservationId, expectedReturn: 0 }));
  await house.confirmPayment(placed.payment);
  await ring(house);
  expect(storedOrder(house, placed.order.id).status).toBe('cancelled');
  await ring(house);
  expect(booksOf(house, storeId)).toEqual({ dishes: -both, returns: both });
});

test('a payment that comes when the party sits already goes to the kitchen', async () => {
  const { storeId, ownerId, guestId, startMs, ahead, input, board } = await ordered();
  await waitUntil(house, startMs - 5 * minuteMs);
  const placed = dataOf(await house.guest(guestId, 'placeOrder', wishFor(storeId, ahead)));
  dataOf(await house.staff(ownerId, 'seatReservation', input));
  await house.confirmPayment(placed.payment);
  await ring(house);
  expect(await board()).toContain(placed.order.id);
});

test('what is held is neither taken on nor cooked by mistake', async () => {
  const { storeId, ownerId, orderId } = await ordered();
  const before = everythingStored(house);
  const early = await house.staff(ownerId, 'acceptOrder', { storeId, orderId, readyInMinutes: 10 });
  expect(refusalOf(early)).toBe('ORDER_MOVED_ON');
  expect(everythingStored(house)).toBe(before);
});

test('the dishes move with the table on one day, and hold it on that day', async () => {
  const { guestId, orderId, reservationId, startMs } = await ordered();
  const change = (ms: number) =>
    house.guest(guestId, 'changeReservation', { reservationId, startMs: ms, partySize: 3, areaId: null });
  dataOf(await change(startMs + 30 * minuteMs));
  expect(storedOrder(house, orderId).slotStartMs).toBe(startMs + 30 * minuteMs);
  expect(refusalOf(await change(startMs + 48 * hourMs))).toBe('DISHES_AHEAD');
});

test('dishes are ordered for one’s own kept table alone, three times at most, and paid at once', async () => {
  const { storeId, guestId, ahead, reservationId } = await ordered();
  const place = (who: string, more: object = {}) =>
    house.guest(who, 'placeOrder', wishFor(storeId, { ...ahead, ...more }));
  expect(refusalOf(await place(freshId('oGuest')))).toBe('SLOT_UNKNOWN');
  expect(refusalOf(await place(guestId, { reservationId: 'rs-nobody' }))).toBe('SLOT_UNKNOWN');
  expect(refusalOf(await place(guestId, { mode: 'pickup' }))).toBe('INPUT_INVALID');
  expect(refusalOf(await place(guestId, { onBill: true }))).toBe('INPUT_INVALID');
  expect([refusalOf(await place(guestId)), refusalOf(await place(guestId))]).toEqual([null, null]);
  expect(refusalOf(await place(guestId))).toBe('SLOT_FULL');
  dataOf(await house.guest(guestId, 'cancelReservation', { reservationId, expectedReturn: 0 }));
  expect(refusalOf(await place(guestId))).toBe('SLOT_UNKNOWN');
});

test('a busy tapper has one order, and the portions of the day come back with a cancelled table', async () => {
  const { storeId, guestId, ahead, reservationId } = await ordered();
  const wish = wishFor(storeId, ahead);
  const taps = await Promise.all([1, 2, 3].map(() => house.guest(guestId, 'placeOrder', wish)));
  expect(new Set(taps.map((tap) => dataOf(tap).order.id)).size).toBe(1);
  expect(storedReservation(house, reservationId).orderIds).toHaveLength(2);
});
