import type { Browser } from 'playwright-core';
import { openids } from '../../fixtures/demo-restaurant/people';
import { launchBrowser, takeScreenshot } from '../support/browser';
import { GuestVisit } from '../support/guest-visit';
import { startLocalRestaurant, type LocalRestaurant } from '../support/local-restaurant';
import { Person } from './people';

// Generous: a guest, a cashier and a manager share the machine with whatever else it does.
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

const at = (openid: string, path: string) =>
  Person.arrives(browser, `${restaurant.url}/?as=${openid}#${path}`);

test('one portion given back at the counter is seen by its guest without refreshing', async () => {
  const visit = await GuestVisit.sitDown(restaurant, openids.xiaoman, 'A12');
  const order = await visit.placeAndPay({ dishes: { potstickers: 2, 'mapo-tofu': 1 } });
  const guest = await at(openids.xiaoman, `/pages/order/index?id=${order.id}`);
  await guest.reads('等厨房接单');

  const cashier = await at(openids.cashier, '/staff/board/index');
  await cashier.tap(/^看 A12 桌/);
  await cashier.tap('退款');
  await cashier.tap(/^多退一份鲜肉锅贴/);
  await cashier.tap('上得太慢', 'radio');
  await cashier.tap(/^退 ¥/);
  await cashier.reads(/退好了/);
  await cashier.reads('退 1 份');

  await guest.reads('退 1 份');
  await guest.reads(/原因：上得太慢/);
  await guest.reads(/已到账/);
  const seen = await visit.look(order.id);
  expect(seen.refunds).toMatchObject([{ amount: seen.refunded, reason: { zh: '上得太慢' } }]);
  expect(seen.lines.map(({ returnedPortions }) => returnedPortions)).toEqual([1, 0]);

  await guest.tap('看收据');
  await guest.reads('退完实付');
  await takeScreenshot(guest.page, 'journey-receipt');
  expect([...guest.complaints, ...cashier.complaints]).toEqual([]);
  await guest.leaves();
  await cashier.leaves();
});

test('a refund above the limit of the cashier waits for the manager, who approves it', async () => {
  const visit = await GuestVisit.sitDown(restaurant, openids.ajie, 'A07');
  const order = await visit.placeAndPay({ dishes: { 'braised-pork': 2 } });
  const step = { storeId: 'wutong', orderId: order.id };
  await restaurant.staff(openids.cook, 'acceptOrder', { ...step, readyInMinutes: 12 });
  const guest = await at(openids.ajie, `/pages/order/index?id=${order.id}`);
  await guest.reads('排上灶了');

  const cashier = await at(openids.cashier, `/staff/ticket/index?orderId=${order.id}`);
  const manager = await at(openids.manager, '/staff/board/index');
  await manager.reads('接单');
  await cashier.tap('退款');
  await cashier.tap('退一笔', 'tab');
  await cashier.page.locator('.refund-amount input').fill('60');
  await cashier.tap('味道不对', 'radio');
  await cashier.reads('这一笔要店长批，批了钱才退');
  await cashier.tap('请店长批 ¥60.00');
  await cashier.reads(/¥60.00 等店长批：味道不对/);
  expect((await visit.look(order.id)).refunded).toBe(0);

  await manager.tap('1 笔退款等你处理');
  await manager.reads('阿芸 申请');
  await takeScreenshot(manager.page, 'journey-approval');
  await manager.tap('批准，退 ¥60.00');
  await guest.reads('¥60.00');
  await guest.reads(/已到账/);
  await cashier.reads('已退 ¥60.00');
  expect((await visit.look(order.id)).refunded).toBe(6_000);
  expect([...guest.complaints, ...cashier.complaints, ...manager.complaints]).toEqual([]);
  await guest.leaves();
  await cashier.leaves();
  await manager.leaves();
});

test('money that WeChat Pay cannot give back is given by hand, and the guest reads that it arrived', async () => {
  await restaurant.control('pay/switches', { refundEnds: 'ABNORMAL' });
  const visit = await GuestVisit.sitDown(restaurant, openids.lily, 'A03');
  const order = await visit.placeAndPay({ dishes: { potstickers: 2 } });
  const guest = await at(openids.lily, `/pages/order/index?id=${order.id}`);
  const manager = await at(openids.manager, `/staff/ticket/index?orderId=${order.id}`);
  await manager.tap('退款');
  await manager.tap(/^多退一份鲜肉锅贴/);
  await manager.tap('上错了', 'radio');
  await manager.tap(/^退 ¥/);
  await guest.reads('退款遇到点问题，店里会联系你');

  const owner = await at(openids.owner, '/service/refunds/index');
  await owner.reads('微信退不了，要人工给');
  await takeScreenshot(owner.page, 'journey-settle');
  await owner.tap(/^人工给 ¥/);
  await owner.tap('给了现金', 'radio');
  await takeScreenshot(owner.page, 'journey-settle-sheet');
  await owner.tap(/已经给到客人$/);
  await owner.reads(/人工给了/);
  await guest.reads(/已到账/);
  expect((await visit.look(order.id)).refunds).toMatchObject([{ status: 'arrived' }]);
  expect([...guest.complaints, ...manager.complaints, ...owner.complaints]).toEqual([]);
  await guest.leaves();
  await manager.leaves();
  await owner.leaves();
});
