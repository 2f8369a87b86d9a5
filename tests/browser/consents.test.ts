import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { openids } from '../../fixtures/demo-restaurant/people';
import { tableCode } from '../../fixtures/demo-restaurant/tables';
import { findSeriousBarriers, launchBrowser, takeScreenshot } from '../support/browser';
import { eventually } from '../support/eventually';
import { GuestVisit } from '../support/guest-visit';
import { startLocalRestaurant, type LocalRestaurant } from '../support/local-restaurant';
import { Person } from './people';

// Generous: a phone and a kitchen share the machine with whatever else it does.
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

const storeId = 'wutong';
const pageAs = (openid: string, page: string) => `${restaurant.url}/?as=${openid}#${page}`;

/** Orders one dish for pickup and pays; the order page is on top then. */
async function orderForPickup(guest: Person): Promise<void> {
  await guest.tap('加一份巷口红烧肉');
  await guest.tap(/去结算/);
  await guest.tap(/^微信支付/);
  await guest.paysInTheSheet();
  await guest.reads('等厨房接单');
}

async function newestOrder(guestId: string): Promise<string> {
  const orders = await restaurant.documents('orders', { guestId });
  const [newest] = [...orders].sort((a, b) => Number(b.placedAtMs) - Number(a.placedAtMs));
  return String(newest?._id);
}

async function cook(orderId: string): Promise<void> {
  const step = { storeId, orderId };
  await restaurant.staff(openids.cook, 'acceptOrder', { ...step, readyInMinutes: 10 });
  await restaurant.staff(openids.cook, 'startCooking', step);
  expect(await restaurant.staff(openids.cook, 'finishCooking', step)).toMatchObject({ ok: true });
}

async function delivered(openid: string): Promise<number> {
  const messages = (await restaurant.control('messages')) as { touser: string; errcode: number }[];
  return messages.filter(({ touser, errcode }) => touser === openid && errcode === 0).length;
}

test('asked after paying, told once, shown on the page, and a withdrawal stops the next', async () => {
  const openid = 'oAllowsMessages';
  const menu = pageAs(openid, `/pages/menu/index?storeId=${storeId}`);
  const guest = await Person.arrives(browser, menu, { language: 'zh-CN' });
  await guest.tap(/^自取/, 'tab');
  await orderForPickup(guest);
  await guest.reads('做好了，微信告诉你？');
  await takeScreenshot(guest.page, 'consents-asked');
  await guest.tap('好');
  const sheet = guest.page.locator('.subscribe-sheet').last();
  await sheet.waitFor();
  await takeScreenshot(guest.page, 'consents-sheet');
  await sheet.getByRole('switch', { name: '退款到账' }).click();
  await sheet.getByRole('button', { name: '允许' }).click();
  await sheet.waitFor({ state: 'detached' });
  await guest.page.locator('.ask-card').last().waitFor({ state: 'detached' });

  const orderId = await newestOrder(openid);
  await cook(orderId);
  expect(await delivered(openid)).toBe(1);

  const through = `/pages/order/index?id=${orderId}&m=${encodeURIComponent(`ready:${orderId}`)}`;
  const opened = await Person.arrives(browser, pageAs(openid, through));
  await opened.reads(/可以取餐|取餐/);
  await opened.leaves();

  const page = await Person.arrives(browser, pageAs(openid, '/customer/consents/index'));
  await page.reads(/^取餐号 /);
  await page.reads('你说了不要');
  await page.reads('还能发 1 条');
  await takeScreenshot(page.page, 'consents-page');
  expect(await findSeriousBarriers(page.page, '.taro_page:last-of-type')).toEqual([]);
  await page.tap('撤回：店里没接单');
  await page.reads('你已撤回');
  const visit = await GuestVisit.sitDown(restaurant, openid, 'A12');
  const { id: rejected } = await visit.placeAndPay({ dishes: { 'braised-pork': 1 } });
  const reason = '晚上煤气停了';
  const answer = await restaurant.staff(openids.cook, 'rejectOrder', { storeId, orderId: rejected, reason });
  expect(answer).toMatchObject({ ok: true });
  const dropped = await restaurant.document('messages', `rejected:${rejected}`);
  expect(dropped).toMatchObject({ status: 'not-sent', reason: 'withdrawn' });
  expect(await delivered(openid)).toBe(1);
  expect([...guest.complaints, ...page.complaints]).toEqual([]);
  await guest.leaves();
  await page.leaves();

  const owner = await Person.arrives(
    browser,
    pageAs(openids.owner, `/owner/messages/index?storeId=${storeId}`),
  );
  await restaurant.clock.advance(2 * 60_000);
  await owner.page.reload();
  await owner.reads('三类消息');
  await owner.reads('可以取餐了');
  await takeScreenshot(owner.page, 'owner-messages');
  expect(owner.complaints).toEqual([]);
  await owner.leaves();
});

test('a guest who does not want to be asked orders as quickly, and is left in peace', async () => {
  const openid = 'oWantsNoMessages';
  const menu = pageAs(openid, `/pages/menu/index?scene=${tableCode(storeId, 'A05')}`);
  const guest = await Person.arrives(browser, menu, { colorScheme: 'dark', language: 'en-US' });
  await guest.page
    .getByRole('button', { name: /^Add one/ })
    .first()
    .click();
  await guest.tap(/Check ?out/i);
  await guest.tap(/^Pay|WeChat Pay/);
  await guest.paysInTheSheet();
  await guest.reads('Shall WeChat tell you if something changes?');
  await takeScreenshot(guest.page, 'consents-asked-dark');
  await guest.tap('Not now');
  await guest.page.locator('.ask-card').last().waitFor({ state: 'detached' });
  const orderId = await newestOrder(openid);
  await eventually('the answer is written down', () => restaurant.document('consents', openid));
  const seen = await restaurant.guest(openid, 'viewOrder', { orderId, afterPayment: true });
  expect(seen).toMatchObject({ ok: true, data: { asks: [] } });
  const page = await Person.arrives(browser, pageAs(openid, '/customer/consents/index'), {
    colorScheme: 'dark',
    language: 'en-US',
  });
  await page.reads('What you allow');
  await takeScreenshot(page.page, 'consents-page-dark');
  expect([...guest.complaints, ...page.complaints]).toEqual([]);
  await guest.leaves();
  await page.leaves();
});

test('a guest exports what is stored, and is told why an account cannot go yet', async () => {
  const openid = openids.xiaoman;
  const page = await Person.arrives(browser, pageAs(openid, '/customer/consents/index'), {
    language: 'zh-CN',
  });
  const download = page.page.waitForEvent('download');
  await page.tap(/^导出我的数据/);
  const path = await (await download).path();
  const data = JSON.parse(readFileSync(path, 'utf8')) as Record<string, readonly unknown[]>;
  expect(data.orders?.length).toBeGreaterThan(0);
  expect(data.reservations?.length).toBeGreaterThan(0);
  expect(JSON.stringify(data)).not.toContain(openids.lily);
  await deleteAccount(page);
  await page.reads('还有没结束的订位，先取消或等吃完再注销');
  expect(page.complaints).toEqual([]);
  await page.leaves();
});

test('a guest without anything under way deletes the account', async () => {
  const openid = 'oLeavesTheHouse';
  const visit = await GuestVisit.sitDown(restaurant, openid, 'A03');
  const placed = await visit.place({ dishes: { 'mapo-tofu': 1 } });
  if (!placed.ok) throw new Error(JSON.stringify(placed));
  await restaurant.guest(openid, 'cancelOrder', { orderId: placed.data.order.id });
  const page = await Person.arrives(browser, pageAs(openid, '/customer/consents/index'), {
    language: 'zh-CN',
  });
  await deleteAccount(page);
  await page.reads('已注销');
  expect(await restaurant.documents('orders', { guestId: openid })).toEqual([]);
  expect(page.complaints).toEqual([]);
  await page.leaves();
});

async function deleteAccount(page: Person): Promise<void> {
  await page.tap(/^注销账号/);
  await page.page.getByRole('switch', { name: '我明白，确定注销' }).click();
  await takeScreenshot(page.page, 'consents-delete');
  await page.tap('注销');
}
