import { EventEmitter } from 'node:events';
import { businessDay } from '../../domain/store-hours/business-day';
import { buildDish } from '../../domain/testing/build-menu';
import { Refused } from '../refused';
import { dataOf, refusalOf, storedOrder } from '../testing/act';
import { freshId, furnishStore, line, wishFor } from '../testing/furnish';
import { House } from '../testing/house';
import { portionsLeft } from '../testing/inventory';
import { openCloud } from '../wechat/cloud';
import { cloudDatabase } from '../wechat/cloud-database';
import { placeOrder } from './place-order';
import { stockDocumentId } from './stock-document';

const usualListeners = EventEmitter.defaultMaxListeners;

let house: House;
beforeAll(async () => {
  // Hundreds at once are what these tests are about; the SDK's connections would each warn of it.
  EventEmitter.defaultMaxListeners = 0;
  house = await House.open();
});
afterAll(async () => {
  EventEmitter.defaultMaxListeners = usualListeners;
  await house.close();
});

/** Tries again however long it takes, so that a busy machine refuses nobody. */
function patientServices() {
  const timing = {
    nowMs: () => 0,
    random: () => Math.random(),
    wait: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
  };
  return { ...house.newInstance(), database: cloudDatabase(openCloud().database, timing) };
}

function crabShop(dailyQuantity: number) {
  return furnishStore(house, { dishes: [buildDish('crab', 5000, { dailyQuantity }), buildDish('tea', 600)] });
}

function crabs(storeId: string, quantity = 1) {
  const lines = [line('l1', 'crab', { quantity })];
  return wishFor(storeId, { lines, expectedTotal: 5000 * quantity });
}

function order(storeId: string, quantity = 1) {
  return house.guest<'placeOrder'>(freshId('oGuest'), 'placeOrder', crabs(storeId, quantity));
}

test('two hundred want one of thirty portions: thirty have it, and the others hear that nothing is left', async () => {
  const { storeId } = crabShop(30);
  const services = patientServices();
  const answers = await Promise.all(
    Array.from({ length: 200 }, () => placeOrder(services, freshId('oGuest'), crabs(storeId))),
  );
  const refused = answers.filter((answer) => answer instanceof Refused);
  expect(refused).toHaveLength(170);
  for (const { code, details } of refused) {
    expect([code, details.left]).toEqual(['SOLD_OUT', [{ dishId: 'crab', remaining: 0 }]]);
  }
  expect(portionsLeft(house, storeId, 'crab')).toEqual([0]);
});

test('portions that lie on several trays are sold together, and lie there again when the order is given up', async () => {
  const { storeId } = crabShop(10);
  const first = dataOf(await order(storeId, 7));
  const trays = storedOrder(house, first.order.id).hold.portions[0]?.from;
  expect(trays?.length).toBe(2);
  expect(trays?.reduce((sum, { portions }) => sum + portions, 0)).toBe(7);
  const tooMany = await order(storeId, 4);
  expect(tooMany).toMatchObject({ ok: false, refusal: { details: { left: [{ remaining: 3 }] } } });
  const last = dataOf(await order(storeId, 3));
  expect(portionsLeft(house, storeId, 'crab')).toEqual([0]);
  const guestId = storedOrder(house, first.order.id).guestId;
  dataOf(await house.guest(guestId, 'cancelOrder', { orderId: first.order.id }));
  expect(portionsLeft(house, storeId, 'crab')).toEqual([7]);
  expect(storedOrder(house, last.order.id).hold.portions).toHaveLength(1);
  const documents = house.database.query('stockTrays', { where: { storeId }, limit: 20 }).documents;
  expect(documents.map(({ remaining }) => remaining).sort()).toEqual([2, 5]);
});

test('the guest and the board see what is left on all trays together', async () => {
  const { storeId, ownerId } = crabShop(40);
  for (const quantity of [3, 9, 1]) dataOf(await order(storeId, quantity));
  const menu = dataOf(
    await house.guest(freshId('oGuest'), 'openMenu', { storeId, tableCode: null, menuVersion: null }),
  );
  expect(menu.availability).toContainEqual({ dishId: 'crab', isSoldOut: false, remaining: 27 });
  const { rows } = dataOf(await house.staff(ownerId, 'listStock', { storeId }));
  expect(rows.find(({ dishId }) => dishId === 'crab')?.remaining).toBe(27);
});

test('staff count while orders come in: what is sold after the count is what they counted', async () => {
  const { storeId, ownerId } = crabShop(40);
  const services = patientServices();
  const rush = Array.from({ length: 60 }, () => placeOrder(services, freshId('oGuest'), crabs(storeId)));
  const set = house.staff(ownerId, 'setRemaining', { storeId, dishId: 'crab', remaining: 5 });
  expect(refusalOf(await set)).toBeNull();
  const answers = await Promise.all(rush);
  const sold = answers.flatMap((answer) => (answer instanceof Refused ? [] : [answer.order.id]));
  const held = sold.flatMap((orderId) => storedOrder(house, orderId).hold.portions);
  const underLastCount = held.filter(({ count }) => count === lastCount(storeId));
  const [left] = portionsLeft(house, storeId, 'crab');
  expect(Number(left) + underLastCount.length).toBe(5);
});

test('an order from before a count gives its portions back beside what was counted', async () => {
  const { storeId, ownerId } = crabShop(40);
  const guestId = freshId('oGuest');
  const { order: placed } = dataOf(await house.guest(guestId, 'placeOrder', crabs(storeId, 9)));
  const set = (remaining: number) =>
    house.staff(ownerId, 'setRemaining', { storeId, dishId: 'crab', remaining });
  expect(dataOf(await set(2)).row.remaining).toBe(2);
  dataOf(await house.guest(guestId, 'cancelOrder', { orderId: placed.id }));
  expect(portionsLeft(house, storeId, 'crab')).toEqual([11]);
  expect(dataOf(await set(11)).row.remaining).toBe(11);
  expect(lastCount(storeId)).toBe(2);
  expect(dataOf(await set(0)).row.remaining).toBe(0);
  expect(refusalOf(await order(storeId))).toBe('SOLD_OUT');
  expect(dataOf(await set(1)).row.remaining).toBe(1);
  expect(refusalOf(await order(storeId))).toBeNull();
});

test('a document from before there were trays is sold to its last portion, and takes back what its orders held', async () => {
  const { storeId, store } = crabShop(40);
  const day = businessDay(store.hours, house.clock.now());
  const _id = stockDocumentId(storeId, day, 'crab');
  house.database.seedMany('stock', [{ _id, storeId, day, dishId: 'crab', remaining: 9 }]);
  const guestId = freshId('oGuest');
  const { order: placed } = dataOf(await house.guest(guestId, 'placeOrder', crabs(storeId, 9)));
  expect(refusalOf(await order(storeId))).toBe('SOLD_OUT');
  const stored = storedOrder(house, placed.id);
  const portions = [{ dishId: 'crab', portions: 9 }];
  house.database.seedMany('orders', [{ ...stored, hold: { ...stored.hold, portions } }]);
  dataOf(await house.guest(guestId, 'cancelOrder', { orderId: placed.id }));
  expect(portionsLeft(house, storeId, 'crab')).toEqual([9]);
});

function lastCount(storeId: string): unknown {
  return house.database.query('stock', { where: { storeId, dishId: 'crab' }, limit: 1 }).documents[0]?.count;
}
