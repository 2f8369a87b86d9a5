import type { Browser, Page } from 'playwright-core';
import { findSeriousBarriers, launchBrowser, takeScreenshot } from '../support/browser';
import { GuestVisit } from '../support/guest-visit';
import { startLocalRestaurant, type LocalRestaurant } from '../support/local-restaurant';

jest.setTimeout(180_000);

let restaurant: LocalRestaurant;
let browser: Browser;
let page: Page;
const troubles: string[] = [];

beforeAll(async () => {
  [restaurant, browser] = await Promise.all([startLocalRestaurant(), launchBrowser()]);
  page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  page.setDefaultTimeout(60_000);
  page.on('pageerror', (error) => troubles.push(error.message));
});
afterAll(async () => {
  await browser?.close();
  await restaurant?.close();
});

async function open(address: string): Promise<void> {
  await page.goto(`${restaurant.url}/console/#/${address}`);
  await page.getByText('galley-local').waitFor();
}

async function order(): Promise<void> {
  const visit = await GuestVisit.sitDown(restaurant);
  const [dish] = visit.opened.menu.dishes;
  await visit.placeAndPay({ dishes: { [dish!.id]: 1 } });
}

test('an order appears in the timeline while the console looks on, with what it wrote and how the document changed', async () => {
  await open('overview');
  await page.getByText('Live', { exact: true }).waitFor();
  await order();
  const timeline = page.getByRole('region', { name: 'Timeline' });
  await timeline.getByRole('option', { name: /guest · placeOrder/ }).waitFor();
  const tree = timeline.getByRole('tree', { name: 'guest · placeOrder' });
  await tree.getByRole('treeitem', { name: /placeOrder/ }).waitFor();
  await tree.getByText('Person at the payment sheet').waitFor();
  await tree.getByRole('treeitem', { name: /payment-notify/ }).waitFor();
  await tree
    .getByRole('treeitem', { name: /update orders/ })
    .first()
    .click();
  const document = page.getByRole('region', { name: 'Document' });
  await document.getByText('+ "status": "placed",').first().waitFor();
  await document.getByText('- "status": "awaiting-payment",').first().waitFor();
  await takeScreenshot(page, 'console-overview');
});

test('what is held stands still, and goes on afterwards', async () => {
  await open('timeline');
  const traces = page.getByRole('region', { name: 'Traces' });
  await traces
    .getByRole('option', { name: /placeOrder/ })
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Hold' }).click();
  const placed = () => traces.getByRole('option', { name: /placeOrder/ }).count();
  const before = await placed();
  await order();
  expect(await placed()).toBe(before);
  await page.getByRole('button', { name: 'Go on' }).click();
  await traces
    .getByRole('option', { name: /placeOrder/ })
    .nth(before)
    .waitFor();
});

test('a payment shows its life, can be notified again, and leads to its trace', async () => {
  const { payments } = (await restaurant.control('pay')) as { payments: { outTradeNo: string }[] };
  const { outTradeNo } = payments[0]!;
  await open(`payments/${outTradeNo}`);
  const panel = page.getByRole('region', { name: 'Payment', exact: true });
  await panel.getByText('Payer paid').waitFor();
  await panel.getByText('TRANSACTION.SUCCESS · attempt 1').waitFor();
  await panel.getByRole('button', { name: 'Notify again' }).click();
  await panel.getByText('TRANSACTION.SUCCESS · attempt 2').waitFor();
  await panel.getByRole('link', { name: 'Trace' }).click();
  await page.getByRole('tree', { name: 'guest · placeOrder' }).waitFor();
});

test('a switch that is left on is named in the bar until everything is as in production', async () => {
  await open('payments');
  await page.getByRole('button', { name: /^Twice/ }).click();
  await page.getByRole('link', { name: 'Notify twice' }).click();
  expect(await restaurant.control('pay')).toMatchObject({ switches: { notifications: 'twice' } });
  await page.getByRole('button', { name: 'As in production' }).click();
  await page.getByRole('link', { name: 'No faults' }).waitFor();
  expect(await restaurant.control('pay')).toMatchObject({ switches: { notifications: 'normal' } });
});

test('the clock jumps and stands still', async () => {
  await open('timers');
  const before = await restaurant.clock.now();
  await page.getByRole('banner').getByRole('button', { name: '+15 min' }).click();
  await page.getByText('The clock is 15 min further.').waitFor();
  expect(await restaurant.clock.now()).toBeGreaterThanOrEqual(before + 15 * 60_000);
  await page.getByRole('button', { name: 'Pause the clock' }).click();
  await page.getByText('paused', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Let the clock go on' }).click();
  await page.getByText('running ×1').waitFor();
});

test('a query stands in the address and is explained', async () => {
  await open('database/orders');
  await page.getByLabel('Condition, as JSON').fill('{"guestId": "nobody"}');
  await page.getByRole('button', { name: /^Run/ }).click();
  await page.getByText('0 documents').waitFor();
  await page.getByRole('region', { name: 'Explain' }).getByText('byGuest').waitFor();
  expect(page.url()).toContain('nobody');
  await page.getByLabel('Condition, as JSON').fill('{"guestId": ');
  await page.getByRole('button', { name: /^Run/ }).click();
  await page
    .getByRole('alert')
    .getByText(/The condition is not JSON/)
    .waitFor();
});

test('a function is invoked as somebody and its answer is shown', async () => {
  await open('functions/guest');
  await page.getByLabel(/^Event/).fill('{"action": "noSuchAction", "input": {}}');
  await page.getByRole('button', { name: /^Invoke/ }).click();
  const answer = page.getByLabel('Answer', { exact: true });
  await answer.getByText('"ok"').waitFor();
  await page.getByText('nothing written').waitFor();
});

test('an order is found by its number', async () => {
  const [stored] = await restaurant.documents('tickets');
  await open('overview');
  await page.keyboard.press('Control+k');
  await page.getByLabel('Find a number, an id or the text of a log').fill(String(stored!['_id']));
  await page.getByRole('link', { name: new RegExp(`tickets/${String(stored!['_id'])}`) }).click();
  await page.getByRole('region', { name: 'Document' }).getByText(String(stored!['_id'])).first().waitFor();
});

describe.each(['light', 'dark'] as const)('In %s colours', (colorScheme) => {
  test.each([
    'overview',
    'timeline',
    'database/orders',
    'functions',
    'timers',
    'payments',
    'messages',
    'people',
    'faults',
  ])('%s has no serious barrier', async (address) => {
    await page.emulateMedia({ colorScheme });
    await open(address);
    await page.getByRole('main').locator('h2').first().waitFor();
    expect(await findSeriousBarriers(page)).toEqual([]);
    await takeScreenshot(page, `console-${address.split('/')[0]}-${colorScheme}`);
  });
});

test('a reset is asked for twice, and leaves what the seed made', async () => {
  await open('payments');
  await page.getByRole('button', { name: 'Reset to seed' }).click();
  const dialog = page.getByRole('dialog', { name: 'Reset to seed?' });
  await dialog.getByRole('button', { name: 'Keep everything' }).click();
  expect(await restaurant.control('pay')).toMatchObject({ payments: [{}, {}] });
  await page.getByRole('button', { name: 'Reset to seed' }).click();
  await dialog.getByRole('button', { name: 'Throw away and reset' }).click();
  await page.getByText('Everything is as the seed left it.').waitFor();
  await page.getByText('Nobody has paid yet').waitFor();
  expect(await restaurant.control('pay')).toMatchObject({ payments: [] });
});

test('nothing went wrong on the page', () => {
  expect(troubles).toEqual([]);
});
