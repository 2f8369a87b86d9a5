import type { Browser } from 'playwright-core';
import { openids } from '../../fixtures/demo-restaurant/people';
import { launchBrowser, takeScreenshot } from '../support/browser';
import { startLocalRestaurant, type LocalRestaurant } from '../support/local-restaurant';
import { Person } from './people';

// Generous: a guest, the door and the kitchen share the machine with whatever else it does.
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
const storeId = 'wutong';

const at = (openid: string, path: string, language: 'zh-CN' | 'en-US' = 'zh-CN') =>
  Person.arrives(browser, `${restaurant.url}/?as=${openid}#${path}`, { language });

/** A table for four, tomorrow or later, whose deposit is paid. */
async function booked(openid: string, name: string, day: number) {
  const guest = await at(openid, '/customer/reserve/index');
  await guest.tap('多一位');
  await guest.tap('多一位');
  await guest.top.locator('.reserve__day').nth(day).click();
  await guest.top.locator('.reserve__time .chip').first().click();
  await guest.top.getByLabel('称呼').locator('input').fill(name);
  await guest.top.getByLabel('联系电话').locator('input').fill('139 1234 5678');
  await guest.reads(/先点好的菜先抵定金/);
  await takeScreenshot(guest.page, 'dishes-ahead-rule');
  await guest.tap('付定金 ¥50');
  await guest.paysInTheSheet();
  await guest.reads('已订好');
  const [reservation] = await restaurant.documents('reservations', { name });
  return { guest, reservationId: String(reservation?.['_id']), startMs: Number(reservation?.['startMs']) };
}

async function choosesDishes(guest: Person): Promise<void> {
  await guest.tap('先点好菜');
  await guest.tap('加一份巷口红烧肉');
  await guest.tap('加一份椒盐大虾');
  await guest.tap(/去结算/);
  await guest.reads(/订位先点菜/);
  await guest.reads('−¥50.00');
}

const account = async (reservationId: string) =>
  (await restaurant.document('reservations', reservationId))?.['account'];

test('dishes ahead: the deposit pays first, a restart forgets nothing, and the kitchen hears when the party sits', async () => {
  const { guest, reservationId, startMs } = await booked('oOrdersAhead_0000000000000001', '江先生', 1);
  await choosesDishes(guest);
  await guest.page.reload();
  await guest.reads(/订位先点菜/);
  await guest.reads('−¥50.00');
  await guest.reads('入座后开始做，取消订位菜钱全退，定金按规则');
  await takeScreenshot(guest.page, 'dishes-ahead-checkout');
  await guest.tap(/^微信支付/);
  await guest.paysInTheSheet();
  await guest.reads(/^入座后开始做$/);
  await takeScreenshot(guest.page, 'dishes-ahead-order');
  const [order] = await restaurant.documents('orders', { guestId: 'oOrdersAhead_0000000000000001' });
  const orderId = String(order?.['_id']);
  expect(order).toMatchObject({ status: 'placed', ahead: { reservationId, releasedAtMs: null } });
  expect(await account(reservationId)).toMatchObject({ paid: 5_000, applied: 5_000 });

  const again = await at('oOrdersAhead_0000000000000001', '/customer/reservations/index');
  await again.reads('抵饭钱 ¥50');
  await again.reads('点好的菜 1');
  await takeScreenshot(again.page, 'dishes-ahead-reservation');

  const onBoard = async () => {
    const board = await restaurant.staff(openids.owner, 'board', { storeId });
    return board.ok && board.data.tickets.some((ticket) => ticket.orderId === orderId);
  };
  await restaurant.clock.advance(startMs - (await restaurant.clock.now()));
  expect(await onBoard()).toBe(false);
  const door = await at(openids.cashier, '/office/reservations/index');
  await door.top.locator('.door-row', { hasText: '江先生' }).getByText('已点菜').waitFor();
  await door.top.locator('.door-row', { hasText: '江先生' }).getByRole('button', { name: '到店' }).click();
  await door.top.locator('.door-row', { hasText: '江先生' }).getByText(/已到/).waitFor();
  expect(await onBoard()).toBe(true);

  const step = { storeId, orderId };
  const done = { ok: true };
  const accept = { ...step, readyInMinutes: 10 };
  expect(await restaurant.staff(openids.cook, 'acceptOrder', accept)).toMatchObject(done);
  expect(await restaurant.staff(openids.cook, 'startCooking', step)).toMatchObject(done);
  expect(await restaurant.staff(openids.cook, 'finishCooking', step)).toMatchObject(done);
  expect(await restaurant.staff(openids.waiter, 'handOver', step)).toMatchObject(done);
  const served = await at('oOrdersAhead_0000000000000001', `/pages/order/index?id=${orderId}`);
  await served.reads('慢慢吃');
  expect([...guest.complaints, ...again.complaints, ...door.complaints]).toEqual([]);
  for (const person of [guest, again, door, served]) await person.leaves();
});

test('a guest who gives the table up in time gets deposit and dishes back, and has read so before', async () => {
  const { guest, reservationId } = await booked('oOrdersAhead_0000000000000002', '叶女士', 2);
  await choosesDishes(guest);
  await guest.tap(/^微信支付/);
  await guest.paysInTheSheet();
  await guest.reads(/^入座后开始做$/);
  const again = await at('oOrdersAhead_0000000000000002', '/customer/reservations/index');
  await again.tap('取消订位');
  await again.reads(/定金 ¥50 原路退回。先点的菜/);
  await takeScreenshot(again.page, 'dishes-ahead-cancel');
  await again.top.locator('.sheet').getByRole('button', { name: '取消订位' }).click();
  await again.reads('已取消');
  await again.reads(/退回 ¥50/);
  expect(await account(reservationId)).toEqual({ paid: 5_000, applied: 0, returned: 5_000, kept: 0 });
  const [order] = await restaurant.documents('orders', { guestId: 'oOrdersAhead_0000000000000002' });
  expect(order).toMatchObject({ status: 'cancelled', refunded: order?.['payable'] });
  const dishes = await at('oOrdersAhead_0000000000000002', `/pages/order/index?id=${String(order?.['_id'])}`);
  await dishes.reads(/回到订位定金里/);
  await takeScreenshot(dishes.page, 'dishes-ahead-given-up');
  expect([...guest.complaints, ...again.complaints, ...dishes.complaints]).toEqual([]);
  for (const person of [guest, again, dishes]) await person.leaves();
});

test('a colleague on the phone sees the deposit, sends the number, and reads when the table was let go', async () => {
  const waiter = await at(openids.manager, '/office/reservations/index');
  await waiter.top.locator('.door-row').first().waitFor();
  await waiter.tap('电话订位');
  const sheet = waiter.top.locator('.sheet--open');
  await sheet.getByRole('button', { name: '多一位' }).click();
  await sheet.getByRole('button', { name: '多一位' }).click();
  await sheet
    .locator('.chip', { hasText: /^\d\d\/\d\d$/ })
    .nth(2)
    .click();
  await sheet
    .locator('.chip', { hasText: /余 [1-9]/ })
    .first()
    .click();
  await sheet.getByLabel('客人怎么称呼').locator('input').fill('电话定金');
  await sheet.getByLabel('联系电话').locator('input').fill('139 1234 5678');
  await waiter.reads(/这桌要收定金 ¥50/);
  await takeScreenshot(waiter.page, 'phone-deposit-asked');
  await sheet.getByRole('button', { name: '订下，定金 ¥50', exact: true }).click();
  await waiter.reads(/填订位号 \d{8} 和电话后 4 位/);
  await takeScreenshot(waiter.page, 'phone-deposit-held');
  const [held] = await restaurant.documents('reservations', { name: '电话定金' });
  expect(held).toMatchObject({ status: 'held', guestId: null, deposit: 5_000 });

  await restaurant.clock.advance(hourMs);
  const later = await at(openids.manager, '/office/reservations/index');
  await later.reads('没付定金，桌放掉了');
  await later.reads(/电话定金/);
  await takeScreenshot(later.page, 'phone-deposit-let-go');
  await later.tap('知道了');
  await later.top.getByText('没付定金，桌放掉了').waitFor({ state: 'detached' });
  expect([...waiter.complaints, ...later.complaints]).toEqual([]);
  await waiter.leaves();
  await later.leaves();
});
