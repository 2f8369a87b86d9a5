import type { Browser } from 'playwright-core';
import { openids } from '../../fixtures/demo-restaurant/people';
import { launchBrowser } from '../support/browser';
import { startLocalRestaurant, type LocalRestaurant } from '../support/local-restaurant';
import { Person } from './people';

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

const at = (openid: string, path: string) =>
  Person.arrives(browser, `${restaurant.url}/?as=${openid}#${path}`);

test('a regular signs in, shows the code, and a waiter who types it sees who it is; then the code is used up', async () => {
  const guest = await at(openids.xiaoman, '/club/home/index');
  await guest.reads('熟客');
  await guest.tap('签到 +5');
  await guest.reads('连续签到 4 天');
  // A code is good for its minute and a little longer, and the machine may take that long to open the waiter's page.
  await restaurant.control('clock', { paused: true });
  await guest.tap('出示会员码');
  await guest.reads(/秒后换新码/);
  const digits = await guest.top.locator('.member-code__digits').innerText();
  expect(digits.replace(/\D/g, '')).toHaveLength(10);

  const waiter = await at(openids.waiter, '/members/scan/index');
  await waiter.reads('扫会员码');
  const field = waiter.top.getByLabel('或输入十位会员码').locator('input');
  await field.fill(digits.replace(/\D/g, ''));
  await waiter.tap('查');
  await waiter.reads('小满');
  await waiter.reads(/花生/);
  await field.fill(digits.replace(/\D/g, ''));
  await waiter.tap('查');
  await waiter.reads('这个码用过了，请客人换一个');
  expect([...guest.complaints, ...waiter.complaints]).toEqual([]);
});
