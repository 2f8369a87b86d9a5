import type { Browser } from 'playwright-core';
import { openids } from '../../fixtures/demo-restaurant/people';
import { tableCode } from '../../fixtures/demo-restaurant/tables';
import { launchBrowser, takeScreenshot } from '../support/browser';
import { GuestVisit } from '../support/guest-visit';
import { startLocalRestaurant, type LocalRestaurant } from '../support/local-restaurant';
import { Person } from './people';

// Generous: two phones and the till share the machine with whatever else it does.
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
  Person.arrives(browser, `${restaurant.url}/?as=${openid}#${path}`);

/** Scans, chooses one dish, and puts it on the table's bill. */
async function ordersOnBill(openid: string, table: string, dish: string): Promise<Person> {
  const guest = await at(openid, `/pages/menu/index?scene=${tableCode('wutong', table)}`);
  await guest.reads(`${table} 桌`);
  await guest.tap(`加一份${dish}`);
  await guest.tap(/去结算/);
  await guest.tap('吃完付', 'tab');
  await guest.tap(/^记到桌账/);
  await guest.reads('还要付');
  return guest;
}

test('two phones at one table order a round each; one pays their own, the other the rest, and the till sees it settle', async () => {
  const first = await ordersOnBill(openids.xiaoman, 'A05', '巷口红烧肉');
  await first.reads('我点的');
  const second = await ordersOnBill(openids.lily, 'A05', '椒盐大虾');
  await first.reads('2 号客人点的');
  await second.reads('1 号客人点的');
  await takeScreenshot(first.page, 'journey-bill');

  const till = await at(openids.cashier, '/staff/tables/index');
  await till.tap(/^A05 桌/);
  await till.tap(/^账单 · 2 轮/);
  await till.reads('还要收');

  await first.tap(/^去付款/);
  await first.tap(/^我点的/, 'radio');
  await first.tap(/^微信支付/);
  await first.paysInTheSheet();
  await first.reads('付清了');
  await second.reads('付清了');
  await till.reads('付清');

  await second.tap(/^去付款/);
  await second.tap(/^微信支付/);
  await second.paysInTheSheet();
  await second.reads('都付清了');
  await first.reads('都付清了');
  await till.reads('已结清');
  await takeScreenshot(second.page, 'journey-bill-settled');
  expect([...first.complaints, ...second.complaints, ...till.complaints]).toEqual([]);
  for (const person of [first, second, till]) await person.leaves();
});

test('a bill that staff move to another table goes on for its guest, and for one who only pays', async () => {
  const visit = await GuestVisit.sitDown(restaurant, openids.ajie, 'A06');
  const wish = { ...visit.placing({ dishes: { 'mapo-tofu': 1 } }), onBill: true };
  const placed = await restaurant.guest(openids.ajie, 'placeOrder', wish);
  if (!placed.ok) throw new Error(`The order was refused: ${JSON.stringify(placed.refusal)}`);
  const guest = await at(openids.ajie, `/customer/bill/index?orderId=${placed.data.order.id}`);
  await guest.reads('A06 桌的账单');
  const payer = await at(openids.lily, `/pages/menu/index?scene=${tableCode('wutong', 'A06')}`);
  await payer.reads('A06 桌');
  await payer.tap(/^订单/, 'tab');
  await payer.tap(/^A06 桌的账单/);
  await payer.reads('还要付');

  const waiter = await at(openids.waiter, '/staff/tables/index');
  await waiter.tap(/^A06 桌/);
  await waiter.tap(/^账单 · 1 轮/);
  await waiter.tap('转台');
  await waiter.tap('B05', 'radio');
  await waiter.reads(/都跟着走/);
  await waiter.tap('转到 B05 桌');
  await waiter.reads('B05 桌的账单');
  await guest.reads('B05 桌的账单');
  await payer.reads(/扫 B05 桌上的码/);
  await takeScreenshot(payer.page, 'journey-bill-moved');
  await payer.tap(/^去付款/);
  await payer.tap(/^微信支付/);
  await payer.paysInTheSheet();
  await payer.reads('都付清了');
  const order = await visit.look(placed.data.order.id);
  expect(order).toMatchObject({ tableName: 'B05', bill: { owed: 0 } });
  expect([...guest.complaints, ...payer.complaints, ...waiter.complaints]).toEqual([]);
  await payer.leaves();
  await guest.leaves();
  await waiter.leaves();
});

test('a share whose sheet was closed is kept, and can be let go for others', async () => {
  const guest = await ordersOnBill(openids.lin, 'A07', '巷口红烧肉');
  await guest.tap(/^去付款/);
  await guest.tap(/^微信支付/);
  await guest.page
    .locator('.pay-sheet')
    .getByRole('button', { name: /不付|关闭|取消/ })
    .first()
    .click();
  await guest.reads(/没付完，留到/);
  await guest.tap('放开');
  await guest.reads('没付成，这份放开了');
  const bills = await restaurant.documents('bills', { status: 'open' });
  const { table, parts } = bills.find((bill) => JSON.stringify(bill.table).includes('A07')) ?? {};
  expect([table, parts]).toMatchObject([{ name: 'A07' }, [{ state: 'released' }]]);
  await guest.leaves();
});
