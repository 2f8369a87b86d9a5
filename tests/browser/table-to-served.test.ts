import type { Browser } from 'playwright-core';
import { openids } from '../../fixtures/demo-restaurant/people';
import { tableCode } from '../../fixtures/demo-restaurant/tables';
import { launchBrowser, takeScreenshot } from '../support/browser';
import { startLocalRestaurant, type LocalRestaurant } from '../support/local-restaurant';
import { Person } from './people';

// Generous: two phones and a kitchen share the machine with whatever else it does.
jest.setTimeout(240_000);

let restaurant: LocalRestaurant;
let browser: Browser;
beforeAll(async () => {
  restaurant = await startLocalRestaurant();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await restaurant.close();
});

const menuAt = (openid: string, table: string) =>
  `${restaurant.url}/?as=${openid}#/pages/menu/index?scene=${tableCode('wutong', table)}`;
const boardOf = (openid: string) => `${restaurant.url}/?as=${openid}#/staff/board/index`;

test('a guest scans, chooses, pays and watches while the kitchen hears, cooks and serves', async () => {
  const cook = await Person.arrives(browser, boardOf(openids.cook));
  const beganAtMs = Date.now();
  const guest = await Person.arrives(browser, menuAt(openids.xiaoman, 'A12'));
  await guest.reads('A12 桌');

  await guest.tap('加一份巷口红烧肉');
  await guest.tap('加一份椒盐大虾');
  await guest.tap(/^选规格，巷口牛肉面/);
  await guest.tap(/^加入/);
  const tapsForDishes = guest.taps;

  await guest.tap(/去结算/);
  await guest.reads('确认订单');
  await takeScreenshot(guest.page, 'journey-checkout');
  await guest.tap(/^微信支付/);
  await guest.paysInTheSheet();
  await guest.reads('等厨房接单');
  const tapsToPay = guest.taps - tapsForDishes;
  const seconds = ((Date.now() - beganAtMs) / 1000).toFixed(1);
  process.stdout.write(
    `    from table code to paid: ${tapsToPay} taps besides choosing dishes, ${seconds} s\n`,
  );
  expect(tapsToPay).toBeLessThanOrEqual(5);

  await cook.reads('A12 桌');
  await takeScreenshot(cook.page, 'journey-board');
  await cook.tap(/^接单/);
  await guest.reads('排上灶了');
  await cook.tap(/^制作中/, 'tab');
  await cook.tap(/^开始做/);
  await guest.reads('已经下锅');
  await takeScreenshot(guest.page, 'journey-cooking');

  const [order] = await restaurant.documents('orders', { guestId: openids.xiaoman, status: 'cooking' });
  const step = { storeId: 'wutong', orderId: String(order?._id) };
  expect(await restaurant.staff(openids.cook, 'finishCooking', step)).toMatchObject({ ok: true });
  await guest.reads('正端过来');
  expect(await restaurant.staff(openids.waiter, 'handOver', step)).toMatchObject({ ok: true });
  await guest.reads('慢慢吃');
  expect(await restaurant.staff(openids.cashier, 'completeOrder', step)).toMatchObject({ ok: true });
  await guest.reads(/这一单得了/);
  expect([...guest.complaints, ...cook.complaints]).toEqual([]);
  await guest.leaves();
  await cook.leaves();
});

test('closing the payment sheet keeps the order, which can still be paid', async () => {
  const guest = await Person.arrives(browser, menuAt(openids.ajie, 'A07'));
  await guest.tap('加一份巷口红烧肉');
  await guest.tap(/去结算/);
  await guest.tap(/^微信支付/);
  await guest.page
    .locator('.pay-sheet')
    .getByRole('button', { name: /不付|关闭|取消/ })
    .first()
    .click();
  await guest.reads('给你留着');
  await guest.tap(/^微信支付/);
  await guest.paysInTheSheet();
  await guest.reads('等厨房接单');
  const orders = await restaurant.documents('orders', { guestId: openids.ajie, status: 'placed' });
  expect(orders).toHaveLength(1);
  await guest.leaves();
});

test('two fast taps put one portion into the cart, and make one order', async () => {
  const guest = await Person.arrives(browser, menuAt(openids.lily, 'A03'));
  await guest.tap('选规格，巷口牛肉面');
  await guest.top.getByRole('button', { name: /^加入，1 份/ }).dblclick();
  await guest.reads('已点 1 份');
  await guest.tap('加一份巷口红烧肉');
  await guest.tap(/去结算/);
  await guest.reads('确认订单');
  const pay = guest.top.getByRole('button', { name: /^微信支付/ }).first();
  await pay.dblclick();
  await guest.paysInTheSheet();
  await guest.reads('等厨房接单');
  expect(await restaurant.documents('orders', { guestId: openids.lily, status: 'placed' })).toHaveLength(1);
  await guest.leaves();
});

test('a code scanned while the app is open moves the guest to the other table', async () => {
  const guest = await Person.arrives(browser, menuAt(openids.lin, 'A12'));
  await guest.reads('A12 桌');
  const scene = tableCode('wutong', 'B02');
  await guest.page.evaluate((code) => {
    window.location.hash = `#/pages/menu/index?scene=${code}`;
  }, scene);
  await guest.reads('B02 桌');
  await guest.leaves();
});
