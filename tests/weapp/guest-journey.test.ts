import { cart as cartWords } from '../../src/text/zh-CN/cart';
import { menu as menuWords } from '../../src/text/zh-CN/menu';
import { order as orderWords } from '../../src/text/zh-CN/order';
import { eventually } from '../support/eventually';
import { startLocalRestaurant, type LocalRestaurant } from '../support/local-restaurant';
import { MiniProgram } from './mini-program';
import { totalBytes, type SetDataRecord } from './set-data-record';

const tapLimitBytes = 600;
const firstRenderLimitBytes = 20 * 1024;
const dish = '糖醋小排';
const addOne = menuWords.add.replace('{dish}', dish);

let restaurant: LocalRestaurant;
let scenes: Record<string, string> = {};
const phones: MiniProgram[] = [];

beforeAll(async () => {
  restaurant = await startLocalRestaurant();
  const tables = await restaurant.documents('tables', { storeId: 'wutong' });
  scenes = Object.fromEntries(tables.map(({ name, code }) => [String(name), String(code)]));
}, 60_000);

afterAll(async () => {
  for (const phone of phones) phone.close();
  await restaurant.close();
});

function openPhone(openid: string, enterUrl: string, storage?: Map<string, string>): MiniProgram {
  const phone = new MiniProgram({ url: restaurant.url, openid, enterUrl, ...(storage ? { storage } : {}) });
  phones.push(phone);
  phone.launch();
  return phone;
}

function menuAt(table: string): string {
  return `pages/menu/index?scene=${scenes[table] ?? ''}`;
}

function menuIsThere(phone: MiniProgram): Promise<unknown> {
  return eventually('the menu is there', () => phone.isVisible(addOne));
}

/** What one step sent to the page, once nothing more follows. */
async function sentBy(phone: MiniProgram, step: () => Promise<unknown>): Promise<readonly SetDataRecord[]> {
  const before = phone.stack.records.length;
  await step();
  await phone.settle();
  return phone.stack.records.slice(before);
}

describe('A guest in WeChat', () => {
  test('goes from a scanned table code to a paid order with one order placed', async () => {
    const phone = openPhone('oWeappGuest_first', menuAt('A12'));
    await menuIsThere(phone);
    expect(phone.words()).toContain(menuWords.table.replace('{name}', 'A12'));
    phone.tap(addOne);
    await eventually('the cart can be paid', () => phone.isVisible(cartWords.checkout));
    const callsBefore = phone.calls.length;
    phone.tap(cartWords.checkout);
    await eventually('the checkout is there', () => phone.stack.current.route === 'pages/checkout/index');
    await eventually('the total can be paid', () => phone.isVisible(/^微信支付 ¥/));
    phone.tap(/^微信支付 ¥/);
    await eventually('the order says that it is paid', () => phone.isVisible(orderWords.placedTitle));
    expect(phone.stack.current.route).toBe('pages/order/index');

    const called = phone.calls.slice(callsBefore).map(({ action }) => action);
    console.log(`calls from the filled cart to the paid order: ${called.join(', ')}`);
    expect(called).toEqual(['placeOrder', 'viewOrder']);
    const orders = await restaurant.documents('orders', { guestId: 'oWeappGuest_first' });
    expect(orders).toEqual([
      expect.objectContaining({ status: 'placed', table: { id: 'wutong-A12', name: 'A12' } }),
    ]);
  }, 60_000);

  test(`draws the menu with at most ${firstRenderLimitBytes} bytes at once`, async () => {
    const phone = openPhone('oWeappGuest_looking', menuAt('A12'));
    await menuIsThere(phone);
    await phone.settle();
    const largest = Math.max(...phone.stack.records.map(({ bytes }) => bytes));
    console.log(
      `first render of the menu: ${largest} bytes, ${totalBytes(phone.stack.records)} with what shows while it loads`,
    );
    expect(largest).toBeLessThanOrEqual(firstRenderLimitBytes);
  }, 60_000);

  test(`sends at most ${tapLimitBytes} bytes to the screen for one tap on "+"`, async () => {
    const phone = openPhone('oWeappGuest_tapping', menuAt('A12'));
    await menuIsThere(phone);
    await phone.settle();
    const firstBytes = totalBytes(await sentBy(phone, async () => phone.tap(addOne)));
    const secondBytes = totalBytes(await sentBy(phone, async () => phone.tap(addOne)));
    console.log(`one tap on "+": ${firstBytes} bytes when the cart was empty, ${secondBytes} then`);
    expect(secondBytes).toBeGreaterThan(0);
    expect({
      firstIsSmall: firstBytes <= tapLimitBytes,
      secondIsSmall: secondBytes <= tapLimitBytes,
    }).toEqual({
      firstIsSmall: true,
      secondIsSmall: true,
    });
  }, 60_000);

  test('sees the kitchen accept without touching the phone', async () => {
    const phone = openPhone('oWeappGuest_watching', menuAt('A07'));
    await menuIsThere(phone);
    phone.tap(addOne);
    await orderAndPay(phone);
    const [order] = await restaurant.documents('orders', { guestId: 'oWeappGuest_watching' });
    const cook = await cookOfTheHouse();
    const orderId = String(order?._id);
    const answer = await restaurant.staff(cook, 'acceptOrder', {
      storeId: 'wutong',
      orderId,
      readyInMinutes: 12,
    });
    expect(answer).toMatchObject({ ok: true });
    await eventually('the phone says that the kitchen accepted', () =>
      phone.isVisible(orderWords.acceptedTitle),
    );
  }, 60_000);

  test('who scans another table while the app is open sits at that table', async () => {
    const phone = openPhone('oWeappGuest_moving', menuAt('A12'));
    await menuIsThere(phone);
    phone.enterAgain(menuAt('A07'));
    await eventually('the menu names the new table', () =>
      phone.words().includes(menuWords.table.replace('{name}', 'A07')),
    );
    phone.tap(addOne);
    await orderAndPay(phone);
    const orders = await restaurant.documents('orders', { guestId: 'oWeappGuest_moving' });
    expect(orders).toEqual([expect.objectContaining({ table: { id: 'wutong-A07', name: 'A07' } })]);
  }, 60_000);

  test('who closes the payment sheet keeps the order, and pays it later', async () => {
    const phone = openPhone('oWeappGuest_hesitating', menuAt('A12'));
    await menuIsThere(phone);
    phone.tap(addOne);
    phone.paymentAnswer = 'cancel';
    await toCheckoutAndPay(phone);
    await eventually('the order waits', () => phone.isVisible(orderWords.awaitingTitle));
    phone.paymentAnswer = 'confirm';
    phone.tap(/^微信支付/);
    await eventually('the order says that it is paid', () => phone.isVisible(orderWords.placedTitle));
    const orders = await restaurant.documents('orders', { guestId: 'oWeappGuest_hesitating' });
    expect(orders).toEqual([expect.objectContaining({ status: 'placed' })]);
  }, 60_000);
});

async function toCheckoutAndPay(phone: MiniProgram): Promise<void> {
  await eventually('the cart can be paid', () => phone.isVisible(cartWords.checkout));
  phone.tap(cartWords.checkout);
  await eventually('the total can be paid', () => phone.isVisible(/^微信支付 ¥/));
  phone.tap(/^微信支付 ¥/);
}

async function orderAndPay(phone: MiniProgram): Promise<void> {
  await toCheckoutAndPay(phone);
  await eventually('the order says that it is paid', () => phone.isVisible(orderWords.placedTitle));
}

async function cookOfTheHouse(): Promise<string> {
  const { people } = (await restaurant.control('state')) as { people: { openid: string; role: string }[] };
  return people.find(({ role }) => role === 'kitchen')?.openid ?? '';
}
