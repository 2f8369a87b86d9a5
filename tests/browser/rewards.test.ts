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

test('the owner makes a coupon of 20 percent for pickup; it takes that off there, and says why it does not at a table', async () => {
  const owner = await at(openids.owner, `/owner/rewards/index?storeId=${storeId}`);
  await owner.tap('领券', 'tab');
  await owner.tap('上一样新的');
  await owner.tap('打折', 'radio');
  const type = (words: string, value: string) =>
    owner.top.locator('.owner-rewards__field', { hasText: words }).locator('input').fill(value);
  await type('减百分之几', '95');
  await owner.reads('打折写 1 到 90');
  await type('减百分之几', '20');
  await type('最多减多少元', '20');
  await type('满多少元可用', '30');
  await owner.top.getByRole('checkbox', { name: '自取' }).click();
  await type('名称', '外带八折');
  const form = owner.top.locator('.owner-rewards__form');
  for (const words of ['8 折', '满 30 可用', '最多省 ¥20', '只限自取']) {
    await form.getByText(words).first().waitFor();
  }
  await takeScreenshot(owner.page, 'journey-rewards-owner');
  await owner.tap('保存');
  // The form's preview bears the name too; the card of an offer that stands can be changed.
  await owner.top.getByRole('button', { name: '改 外带八折' }).waitFor();
  expect(owner.complaints).toEqual([]);
  await owner.leaves();

  const openid = 'oTakesAway_000000000000001';
  const guest = await at(openid, '/rewards/coupons/index');
  await guest.tap('领取外带八折');
  await guest.reads('已领');
  await guest.leaves();

  const sitting = await at(openid, `/pages/menu/index?scene=${tableCode(storeId, 'A07')}`);
  await sitting.tap('加一份巷口红烧肉');
  await sitting.tap(/去结算/);
  await sitting.tap(/^优惠券/);
  await sitting.reads('换一种用餐方式才能用');
  await takeScreenshot(sitting.page, 'journey-rewards-not-here');
  await sitting.leaves();

  const taking = await at(openid, `/pages/menu/index?storeId=${storeId}`);
  await taking.tap(/^自取/, 'tab');
  await taking.tap('加一份巷口红烧肉');
  await taking.tap(/去结算/);
  await taking.reads('外带八折');
  await taking.tap(/^微信支付/);
  await taking.paysInTheSheet();
  await taking.reads('等厨房接单');
  const [order] = await restaurant.documents('orders', { guestId: openid });
  const amounts = order?.['amounts'] as readonly { reason: { kind: string }; amount: number }[];
  const sumOf = (...kinds: readonly string[]) =>
    amounts.filter(({ reason }) => kinds.includes(reason.kind)).reduce((sum, { amount }) => sum + amount, 0);
  const left = sumOf('dishes', 'member-price', 'spend-and-save');
  expect(left).toBeGreaterThan(3000);
  expect(sumOf('coupon')).toBe(-left / 5);
  expect(taking.complaints).toEqual([]);
  await taking.leaves();
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
