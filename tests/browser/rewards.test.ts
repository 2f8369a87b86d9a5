import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { readCode } from '../../emulator/src/testing/read-code';
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
  Person.arrives(browser, `${restaurant.url}/?as=${openid}#${path}`, { language: 'zh-CN', ...options });

test('a member exchanges points for a pudding, the waiter scans the code and hands it over, once', async () => {
  const guest = await at(openids.xiaoman, '/rewards/shop/index');
  await guest.tap(/^用 300 分兑换/);
  await guest.reads(/过期没来取，积分自动退回/);
  await guest.tap(/^用 300 分换$/);
  const code = (await guest.top.locator('.shop__code').textContent()) ?? '';
  expect(code).toMatch(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/);
  await takeScreenshot(guest.page, 'journey-rewards-code');

  const scanned = await scannedVoucher(guest);
  expect(scanned).toBe(code);
  // A browser has no camera: this is where the scanner of members leads with what it read.
  const waiter = await at(openids.waiter, `/members/redeem/index?code=${scanned}`);
  await waiter.reads('可以交给客人');
  await takeScreenshot(waiter.page, 'journey-rewards-redeem');
  await waiter.tap('交给客人');
  await waiter.reads('已交出');
  await waiter.top.locator('.redeem__code input, input.redeem__code').fill(code);
  await waiter.tap('查一下');
  await waiter.reads(/已由小陈交出/);
  expect([...guest.complaints, ...waiter.complaints]).toEqual([]);
  await guest.leaves();
  await waiter.leaves();
});

test('a coupon is claimed, wrapped and claimed by the first friend who opens the link', async () => {
  const giver = await at(openids.xiaoman, '/rewards/coupons/index');
  await giver.tap('领取小雪暖锅券');
  await giver.reads('已领');
  await giver.tap(/^送朋友/, 'tab');
  await giver.tap(/^送给朋友 小雪暖锅券/);
  await giver.tap('包起来');
  await giver.top.getByRole('button', { name: '发给朋友' }).last().waitFor();
  const shelf = await restaurant.guest(openids.xiaoman, 'viewRewards', { storeId, shelf: 'centre' });
  const token = shelf.ok ? (shelf.data.gifts[0]?.token ?? '') : '';
  expect(token).toMatch(/^[0-9a-f]{32}$/);
  await takeScreenshot(giver.page, 'journey-rewards-present');

  const friend = await at(openids.lily, `/rewards/coupons/index?gift=${token}`);
  await friend.reads(/送您一张券/);
  await friend.tap('收下');
  await friend.reads('已收下，在“我的优惠券”里');
  await takeScreenshot(friend.page, 'journey-rewards-claimed');
  expect([...giver.complaints, ...friend.complaints]).toEqual([]);
  await giver.leaves();
  await friend.leaves();
});

test('a friend opens the card and is bound before the first order; a regular has the last order again in two taps', async () => {
  const seen = await restaurant.guest(openids.xiaoman, 'viewInvites', { storeId });
  const code = seen.ok ? seen.data.code : '';
  const friend = await at('oFriendOfTheHouse', `/rewards/invite/index?invite=${code}&channel=card`);
  await friend.reads('第一单完成后，200 分送给您');
  await takeScreenshot(friend.page, 'journey-rewards-invited');
  expect(friend.complaints).toEqual([]);
  await friend.leaves();

  const visit = await GuestVisit.sitDown(restaurant, openids.ajie, 'A07');
  const order = await visit.placeAndPay({ dishes: { 'mapo-tofu': 1 } });
  const step = { storeId, orderId: order.id };
  await restaurant.staff(openids.owner, 'acceptOrder', { ...step, readyInMinutes: 12 });
  for (const action of ['startCooking', 'finishCooking', 'handOver', 'completeOrder'] as const) {
    await restaurant.staff(openids.owner, action, step);
  }
  const regular = await at(openids.ajie, `/pages/home/index?scene=${tableCode(storeId, 'A07')}`);
  await regular.top.locator('.store-card').first().waitFor();
  const before = regular.taps;
  await regular.tap(/^订单/, 'tab');
  await regular.tap('再来一单');
  await regular.reads('放进购物车了');
  expect(regular.taps - before).toBe(2);
  expect(regular.complaints).toEqual([]);
  await regular.leaves();
});

/** What a camera reads off the voucher on the screen. */
async function scannedVoucher(guest: Person): Promise<string | null> {
  const image = await guest.top.locator('.shop__qr').evaluate((picture) => picture.style.backgroundImage);
  const [, svg = ''] = /^url\("data:image\/svg\+xml,(.*)"\)$/.exec(image) ?? [];
  const drawn = sharp(Buffer.from(decodeURIComponent(svg)), { density: 72 * 8 })
    .resize(600)
    .ensureAlpha();
  const { data, info } = await drawn.raw().toBuffer({ resolveWithObject: true });
  return readCode(new Uint8ClampedArray(data), info);
}
