import type { Browser, Page } from 'playwright-core';
import { everyPage } from '../../src/packages';
import { launchBrowser, openPhone } from '../support/browser';
import { startLocalRestaurant, type LocalRestaurant } from '../support/local-restaurant';
import type { Screen } from './every-screen';
import { firstScreenOf } from './first-screens';
import { liveIn } from './lived-in';

// Generous: every page is opened afresh, whatever else the machine does.
jest.setTimeout(900_000);

const patienceMs = 30_000;

let restaurant: LocalRestaurant;
let browser: Browser;
beforeAll(async () => {
  restaurant = await startLocalRestaurant();
  browser = await launchBrowser();
  await liveIn(restaurant);
});
afterAll(async () => {
  await browser.close();
  await restaurant.close();
});

/** What the app asks for once, whichever page it opens at; pages inside it find the answer there. */
const askedByTheApp: Readonly<Record<string, string>> = {
  openMenu: "a guest's visit: store, table and menu, which every page of guests shares",
  signIn: 'who the colleague is and at which store, asked when the app starts',
  board: 'the live board, whose alarms and numbers every page of colleagues shows',
  listConversations: 'the service desk, whose bell and number every page of those who answer guests shows',
};

test('every page of the app is among those that are opened', () => {
  expect(everyPage().filter((page) => firstScreenOf(page) === null)).toEqual([]);
});

test('the first screen of every page stands after one call of its own', async () => {
  const rows: {
    readonly page: string;
    readonly own: readonly string[];
    readonly shared: readonly string[];
  }[] = [];
  for (const page of everyPage()) {
    const screen = firstScreenOf(page);
    if (screen !== null) rows.push({ page, ...(await callsOf(screen)) });
  }
  console.info(rows.map(({ page, own }) => `${own.length} ${page}: ${own.join(', ')}`).join('\n'));
  expect(rows.filter(({ own }) => own.length > 1)).toEqual([]);
  expect(rows.filter(({ shared }) => new Set(shared).size < shared.length)).toEqual([]);
});

async function callsOf({ path, openid, ready, size }: Screen) {
  const context = await openPhone(browser, size);
  const page = await context.newPage();
  try {
    const calls = listen(page);
    await page.goto(`${restaurant.url}/?as=${openid}#${path()}`);
    if (!(await stands(page, ready))) calls.push('and it never stood', ready);
    await page.waitForLoadState('networkidle');
    return {
      own: calls.filter((action) => !(action in askedByTheApp)),
      shared: calls.filter((action) => action in askedByTheApp),
    };
  } finally {
    await context.close();
  }
}

/** What is asked of our functions from now on. */
function listen(page: Page): string[] {
  const calls: string[] = [];
  page.on('request', (request) => {
    if (!request.url().includes('/wx/functions/')) return;
    const { action } = (request.postDataJSON() ?? {}) as { readonly action?: string };
    if (action !== undefined) calls.push(action);
  });
  return calls;
}

/** Every page is looked at before the test says which of them are not as they should be. */
function stands(page: Page, ready: string): Promise<boolean> {
  const visible = ready.split(', ').map((each) => `.taro_page:visible ${each}`);
  const first = page.locator(visible.join(', ')).first();
  return first.waitFor({ timeout: patienceMs }).then(
    () => true,
    () => false,
  );
}
