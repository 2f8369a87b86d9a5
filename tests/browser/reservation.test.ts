import type { Browser } from 'playwright-core';
import { openids } from '../../fixtures/demo-restaurant/people';
import { findSeriousBarriers, launchBrowser, takeScreenshot } from '../support/browser';
import { startLocalRestaurant, type LocalRestaurant } from '../support/local-restaurant';
import { Person } from './people';

// Generous: two phones, whatever else the machine does.
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

const hourMs = 3_600_000;

const at = (openid: string, path: string, language: 'zh-CN' | 'en-US' = 'zh-CN') =>
  Person.arrives(browser, `${restaurant.url}/?as=${openid}#${path}`, { language });

/** A business day of the demo begins at five in the morning; shortly before, today has no time left. */
async function leaveTheLastHours(): Promise<void> {
  const nowMs = await restaurant.clock.now();
  const hour = new Date(nowMs + 8 * hourMs).getUTCHours();
  if (hour >= 2 && hour < 5) await restaurant.clock.advance(3 * hourMs);
}

async function books(guest: Person, name: string): Promise<void> {
  await guest.tap('多一位');
  await guest.tap('多一位');
  await guest.reads('每桌 90 分钟');
  await guest.top.locator('.reserve__time .chip').first().click();
  await guest.top.getByLabel('称呼').locator('input').fill(name);
  await guest.top.getByLabel('联系电话').locator('input').fill('139 1234 5678');
  await guest.reads(/定金 ¥50，吃饭时抵饭钱/);
  await takeScreenshot(guest.page, 'reservation-book');
  await guest.tap('付定金 ¥50');
  await guest.paysInTheSheet();
  await guest.reads('已订好');
  await guest.reads('定金 ¥50 已付');
}

test('a guest books a table with a deposit, and is seated by a colleague at the door', async () => {
  await leaveTheLastHours();
  const guest = await at('oReservesInBrowser_000000001', '/customer/reserve/index');
  await books(guest, '江女士');
  await takeScreenshot(guest.page, 'reservation-booked');
  expect(await findSeriousBarriers(guest.page, '.taro_page:last-child')).toEqual([]);

  const waiter = await at(openids.cashier, '/office/reservations/index');
  await waiter.reads(/江女士/);
  await waiter.reads('定金 ¥50');
  await takeScreenshot(waiter.page, 'reservation-board');
  await waiter.top.locator('.door-row', { hasText: '江女士' }).getByRole('button', { name: '到店' }).click();
  await waiter.top.locator('.door-row', { hasText: '江女士' }).getByText(/已到/).waitFor();
  const [seated] = await restaurant.documents('reservations', { name: '江女士' });
  expect(seated).toMatchObject({ status: 'seated', account: { paid: 5_000 } });
  expect([...guest.complaints, ...waiter.complaints]).toEqual([]);
  await guest.leaves();
  await waiter.leaves();
});

test('a guest cancels in time, having read what comes back, and gets it back', async () => {
  await leaveTheLastHours();
  const guest = await at('oReservesInBrowser_000000002', '/pages/home/index');
  await guest.tap('订位', 'link');
  await guest.reads('几位');
  await guest.top.locator('.reserve__day').nth(2).click();
  await books(guest, '叶先生');
  await guest.tap('取消订位');
  await guest.reads('定金 ¥50 原路退回。');
  await takeScreenshot(guest.page, 'reservation-cancel');
  await guest.top.locator('.sheet').getByRole('button', { name: '取消订位' }).click();
  await guest.reads('已取消');
  await guest.reads(/退回 ¥50/);
  const [cancelled] = await restaurant.documents('reservations', { name: '叶先生' });
  expect(cancelled).toMatchObject({ status: 'cancelled', account: { paid: 5_000, returned: 5_000 } });
  expect(guest.complaints).toEqual([]);
  await guest.leaves();
});

test('the screens in English', async () => {
  const guest = await at('oReservesInBrowser_000000002', '/customer/reservations/index', 'en-US');
  await guest.reads(/Book a table/);
  await takeScreenshot(guest.page, 'reservation-english');
  await guest.leaves();
});
