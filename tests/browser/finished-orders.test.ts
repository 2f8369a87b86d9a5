import type { Browser } from 'playwright-core';
import { orderNumberEnd } from '../../domain/order/order-number';
import { openids } from '../../fixtures/demo-restaurant/people';
import { tableCode } from '../../fixtures/demo-restaurant/tables';
import { launchBrowser, takeScreenshot, type PhoneOptions } from '../support/browser';
import { GuestVisit } from '../support/guest-visit';
import { startLocalRestaurant, type LocalRestaurant } from '../support/local-restaurant';
import { Person } from './people';

// Generous: several people share the machine with whatever else it does.
jest.setTimeout(240_000);

const storeId = 'wutong';
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

const at = (openid: string, path: string, options: PhoneOptions = {}) =>
  Person.arrives(browser, `${restaurant.url}/?as=${openid}#${path}`, options);

test('an order that has left the board is found by its number and given back, and its guest reads why in English', async () => {
  const visit = await GuestVisit.sitDown(restaurant, openids.xiaoman, 'A12');
  const order = await visit.placeAndPay({ dishes: { potstickers: 1 } });
  const step = { storeId, orderId: order.id };
  await restaurant.staff(openids.cook, 'acceptOrder', { ...step, readyInMinutes: 12 });
  for (const action of ['startCooking', 'finishCooking', 'handOver', 'completeOrder'] as const) {
    await restaurant.staff(openids.owner, action, step);
  }
  const cashier = await at(openids.cashier, '/staff/board/index', { language: 'zh-CN' });
  await cashier.tap(/^完成/, 'tab');
  await cashier.tap('查走完的单');
  await cashier.top.getByRole('textbox').fill(orderNumberEnd(order.id));
  await cashier.tap(new RegExp(`尾号 ${orderNumberEnd(order.id)}.*已完成`));
  await cashier.reads('已完成');
  await takeScreenshot(cashier.page, 'journey-finished-order');
  await cashier.tap('退款');
  await cashier.tap(/^多退一份鲜肉锅贴/);
  await cashier.tap('上得太慢', 'radio');
  await cashier.tap(/^退 ¥/);
  await cashier.reads(/退好了/);
  await cashier.reads(/已退 ¥/);

  const guest = await at(openids.xiaoman, `/pages/order/index?id=${order.id}`, { language: 'en-US' });
  await guest.reads(/It took too long/);
  expect([...cashier.complaints, ...guest.complaints]).toEqual([]);
  await cashier.leaves();
  await guest.leaves();
});

test('the manager lets the store accept by itself, and the next order is taken on without a tap', async () => {
  const manager = await at(openids.manager, '/staff/stock/index', { language: 'zh-CN' });
  await manager.reads('每一单都要点一下才接');
  await manager.top.getByRole('switch', { name: '自动接单' }).click();
  await manager.reads(/付了款就接/);
  await takeScreenshot(manager.page, 'journey-accepts-by-itself');
  const visit = await GuestVisit.sitDown(restaurant, openids.lily, 'A03');
  const order = await visit.placeAndPay({ dishes: { potstickers: 1 } });
  const guest = await at(openids.lily, `/pages/order/index?id=${order.id}`, { language: 'zh-CN' });
  await guest.reads('排上灶了');
  await manager.top.getByRole('switch', { name: '自动接单' }).click();
  await manager.reads('每一单都要点一下才接');
  expect([...manager.complaints, ...guest.complaints]).toEqual([]);
  await manager.leaves();
  await guest.leaves();
});

test('the owner switches stored value on with a tier, a guest pays in, gives a card back, and the till gives the rest back', async () => {
  const owner = await at(openids.owner, `/owner/stored-value/index?storeId=${storeId}`, {
    language: 'zh-CN',
  });
  await owner.reads('现在不收，已有的余额照样能退');
  await owner.tap('加一档');
  await owner.top.getByRole('group', { name: '第 1 档充多少元' }).getByRole('spinbutton').fill('200');
  await owner.top.getByRole('group', { name: '第 1 档送多少元' }).getByRole('spinbutton').fill('20');
  await owner.tap('保存');
  await owner.reads('没有改动');
  await owner.top.getByRole('switch', { name: '收储值' }).click();
  await owner.reads('开始收储值？');
  await takeScreenshot(owner.page, 'journey-stored-value-switch');
  await owner.tap('已经备案，开始收');
  await owner.reads('客人能充值、买礼品卡、用余额付');

  const balance = `/customer/stored-value/index?scene=${tableCode(storeId, 'A07')}`;
  const guest = await at('oPaidAhead', balance, { language: 'zh-CN' });
  await guest.tap(/^微信支付/);
  await guest.paysInTheSheet();
  await guest.reads('¥220.00');
  await guest.tap('买 ¥100');
  await guest.paysInTheSheet();
  await guest.tap('退掉');
  await guest.tap('退掉，退回 ¥100.00');
  await guest.reads(/\d.?退掉了/);
  await takeScreenshot(guest.page, 'journey-card-returned');

  await owner.top.getByRole('switch', { name: '收储值' }).click();
  await owner.tap('不再收');
  await owner.reads('现在不收，已有的余额照样能退');
  const manager = await at(openids.manager, '/staff/more/index', { language: 'zh-CN' });
  await manager.tap(/^退储值/);
  await manager.tap(/^充 ¥200，送 ¥20/);
  await manager.tap('客人不再用了', 'radio');
  await takeScreenshot(manager.page, 'journey-account-refund');
  await manager.tap('退 ¥200.00');
  await manager.reads('已退 ¥200');
  const seen = await restaurant.guest('oPaidAhead', 'viewMember', { entriesBeforeMs: null });
  expect(seen).toMatchObject({ ok: true, data: { balance: 0 } });
  expect([...owner.complaints, ...guest.complaints, ...manager.complaints]).toEqual([]);
  await owner.leaves();
  await guest.leaves();
  await manager.leaves();
});
