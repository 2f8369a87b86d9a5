import type { StaffInput } from '../../contract/staff';
import { businessDay } from '../../domain/store-hours/business-day';
import { orderNumber, orderNumberEnd } from '../../domain/order/order-number';
import { dataOf, orderAndPay, refusalOf } from '../testing/act';
import { freshId, furnishStore, hire, openHours } from '../testing/furnish';
import { House } from '../testing/house';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const dayMs = 24 * 60 * 60_000;

async function storeWithOrders(count: number) {
  const store = furnishStore(house);
  const guestId = freshId('oGuest');
  const orderIds: string[] = [];
  for (let placed = 0; placed < count; placed += 1) {
    await house.clock.advance(1_000);
    orderIds.push(await orderAndPay(house, guestId, store.storeId, { tableCode: store.table.code }));
  }
  const find = async (wanted: Partial<StaffInput<'findOrders'>> = {}) =>
    dataOf(
      await house.staff(store.ownerId, 'findOrders', {
        ...{ storeId: store.storeId, search: null, day: null, state: null, beforeMs: null },
        ...wanted,
      }),
    );
  const idsOf = async (wanted: Partial<StaffInput<'findOrders'>>) =>
    (await find(wanted)).tickets.map(({ orderId }) => orderId);
  const reject = (orderId: string | undefined) =>
    house.staff(store.ownerId, 'rejectOrder', { storeId: store.storeId, orderId, reason: '停电' });
  return { ...store, guestId, orderIds, find, idsOf, reject };
}

test('an order is found by its pickup number, its table, and the end of its number', async () => {
  const { orderIds, idsOf } = await storeWithOrders(2);
  const [first = '', second = ''] = orderIds;
  expect(await idsOf({ search: '001' })).toEqual([first]);
  expect(await idsOf({ search: '2' })).toEqual([second]);
  expect(await idsOf({ search: 'a07' })).toEqual([second, first]);
  expect(await idsOf({ search: orderNumberEnd(first).toLowerCase() })).toEqual([first]);
  expect(
    await idsOf({
      search: orderNumber(second)
        .replace(/(.{4})/g, '$1 ')
        .trim(),
    }),
  ).toEqual([second]);
  expect(await idsOf({ search: `0000${orderNumberEnd(first)}` })).toEqual([]);
  expect(await idsOf({ search: '000' })).toEqual([]);
});

test('what has left the board is found by where it ended, and by the business day on which it was paid', async () => {
  const { storeId, orderIds, idsOf, find, reject, guestId } = await storeWithOrders(2);
  const [first = '', second = ''] = orderIds;
  dataOf(await reject(first));
  const yesterday = businessDay(openHours, house.clock.now());
  await house.clock.advance(dayMs);
  const today = await orderAndPay(house, guestId, storeId);
  expect(await idsOf({ state: 'cancelled' })).toEqual([first]);
  expect(await idsOf({ state: 'open' })).toEqual([today, second]);
  expect(await idsOf({ state: 'completed' })).toEqual([]);
  expect(await idsOf({ day: yesterday })).toEqual([second, first]);
  expect(await idsOf({ day: yesterday, state: 'cancelled' })).toEqual([first]);
  expect((await find({})).today).toBe(businessDay(openHours, house.clock.now()));
});

test('pages go backwards and show each order once', async () => {
  const { orderIds, find } = await storeWithOrders(23);
  const newest = await find();
  const older = await find({ beforeMs: newest.nextBeforeMs });
  const seen = [...newest.tickets, ...older.tickets].map(({ orderId }) => orderId);
  expect(newest.tickets).toHaveLength(20);
  expect(seen).toEqual([...orderIds].reverse());
  expect(older.nextBeforeMs).toBeNull();
});

test('the ticket of an order that is over is opened by those who may refund, and only at its own store', async () => {
  const { storeId, orderIds, reject } = await storeWithOrders(1);
  dataOf(await reject(orderIds[0]));
  const input = { storeId, orderId: orderIds[0] };
  const waiter = hire(house, storeId, 'waiter');
  expect(dataOf(await house.staff(waiter, 'viewTicket', input)).ticket.status).toBe('cancelled');
  expect(refusalOf(await house.staff(hire(house, storeId, 'kitchen'), 'viewTicket', input))).toBe(
    'ROLE_NOT_ALLOWED',
  );
  const other = furnishStore(house);
  expect(
    refusalOf(await house.staff(other.ownerId, 'viewTicket', { ...input, storeId: other.storeId })),
  ).toBe('ORDER_UNKNOWN');
});
