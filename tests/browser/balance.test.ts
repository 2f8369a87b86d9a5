import type { Browser } from 'playwright-core';
import { openids } from '../../fixtures/demo-restaurant/people';
import { tableCode } from '../../fixtures/demo-restaurant/tables';
import { launchBrowser, takeScreenshot } from '../support/browser';
import { startLocalRestaurant, type LocalRestaurant } from '../support/local-restaurant';
import { Person } from './people';

// Generous: two phones, whatever else the machine does.
jest.setTimeout(180_000);

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

function atBalance(openid: string, table = tableCode('hefang', 'A01')): Promise<Person> {
  const page = `/customer/stored-value/index?scene=${table}`;
  return Person.arrives(browser, `${restaurant.url}/?as=${openid}#${page}`, { language: 'zh-CN' });
}

test('a guest tops up, buys a card, and a friend puts the card into another balance', async () => {
  const guest = await atBalance(openids.xiaoman);
  await guest.tap(/充 ¥200/, 'radio');
  await guest.tap(/^微信支付/);
  await guest.paysInTheSheet();
  await guest.reads('¥220.00');
  await guest.reads('本金 ¥200.00 · 赠送 ¥20.00');
  await guest.tap('买 ¥100');
  await guest.paysInTheSheet();
  await guest.reads('¥100 的卡');
  await takeScreenshot(guest.page, 'balance-topped-up');
  const code = await guest.top.getByText(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){4}$/).innerText();

  const friend = await atBalance('oFriendOfXiaoman');
  await friend.tap('用一张卡');
  await friend.top.getByRole('textbox').first().fill(code);
  await friend.tap('放进余额');
  await friend.reads('本金 ¥100.00 · 赠送 ¥0.00');
  expect([...guest.complaints, ...friend.complaints]).toEqual([]);
  await guest.leaves();
  await friend.leaves();
});

test('once the owner has switched it on, a guest pays a meal out of the balance alone', async () => {
  const tiers = [{ pay: 20_000, bonus: 2_000 }];
  await restaurant.staff(openids.owner, 'setStoredValue', { storeId: 'wutong', isOn: true, tiers });
  const guest = await atBalance('oPaysInAdvance', tableCode('wutong', 'A12'));
  await guest.tap(/^微信支付/);
  await guest.paysInTheSheet();
  await guest.reads('¥220.00');
  await guest.tap('去点餐用');
  await guest.tap('加一份巷口红烧肉');
  await guest.tap(/去结算/);
  await guest.reads('有 ¥220.00');
  await guest.tap('全用');
  await takeScreenshot(guest.page, 'balance-checkout');
  await guest.tap(/^余额支付/);
  await guest.reads('等厨房接单');
  await guest.reads(/余额 ¥52\.00/);
  await takeScreenshot(guest.page, 'balance-order');
  expect(guest.complaints).toEqual([]);
  await guest.leaves();
});
