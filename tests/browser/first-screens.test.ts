import type { Browser, Page } from 'playwright-core';
import { openids } from '../../fixtures/demo-restaurant/people';
import { tableCode } from '../../fixtures/demo-restaurant/tables';
import { launchBrowser, openPhone } from '../support/browser';
import { GuestVisit } from '../support/guest-visit';
import { startLocalRestaurant, type LocalRestaurant } from '../support/local-restaurant';

// Generous: every page is opened afresh, whatever else the machine does.
jest.setTimeout(600_000);

const patienceMs = 30_000;

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

/** What the app asks for once, whichever page it opens at; pages inside it find the answer there. */
const askedByTheApp: Readonly<Record<string, string>> = {
  openMenu: "a guest's visit: store, table and menu, which every page of guests shares",
  signIn: 'who the colleague is and at which store, asked when the app starts',
  board: 'the live board, whose alarms every page of colleagues shows',
  unreadPosts: 'the number on the tab of everything else',
  listConversations: 'the number on the tab of the service desk',
  listRefunds: 'the number of refunds that wait, beside it',
};

/** Pages whose first screen is more than one answer, with the reason. */
const mayAskTwice: Readonly<Record<string, string>> = {
  '/staff/tables/index': 'bills change with every payment and tables hardly ever, so they are fetched apart',
  '/customer/coupons/index': 'coupons stand at once; the names of the stores they are for come after',
  '/office/today/index': 'the day stands at once; whether its bill was compared is a line below it',
  '/office/team/index': 'colleagues stand at once; invitations, which leaders alone see, below them',
  '/office/shift/index':
    "one's own till stands at once; who takes it over is asked for when it is closed, and lists are for leaders",
  '/owner/reconciliation/index': 'which days there are decides which day is shown',
  '/owner/new-dish/index': 'the dishes stand at once; what was announced before, below them',
  '/owner/audit/index': 'entries stand at once; the names are the choices of a filter',
};

interface Opened {
  readonly path: string;
  readonly openid: string;
  readonly ready: string;
}

const ofGuest = (path: string, ready: string): Opened => ({ path, ready, openid: openids.xiaoman });
const ofOwner = (path: string, ready: string): Opened => ({ path, ready, openid: openids.owner });

function pages(orderId: string): readonly Opened[] {
  return [
    ofGuest('/customer/points/index', '.stack'),
    ofGuest(`/customer/stored-value/index?scene=${tableCode('hefang', 'A01')}`, '.stored-value__figure'),
    ofGuest('/customer/statement/index', '.statement__row'),
    ofGuest('/customer/coupons/index', '.stack'),
    ofGuest('/customer/store/index?storeId=wutong', '.stack'),
    ofGuest('/customer/stores/index', '.stack'),
    ofGuest('/customer/chat/index?storeId=wutong', '.composer'),
    ofGuest('/customer/settings/index', '.stack'),
    ofGuest('/customer/about/index', '.stack'),
    ofGuest('/customer/consents/index', '.stack'),
    ofGuest(`/customer/receipt/index?id=${orderId}`, '.slip'),
    ofGuest(`/customer/invoice/index?id=${orderId}`, '.invoice-form'),
    ofGuest('/customer/reserve/index', '.reserve__time'),
    ofGuest('/customer/reservations/index', '.claim-card'),
    ofOwner('/staff/board/index', '.ticket-card'),
    ofOwner(`/staff/ticket/index?orderId=${orderId}`, '.ticket-facts'),
    ofOwner('/staff/kitchen/index', '.screen'),
    ofOwner('/staff/tables/index', '.floor'),
    ofOwner('/staff/stock/index', '.stock-row'),
    ofOwner('/service/refunds/index', '.screen'),
    ofOwner('/office/orders/index', '.order-row'),
    ofOwner('/office/today/index', '.money-card'),
    ofOwner('/office/team/index', '.team-row'),
    ofOwner('/office/invoices/index', '.screen'),
    ofOwner('/office/printers/index', '.screen'),
    ofOwner('/office/shift/index', '.shift-count'),
    ofOwner('/office/reports/index', '.report-row'),
    ofOwner('/office/tasks/index', '.tasks'),
    ofOwner('/office/ready-answers/index', '.answer-row'),
    ofOwner('/office/top-ups/index', '.screen'),
    ofOwner('/office/reservations/index', '.door-row'),
    ofOwner('/service/desk/index', '.talk-row'),
    ofOwner('/owner/stored-value/index?storeId=wutong', '.tier-row, .tiers-none'),
    ofOwner('/owner/reconciliation/index?storeId=wutong', '.strip'),
    ofOwner('/owner/messages/index?storeId=wutong', '.stack'),
    ofOwner('/owner/desk/index?storeId=wutong', '.desk-sums'),
    ofOwner('/owner/new-dish/index?storeId=wutong', '.new-dish__dishes'),
    ofOwner('/owner/audit/index?storeId=wutong', '.audit-row, .empty-state'),
    ofOwner('/owner/reservation-rules/index?storeId=wutong', '.rules-table'),
  ];
}

test('the first screen of every page stands after one call of its own', async () => {
  const guest = await GuestVisit.sitDown(restaurant);
  const { id } = await guest.placeAndPay({ dishes: { 'mapo-tofu': 1 } });
  const rows: { readonly path: string; readonly own: readonly string[] }[] = [];
  for (const opened of pages(id)) rows.push({ path: opened.path, own: await callsOf(opened) });
  const conversation = await callsOfConversation();
  rows.push({ path: '/service/conversation/index', own: conversation });
  console.info(rows.map(({ path, own }) => `${own.length} ${path}: ${own.join(', ')}`).join('\n'));
  const tooMany = rows.filter(
    ({ path, own }) => own.length > 1 && !((path.split('?')[0] ?? path) in mayAskTwice),
  );
  expect(tooMany).toEqual([]);
});

async function callsOf({ path, openid, ready }: Opened): Promise<readonly string[]> {
  const context = await openPhone(browser, {});
  const page = await context.newPage();
  try {
    const calls = listen(page);
    await page.goto(`${restaurant.url}/?as=${openid}#${path}`);
    return (await stands(page, ready)) ? [...calls] : [...calls, 'and it never stood', ready];
  } finally {
    await context.close();
  }
}

/** From the desk, as a colleague opens it. */
async function callsOfConversation(): Promise<readonly string[]> {
  const context = await openPhone(browser, {});
  const page = await context.newPage();
  try {
    await page.goto(`${restaurant.url}/?as=${openids.owner}#/service/desk/index`);
    await seen(page, '.talk-row');
    await page.waitForLoadState('networkidle');
    const calls = listen(page);
    await page.locator('.talk-row__open').first().click();
    await seen(page, '.guest-strip__who');
    return [...calls].filter((action) => action !== 'listConversations');
  } finally {
    await context.close();
  }
}

/** What is asked of our functions from now on, without what the app asks for by itself. */
function listen(page: Page): string[] {
  const calls: string[] = [];
  page.on('request', (request) => {
    if (!request.url().includes('/wx/functions/')) return;
    const { action } = (request.postDataJSON() ?? {}) as { readonly action?: string };
    if (action !== undefined && !(action in askedByTheApp)) calls.push(action);
  });
  return calls;
}

function seen(page: Page, ready: string): Promise<void> {
  const visible = ready.split(', ').map((each) => `.taro_page:visible ${each}`);
  return page.locator(visible.join(', ')).first().waitFor({ timeout: patienceMs });
}

/** Every page is looked at before the test says which of them are not as they should be. */
function stands(page: Page, ready: string): Promise<boolean> {
  return seen(page, ready).then(
    () => true,
    () => false,
  );
}
