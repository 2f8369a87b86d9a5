import type { Browser } from 'playwright-core';
import { openids } from '../../fixtures/demo-restaurant/people';
import { findSeriousBarriers, launchBrowser, takeScreenshot } from '../support/browser';
import { startLocalRestaurant, type LocalRestaurant } from '../support/local-restaurant';
import { Person } from './people';

// Generous: three phones, whatever else the machine does.
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
  Person.arrives(browser, `${restaurant.url}/?as=${openid}#${path}`, { language: 'zh-CN' });

test('a colleague books on the phone, and its guest takes the table over with the number', async () => {
  const waiter = await at(openids.cashier, '/office/reservations/index');
  await waiter.top.locator('.door-row').first().waitFor();
  await waiter.tap('电话订位');
  const sheet = waiter.top.locator('.sheet--open');
  await sheet
    .locator('.chip', { hasText: /^\d\d\/\d\d$/ })
    .nth(2)
    .click();
  await sheet.locator('.chip', { hasText: /余 \d/ }).first().click();
  await sheet.getByLabel('客人怎么称呼').locator('input').fill('电话客人');
  await sheet.getByLabel('联系电话').locator('input').fill('139 1234 5678');
  await sheet.getByRole('button', { name: '订下', exact: true }).click();
  await waiter.reads(/订位号 \d{8}/);
  const [kept] = await restaurant.documents('reservations', { name: '电话客人' });
  expect(kept).toMatchObject({ status: 'confirmed', guestId: null, phone: '13912345678' });

  const guest = await at('oPhonedBefore_000000000001', '/customer/reservations/index');
  await guest.top.locator('.claim-card').waitFor();
  await guest.top.getByLabel('8 位订位号').locator('input').fill(String(kept?.['number']));
  await guest.top.getByLabel('电话后 4 位').locator('input').fill('5678');
  await guest.tap('找出来');
  await guest.reads('已订好');
  await guest.reads('先点好菜');
  await takeScreenshot(guest.page, 'reservation-claimed');
  expect(await findSeriousBarriers(guest.page, '.taro_page:last-child')).toEqual([]);
  expect([...guest.complaints, ...waiter.complaints]).toEqual([]);
  await guest.leaves();
  await waiter.leaves();
});

test('an owner closes a day, and no guest finds a time on it', async () => {
  const owner = await at(openids.owner, '/owner/reservation-rules/index?storeId=wutong');
  await owner.top.locator('.rules-table').first().waitFor();
  await owner.tap('加一天');
  const nowMs = await restaurant.clock.now();
  const day = new Date(nowMs + 10 * 86_400_000).toISOString().slice(0, 10);
  await owner.top.getByLabel('第 1 个特别日子', { exact: true }).locator('input').fill(day);
  await owner.tap('保存');
  await owner.reads('保存好了');
  const asked = await restaurant.guest('oAsks', 'listReservationTimes', { storeId: 'wutong', partySize: 2 });
  const days = asked.ok ? asked.data.days.map((each) => each.day) : [];
  expect(days.length).toBeGreaterThan(20);
  expect(days).not.toContain(day);
  expect(owner.complaints).toEqual([]);
  await owner.leaves();
});
