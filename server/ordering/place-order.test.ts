import { dataOf, orderAndPay, storedOrder } from '../testing/act';
import { freshId, furnishStore } from '../testing/furnish';
import { House } from '../testing/house';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

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

test('a paid two-line order at a table costs at most 16 database requests in two transactions', async () => {
  const { storeId, table } = furnishStore(house);
  const guestId = freshId('oGuest');
  await orderAndPay(house, guestId, storeId, { mode: 'dine-in', tableCode: table.code });
  await house.guest(guestId, 'openMenu', { storeId: null, tableCode: table.code, menuVersion: 'v1' });
  house.requests.length = 0;
  const orderId = await orderAndPay(house, guestId, storeId, { mode: 'dine-in', tableCode: table.code });
  await house.guest(guestId, 'viewOrder', { orderId, afterPayment: true });
  expect(house.requests.filter((request) => request.includes('startTransaction'))).toHaveLength(2);
  expect(house.requests.length).toBeLessThanOrEqual(16);
  expect(storedOrder(house, orderId).status).toBe('placed');
});
