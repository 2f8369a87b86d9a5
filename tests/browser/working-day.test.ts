import type { Browser } from 'playwright-core';
import { openids } from '../../fixtures/demo-restaurant/people';
import { launchBrowser, takeScreenshot } from '../support/browser';
import { GuestVisit } from '../support/guest-visit';
import { startLocalRestaurant, type LocalRestaurant } from '../support/local-restaurant';
import { Person } from './people';

// Generous: several phones share the machine with whatever else it does.
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
const at = (openid: string, path: string) =>
  Person.arrives(browser, `${restaurant.url}/?as=${openid}#${path}`);

test('an owner suspends a colleague whose phone is open: their screen says it by itself, and works again after', async () => {
  const waiter = await at(openids.waiter, '/staff/board/index');
  await waiter.reads('梧桐里店');
  const owner = await at(openids.owner, '/office/team/index');
  await owner.tap(/^小陈/);
  await owner.tap('暂停权限');
  await owner.tap('手机丢了', 'radio');
  await owner.tap('暂停权限');
  await waiter.reads('权限暂停了');
  await takeScreenshot(waiter.page, 'journey-suspended');
  await owner.reads('已暂停');
  await takeScreenshot(owner.page, 'journey-team');
  await owner.tap(/^小陈/);
  await owner.tap('恢复权限');
  await owner.top.getByText('已暂停', { exact: true }).waitFor({ state: 'hidden' });
  await waiter.tap('再试一次');
  await waiter.reads('梧桐里店');
  for (const person of [owner, waiter]) await person.leaves();
});

test('a colleague who becomes a cashier in the middle of work finds the till on their open phone', async () => {
  const waiter = await at(openids.waiter, '/staff/more/index');
  await waiter.reads('填邀请码');
  expect(await waiter.top.getByText('开班、点现金、交给下一位').count()).toBe(0);
  const change = { storeId, colleagueId: openids.waiter };
  const changed = await restaurant.staff(openids.owner, 'changeRole', { ...change, role: 'cashier' });
  expect(changed.ok).toBe(true);
  await waiter.reads('开班、点现金、交给下一位');
  await restaurant.staff(openids.owner, 'changeRole', { ...change, role: 'waiter' });
  await waiter.leaves();
});

test('a cashier opens a till, takes cash, and signs it over five yuan short, with the reason', async () => {
  const cashier = await at(openids.cashier, '/office/shift/index');
  await cashier.reads('还没开班');
  const type = async (yuan: string, pieces: string) =>
    cashier.top
      .getByLabel(`${yuan} 元有几张`, { exact: true })
      .locator('input')
      .or(cashier.top.locator(`input[aria-label="${yuan} 元有几张"]`))
      .first()
      .fill(pieces);
  await type('100', '5');
  await cashier.tap('用 ¥500 开班');
  await cashier.reads('本班收款');

  const visit = await GuestVisit.sitDown(restaurant, openids.ajie, 'A06');
  const wish = { ...visit.placing({ dishes: { 'mapo-tofu': 1 } }), onBill: true };
  const placed = await restaurant.guest(openids.ajie, 'placeOrder', wish);
  if (!placed.ok) throw new Error(`The order was refused: ${JSON.stringify(placed.refusal)}`);
  const bills = await restaurant.staff(openids.cashier, 'listBills', { storeId });
  const bill = bills.ok ? bills.data.bills[0] : undefined;
  const taken = await restaurant.staff(openids.cashier, 'takeCash', {
    ...{ storeId, billId: bill?.billId ?? '', requestId: 'working-day-cash' },
    ...{ share: { kind: 'amount', amount: 1_000 }, expectedAmount: 1_000 },
  });
  if (!taken.ok) throw new Error(`The cash was refused: ${JSON.stringify(taken.refusal)}`);

  const again = await at(openids.cashier, '/office/shift/index');
  await again.reads('应有 500 + 10');
  await again.top
    .locator('input[aria-label="100 元有几张"]')
    .or(again.top.getByLabel('100 元有几张', { exact: true }).locator('input'))
    .first()
    .fill('5');
  await again.tap('5 元有几张 +1');
  await again.reads('少 ¥5.00');
  await again.top.locator('input[placeholder="为什么差，写一句"]').fill('找零多给一位客人 5 元');
  await again.tap('小何', 'radio');
  await takeScreenshot(again.page, 'journey-shift');
  await again.tap('签名交班');
  await again.reads('已交给小何');
  await takeScreenshot(again.page, 'journey-shift-signed');

  const manager = await at(openids.manager, '/office/shift/index');
  await manager.reads(/阿芸交下 ¥505/);
  expect([...again.complaints, ...manager.complaints]).toEqual([]);
  for (const person of [cashier, again, manager]) await person.leaves();
});
