import { buildDish } from '../../domain/testing/build-menu';
import { dataOf, orderAndPay, storedOrder } from '../testing/act';
import { balancesOf, postingsOf } from '../testing/books';
import { freshId, furnishStore, givePoints, line, wishFor } from '../testing/furnish';
import { House } from '../testing/house';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());
afterEach(() => {
  house.pay.control.setSwitches({ notifications: 'normal', close: 'normal', query: 'normal' });
});

const causes = (orderId: string) => postingsOf(house, orderId).map(({ _id }) => _id.split(':')[0]);

test('a sale is posted once, with the payment, however often WeChat Pay tells of it', async () => {
  const { storeId } = furnishStore(house);
  const orderId = await orderAndPay(house, freshId('oGuest'), storeId);
  const last = house.notifications.at(-1);
  if (last) await house.notify(last.path, last.headers, last.rawBody);
  expect(causes(orderId)).toEqual(['sale']);
  expect(balancesOf(house, orderId)).toEqual({ 'wechat-clearing': 4000, dishes: -4000 });
});

test('nothing is posted for an order that nobody pays', async () => {
  const { storeId } = furnishStore(house);
  const placed = dataOf(await house.guest(freshId('oGuest'), 'placeOrder', wishFor(storeId)));
  await house.later(16 * 60_000);
  expect(storedOrder(house, placed.order.id).status).toBe('cancelled');
  expect(postingsOf(house, placed.order.id)).toEqual([]);
});

test('an order that points pay whole is sold for points alone, and its cancelling takes that back', async () => {
  const dishes = [buildDish('tea', 600)];
  const { store } = furnishStore(house);
  const points = { ...store.pricing.points, maximumSharePercent: 100 };
  const { storeId } = furnishStore(house, { dishes, pricing: { ...store.pricing, points } });
  const guestId = freshId('oGuest');
  givePoints(house, guestId, 600);
  const wish = wishFor(storeId, { lines: [line('l1', 'tea')], pointsToSpend: 600, expectedTotal: 0 });
  const { order } = dataOf(await house.guest(guestId, 'placeOrder', wish));
  expect(balancesOf(house, order.id)).toEqual({ dishes: -600, points: 600 });
  dataOf(await house.guest(guestId, 'cancelOrder', { orderId: order.id }));
  expect(balancesOf(house, order.id)).toEqual({ dishes: -600, returns: 600 });
  expect(storedOrder(house, order.id).refunds).toMatchObject([{ amount: 0, points: 600, status: 'arrived' }]);
});

test('money for an order that is dead is owed from the moment it comes, and gone when it has gone back', async () => {
  const { storeId } = furnishStore(house);
  const guestId = freshId('oGuest');
  const placed = dataOf(await house.guest(guestId, 'placeOrder', wishFor(storeId)));
  const orderId = placed.order.id;
  house.pay.control.setSwitches({ notifications: 'late' });
  await house.confirmPayment(placed.payment);
  house.database.seedMany('orders', [
    { ...storedOrder(house, orderId), status: 'cancelled', cancelReason: 'payment-expired', dueAtMs: null },
  ]);
  house.pay.control.setSwitches({ notifications: 'normal' });
  await house.clock.advance(60 * 60_000);
  expect(causes(orderId)).toContain('stray');
  await house.runClock();
  await house.later(60_000);
  expect(causes(orderId).sort()).toEqual(['arrival', 'stray']);
  expect(balancesOf(house, orderId)).toEqual({});
  expect(storedOrder(house, orderId)).toMatchObject({ refunded: 4000, refundStatus: 'arrived' });
});

test('an owner reads the books of several days in a row as one, whose sides are equal', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const read = async (days: number) =>
    dataOf(await house.staff(ownerId, 'moneyOfDay', { storeId, day: null, days }));
  await orderAndPay(house, freshId('oGuest'), storeId);
  await house.clock.advance(24 * 60 * 60_000);
  await orderAndPay(house, freshId('oGuest'), storeId);
  const sold = (books: Awaited<ReturnType<typeof read>>) =>
    books.byAccount.find(({ account }) => account === 'dishes')?.amount;
  const [today, week] = [await read(1), await read(7)];
  expect([sold(today), sold(week)]).toEqual([-4000, -8000]);
  expect(week).toMatchObject({ postings: 2, isComplete: true, day: today.day });
  expect(Date.parse(week.day) - Date.parse(week.firstDay)).toBe(6 * 24 * 60 * 60_000);
  expect(week.byAccount.reduce((sum, { amount }) => sum + amount, 0)).toBe(0);
});
