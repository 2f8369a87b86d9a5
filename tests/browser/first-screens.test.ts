import type { Browser, Page, WebSocket } from 'playwright-core';
import { everyPage } from '../../src/packages';
import { launchBrowser, openPhone } from '../support/browser';
import { startLocalRestaurant, type LocalRestaurant } from '../support/local-restaurant';
import type { Screen } from './every-screen';
import { firstScreenOf } from './first-screens';
import { liveIn } from './lived-in';

// Generous: every page is opened afresh, whatever else the machine does.
jest.setTimeout(900_000);

const patienceMs = 30_000;

/** A page that asks twice waits for so long in between: see `Refetcher`. */
const secondLookMs = 900;

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
    readonly news: number;
  }[] = [];
  for (const page of everyPage()) {
    const screen = firstScreenOf(page);
    if (screen !== null) rows.push({ page, ...(await callsOf(screen)) });
  }
  console.info(rows.map(({ page, own }) => `${own.length} ${page}: ${own.join(', ')}`).join('\n'));
  expect(rows.filter(({ own, news }) => own.length > 1 + news)).toEqual([]);
  expect(rows.filter(({ shared, news }) => shared.length > new Set(shared).size + news)).toEqual([]);
});

async function callsOf({ path, openid, ready, size }: Screen) {
  const context = await openPhone(browser, size);
  const page = await context.newPage();
  try {
    const calls = listen(page);
    const heard = listenForNews(page);
    await page.goto(`${restaurant.url}/?as=${openid}#${path()}`);
    if (!(await stands(page, ready))) calls.push('and it never stood', ready);
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(secondLookMs);
    return {
      own: calls.filter((action) => !(action in askedByTheApp)),
      shared: calls.filter((action) => action in askedByTheApp),
      news: heard.news,
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

/** How often something happened in the restaurant meanwhile, which a page that follows it asks about once more. */
function listenForNews(page: Page): { readonly news: number } {
  const heard = { news: 0 };
  page.on('websocket', (socket: WebSocket) => {
    let isFirst = true;
    socket.on('framereceived', ({ payload }) => {
      if (!String(payload).includes('"type":"change"')) return;
      if (!isFirst) heard.news += 1;
      isFirst = false;
    });
  });
  return heard;
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
