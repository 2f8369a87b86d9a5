import type { Browser, Page } from 'playwright-core';
import type { RefundWish } from '../../domain/refund/refund-wish';
import { openids } from '../../fixtures/demo-restaurant/people';
import { orderIdFor } from '../../server/ordering/order-id';
import { tableCode } from '../../fixtures/demo-restaurant/tables';
import { findSeriousBarriers, launchBrowser, takeScreenshot, type PhoneOptions } from '../support/browser';
import { GuestVisit } from '../support/guest-visit';
import { startLocalRestaurant, type LocalRestaurant } from '../support/local-restaurant';
import { Person } from './people';

// Generous: every screen is opened twice, whatever else the machine does.
jest.setTimeout(180_000);

let restaurant: LocalRestaurant;
let browser: Browser;
let orderId = '';
let liveOrderId = '';
let finishedOrderId = '';
/** The demo's meal of which A-Jie was not content. */
const reviewedOrderId = orderIdFor(openids.ajie, 'demo-quick-noodles');
const saver = 'oSavesUpAtTheHouse';
let roundId = '';
let billId = '';
beforeAll(async () => {
  restaurant = await startLocalRestaurant();
  browser = await launchBrowser();
  const guest = await GuestVisit.sitDown(restaurant);
  orderId = (await guest.placeAndPay({ dishes: { 'braised-pork': 1, 'mapo-tofu': 2 } })).id;
  liveOrderId = (await guest.placeAndPay({ dishes: { 'tomato-egg': 1, potstickers: 1 } })).id;
  const step = { storeId: 'wutong', orderId: liveOrderId };
  await restaurant.staff(openids.cook, 'acceptOrder', { ...step, readyInMinutes: 12 });
  await restaurant.staff(openids.cook, 'startCooking', step);
  await openBill();
  await giveBack({ kind: 'lines', portionsByLine: { l2: 1 } }, orderId);
  await giveBack({ kind: 'whole' }, orderId);
  finishedOrderId = (await guest.placeAndPay({ dishes: { 'mapo-tofu': 1 } })).id;
  await finish(finishedOrderId);
  await payAhead();
});

async function finish(id: string): Promise<void> {
  const step = { storeId: 'wutong', orderId: id };
  await restaurant.staff(openids.owner, 'acceptOrder', { ...step, readyInMinutes: 12 });
  for (const action of ['startCooking', 'finishCooking', 'handOver', 'completeOrder'] as const) {
    await restaurant.staff(openids.owner, action, step);
  }
}

/** A guest has paid in, has bought a card, and then the owner has switched stored value off. */
async function payAhead(): Promise<void> {
  const tiers = [
    { pay: 20_000, bonus: 2_000 },
    { pay: 50_000, bonus: 6_000 },
  ];
  await restaurant.staff(openids.owner, 'setStoredValue', { storeId: 'wutong', isOn: true, tiers });
  const wish = { storeId: 'wutong', requestId: 'screens-top-up' };
  const begun = await restaurant.guest(saver, 'topUp', { ...wish, pay: 20_000, bonus: 2_000 });
  if (begun.ok) await restaurant.settleSheet(begun.data.payment?.package ?? '', 'confirm');
  const card = await restaurant.guest(saver, 'buyGiftCard', {
    ...wish,
    requestId: 'screens-card',
    amount: 10_000,
  });
  if (card.ok) await restaurant.settleSheet(card.data.payment?.package ?? '', 'confirm');
  await restaurant.staff(openids.owner, 'setStoredValue', { storeId: 'wutong', isOn: false, tiers });
}

afterAll(async () => {
  await browser.close();
  await restaurant.close();
});

/** Two guests have a round each on the bill of B04; one has paid a part, and is about to pay another. */
async function openBill(): Promise<void> {
  roundId = await orderOnBill(openids.xiaoman);
  await orderOnBill(openids.lily);
  await payPart(500, 'confirm');
  await payPart(1000, null);
}

async function orderOnBill(openid: string): Promise<string> {
  const guest = await GuestVisit.sitDown(restaurant, openid, 'B04');
  const wish = { ...guest.placing({ dishes: { 'tomato-egg': 1, potstickers: 1 } }), onBill: true };
  const placed = await restaurant.guest(openid, 'placeOrder', wish);
  if (!placed.ok) throw new Error(`The round was refused: ${JSON.stringify(placed.refusal)}`);
  billId = placed.data.order.bill?.id ?? '';
  return placed.data.order.id;
}

async function payPart(amount: number, then: 'confirm' | null): Promise<void> {
  const paying = await restaurant.guest(openids.lily, 'payShare', {
    tableCode: tableCode('wutong', 'B04'),
    orderId: null,
    requestId: `screens-share-${amount}`,
    share: { kind: 'amount', amount },
    expectedAmount: amount,
  });
  if (!paying.ok) throw new Error(`The share was refused: ${JSON.stringify(paying.refusal)}`);
  if (then !== null && paying.data.payment !== null)
    await restaurant.settleSheet(paying.data.payment.package, then);
}

/** The cashier gives something back, or asks for it above the limit. */
async function giveBack(wish: RefundWish, id: string): Promise<void> {
  const refund = { storeId: 'wutong', orderId: id, wish };
  const shown = await restaurant.staff(openids.cashier, 'previewRefund', refund);
  if (!shown.ok) throw new Error(`The refund was refused: ${JSON.stringify(shown.refusal)}`);
  await restaurant.staff(openids.cashier, 'refundOrder', {
    ...{
      ...refund,
      requestId: `screens-${wish.kind}`,
      expectedAmount: shown.data.amount,
      reason: { fixed: 'too-slow' },
    },
  });
}

interface Look {
  readonly name: string;
  readonly options: PhoneOptions;
}

const looks: readonly Look[] = [
  { name: 'light-zh', options: { colorScheme: 'light', language: 'zh-CN' } },
  { name: 'dark-en', options: { colorScheme: 'dark', language: 'en-US' } },
];

interface Screen {
  readonly name: string;
  readonly openid: string;
  readonly path: () => string;
  /** Something that stands there once the screen has what it shows. */
  readonly ready: string;
  readonly size?: Pick<PhoneOptions, 'width' | 'height'>;
  /** Leads to what is looked at, such as a sheet that has to be opened. */
  readonly open?: (page: Page) => Promise<void>;
}

const guestScreens: readonly Screen[] = [
  screen('home', '/pages/home/index', '.store-card, .home-store, .home'),
  { ...screen('menu', '', '.dish-row'), path: () => `/pages/menu/index?scene=${tableCode('wutong', 'A12')}` },
  screen('orders', '/pages/orders/index', '.order-card'),
  screen('me', '/pages/me/index', '.member-card'),
  { ...screen('order', '', '.order-steps'), path: () => `/pages/order/index?id=${liveOrderId}` },
  { ...screen('invoice', '', '.invoice-form'), path: () => `/customer/invoice/index?id=${liveOrderId}` },
  { ...screen('receipt', '', '.slip'), path: () => `/customer/receipt/index?id=${orderId}` },
  {
    ...screen('order-refunded', '', '.order-refund'),
    path: () => `/pages/order/index?id=${orderId}`,
    open: (page) => page.locator('.order-refund').first().scrollIntoViewIfNeeded(),
  },
  { ...screen('bill', '', '.bill-round'), path: () => `/customer/bill/index?orderId=${roundId}` },
  {
    ...screen('bill-share', '', '.bill-round'),
    path: () => `/customer/bill/index?orderId=${roundId}`,
    open: async (page) => {
      await page.locator('.bill-foot .button').click();
      await page.locator('.share-choice__press').nth(2).click();
    },
  },
  screen('points', '/customer/points/index', '.stack'),
  {
    ...screen('stored-value', '', '.stored-value__figure'),
    path: () => `/customer/stored-value/index?scene=${tableCode('hefang', 'A01')}`,
  },
  screen('statement', '/customer/statement/index', '.statement__row'),
  {
    ...screen('stored-value-off', '', '.stored-value__code'),
    openid: saver,
    path: () => `/customer/stored-value/index?scene=${tableCode('wutong', 'A01')}`,
  },
  { ...screen('me-balance', '/pages/me/index', '.member-card'), openid: saver },
  screen('coupons', '/customer/coupons/index', '.stack'),
  screen('store', '/customer/store/index?storeId=wutong', '.stack'),
  screen('stores', '/customer/stores/index', '.stack'),
  screen('chat', '/customer/chat/index?storeId=wutong', '.composer'),
  screen('dish-reviews', '/customer/dish-reviews/index?store=wutong&dish=beef-noodles', '.review-card'),
  {
    ...screen('review', '', '.survey__question'),
    path: () => `/customer/review/index?id=${finishedOrderId}`,
  },
  screen('dish-question', '/customer/dish-question/index', '.empty-state'),
  screen('settings', '/customer/settings/index', '.stack'),
  screen('about', '/customer/about/index', '.stack'),
  screen('lookup', '/customer/lookup/index', '.lookup'),
  screen('share-poster', '/site/share-poster/index?kind=dish&id=beef-noodles', '.share-poster__picture'),
  screen('site', '/site/home/index', '.article-row'),
  screen('articles', '/site/articles/index', '.article-row'),
  {
    ...screen('article', '/site/articles/index', '.article-row'),
    open: async (page) => {
      await page.locator('.article-row').first().click();
      await page.locator('.guest-article').waitFor();
    },
  },
];

const staffScreens: readonly Screen[] = [
  staffScreen('board', '/staff/board/index', '.ticket-card'),
  { ...staffScreen('ticket', '', '.screen'), path: () => `/staff/ticket/index?orderId=${orderId}` },
  {
    ...staffScreen('refund-sheet', '', '.ticket-facts'),
    openid: openids.cashier,
    path: () => `/staff/ticket/index?orderId=${orderId}`,
    open: openRefundSheet,
  },
  staffScreen('refunds', '/staff/refunds/index', '.meaning'),
  staffScreen('service-desk', '/service/desk/index', '.talk-row'),
  {
    ...staffScreen('service-conversation', '/service/desk/index', '.talk-row'),
    open: async (page) => {
      await page.locator('.talk-row__open').first().click();
      await page.locator('.guest-strip__who').waitFor();
    },
  },
  staffScreen('find-orders', '/office/orders/index', '.order-row'),
  {
    ...staffScreen('finished-ticket', '', '.closed-top'),
    path: () => `/staff/ticket/index?orderId=${finishedOrderId}`,
  },
  staffScreen('top-ups', '/office/top-ups/index', '.top-up-row'),
  {
    ...staffScreen('account-refund', '/office/top-ups/index', '.top-up-row'),
    open: async (page) => {
      await page.locator('.top-up-row').first().click();
      await page.locator('.account-meaning').waitFor();
      await page.locator('.reason-picker .chip').first().click();
    },
  },
  {
    ...staffScreen('stored-value-settings', '', '.tier-row'),
    path: () => '/owner/stored-value/index?storeId=wutong',
  },
  {
    ...staffScreen('stored-value-switch', '', '.tier-row'),
    path: () => '/owner/stored-value/index?storeId=wutong',
    open: async (page) => {
      await page.locator('.switch').click();
      await page.locator('.switch-sheet').waitFor();
    },
  },
  {
    ...staffScreen('kitchen', '/staff/kitchen/index', '.screen'),
    size: { width: 1180, height: 820 },
  },
  staffScreen('tables', '/staff/tables/index', '.floor .table-tile--paying'),
  {
    ...staffScreen('table-code', '/staff/tables/index', '.floor .table-tile--paying'),
    open: async (page) => {
      await page.locator('.floor .table-tile--paying').first().click();
      await page.locator('.table-sheet__row').last().click();
      await page.locator('.code-card__image').waitFor();
    },
  },
  { ...staffScreen('table-bill', '', '.bill-row'), path: () => `/staff/bill/index?billId=${billId}` },
  billSheet('cash', '.bill-bar .button', '.cash-row--change'),
  billSheet('transfer', '.bill-step', '.sheet--open .chip'),
  staffScreen('stock', '/staff/stock/index', '.screen'),
  staffScreen('today', '/office/today/index', '.screen'),
  {
    ...staffScreen('reconciliation', '', '.strip'),
    path: () => '/owner/reconciliation/index?storeId=wutong',
  },
  {
    ...staffScreen('today-books', '/office/today/index', '.money-card'),
    open: async (page) => {
      await page.locator('.money-card__head').click();
      await page.locator('.money-side').last().scrollIntoViewIfNeeded();
    },
  },
  staffScreen('invoices', '/office/invoices/index', '.screen'),
  staffScreen('voice-reviews', '/voice/reviews/index', '.said'),
  { ...staffScreen('voice-order', '', '.said'), path: () => `/voice/order/index?id=${reviewedOrderId}` },
  staffScreen('voice-results', '/voice/results/index?storeId=wutong', '.voice-sum'),
  staffScreen('voice-questions', '/voice/questions/index?storeId=wutong', '.voice-asked'),
  {
    ...staffScreen('tasks', '/office/tasks/index', '.tasks'),
    open: async (page) => {
      await page.locator('.tasks .segmented__part').nth(1).click();
      await page.locator('.task-card').first().waitFor();
    },
  },
  {
    ...staffScreen('task', '/office/tasks/index', '.tasks'),
    open: async (page) => {
      await page.locator('.tasks .segmented__part').nth(1).click();
      await page.locator('.task-card').first().click();
      await page.locator('.task-history').waitFor();
    },
  },
  staffScreen('ready-answers', '/office/ready-answers/index', '.answer-row'),
  { ...staffScreen('desk', '', '.desk-sums'), path: () => '/owner/desk/index?storeId=wutong' },
  { ...staffScreen('new-dish', '', '.new-dish__dishes'), path: () => '/owner/new-dish/index?storeId=wutong' },
  staffScreen('team', '/office/team/index', '.team-row'),
  staffScreen('shift', '/office/shift/index', '.shift-count'),
  staffScreen('reports', '/office/reports/index', '.report-row'),
  staffScreen('report-today', '/office/reports/index?day=today&storeId=wutong', '.report-question'),
  staffScreen('channels', '/owner/channels/index?storeId=wutong', '.channels__row'),
  staffScreen('audit', '/owner/audit/index?storeId=wutong', '.audit-row'),
  staffScreen('bulletin', '/bulletin/list/index', '.post-card'),
  {
    ...staffScreen('post', '/bulletin/list/index', '.post-card'),
    open: async (page) => {
      await page.locator('.post-card__open').first().click();
      await page.locator('.post').waitFor();
    },
  },
  staffScreen('write-post', '/bulletin/write/index', '.screen'),
  staffScreen('press', '/press/list/index', '.press-row'),
  {
    ...staffScreen('own-article', '/press/list/index', '.press-row'),
    open: async (page) => {
      await page.locator('.press-row').first().click();
      await page.locator('.own-article').waitFor();
    },
  },
  staffScreen('write-article', '/press/write/index', '.write-article'),
  staffScreen('own-site', '/press/site/index', '.own-site'),
  staffScreen('content-calendar', '/press/calendar/index', '.content-calendar'),
  staffScreen('article-figures', '/press/figures/index', '.figures__article'),
  staffScreen('more', '/staff/more/index', '.screen'),
  staffScreen('sign-in', '/staff/sign-in/index', '.screen'),
  staffScreen('join', '/staff/join/index', '.screen'),
];

const all = [...guestScreens, ...staffScreens].flatMap((shown) =>
  looks.map((look) => ({ ...shown, look, title: `${shown.name}, ${look.name}` })),
);

test.each(all)('nobody is kept out of $title', async ({ name, openid, path, ready, size, open, look }) => {
  const address = `${restaurant.url}/?as=${openid}#${path()}`;
  const person = await Person.arrives(browser, address, { ...look.options, ...size });
  await person.page
    .locator(`.taro_page:visible ${ready.replaceAll(', ', ', .taro_page:visible ')}`)
    .first()
    .waitFor();
  await open?.(person.page);
  await person.page.waitForLoadState('networkidle');
  await takeScreenshot(person.page, `screen-${name}-${look.name}`);
  try {
    expect(await findSeriousBarriers(person.page)).toEqual([]);
    expect(person.complaints).toEqual([]);
  } finally {
    await person.leaves();
  }
});

/** A sheet over the bill at the till. */
function billSheet(name: string, button: string, ready: string): Screen {
  return {
    ...staffScreen(`table-bill-${name}`, '', '.bill-row'),
    path: () => `/staff/bill/index?billId=${billId}`,
    open: async (page) => {
      await page.locator(button).first().click();
      await page.locator(ready).first().waitFor();
    },
  };
}

async function openRefundSheet(page: Page): Promise<void> {
  await page.locator('.ticket-facts .button').click();
  await page.locator('.refund-row .stepper__more').first().click();
  await page.locator('.reason-picker .chip').first().click();
  await page.locator('.refund-meaning .meaning__sum').waitFor();
}

function screen(name: string, path: string, ready: string): Screen {
  return { name, openid: openids.xiaoman, path: () => path, ready };
}

function staffScreen(name: string, path: string, ready: string): Screen {
  return { ...screen(name, path, ready), openid: openids.owner };
}
