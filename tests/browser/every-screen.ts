import type { Page } from 'playwright-core';
import { openids } from '../../fixtures/demo-restaurant/people';
import { tableCode } from '../../fixtures/demo-restaurant/tables';
import { orderIdFor } from '../../server/ordering/order-id';
import type { PhoneOptions } from '../support/browser';

/** What `lived-in.ts` makes: the addresses of screens name it. */
export const found = {
  ...{ orderId: '', liveOrderId: '', finishedOrderId: '', roundId: '', billId: '' },
  ...{ conversationId: '', postId: '', articleId: '' },
};
/** The demo's meal of which A-Jie was not content. */
const reviewedOrderId = orderIdFor(openids.ajie, 'demo-quick-noodles');
export const saver = 'oSavesUpAtTheHouse';
export const waiting = 'oWaitsAtTheDoor';

/** A screen that is looked at for barriers, in both looks. */
export interface Screen {
  readonly name: string;
  readonly openid: string;
  readonly path: () => string;
  /** Something that stands there once the screen has what it shows. */
  readonly ready: string;
  readonly size?: Pick<PhoneOptions, 'width' | 'height'>;
  /** Leads to what is looked at, such as a sheet that has to be opened. */
  readonly open?: (page: Page) => Promise<void>;
}

export const guestScreens: readonly Screen[] = [
  screen('home', '/pages/home/index', '.store-card, .home-store, .home'),
  { ...screen('menu', '', '.dish-row'), path: () => `/pages/menu/index?scene=${tableCode('wutong', 'A12')}` },
  screen('orders', '/pages/orders/index', '.order-card'),
  screen('me', '/pages/me/index', '.member-card'),
  { ...screen('order', '', '.order-steps'), path: () => `/pages/order/index?id=${found.liveOrderId}` },
  {
    ...screen('invoice', '', '.invoice-form'),
    path: () => `/customer/invoice/index?id=${found.liveOrderId}`,
  },
  { ...screen('receipt', '', '.slip'), path: () => `/customer/receipt/index?id=${found.orderId}` },
  {
    ...screen('order-refunded', '', '.order-refund'),
    path: () => `/pages/order/index?id=${found.orderId}`,
    open: (page) => page.locator('.order-refund').first().scrollIntoViewIfNeeded(),
  },
  { ...screen('bill', '', '.bill-round'), path: () => `/customer/bill/index?orderId=${found.roundId}` },
  {
    ...screen('bill-share', '', '.bill-round'),
    path: () => `/customer/bill/index?orderId=${found.roundId}`,
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
  screen('club', '/club/home/index', '.club-card'),
  screen('club-code', '/club/code/index', '.member-code__picture'),
  screen('club-levels', '/club/levels/index', '.club-card'),
  screen('club-sign-in', '/club/sign-in/index', '.sign-in__grid'),
  screen('rewards-shop', '/rewards/shop/index', '.shop__offer'),
  {
    ...screen('rewards-exchange', '/rewards/shop/index', '.shop__offer'),
    open: async (page) => {
      await page.locator('.shop__offer .button--primary').first().click();
      await page.locator('.shop__rules').waitFor();
    },
  },
  screen('rewards-coupons', '/rewards/coupons/index', '.coupon-ticket'),
  screen('rewards-invite', '/rewards/invite/index', '.invite__friend'),
  screen('rewards-favourites', '/rewards/favourites/index', '.favourite'),
  screen('store', '/customer/store/index?storeId=wutong', '.stack'),
  screen('stores', '/customer/stores/index', '.stack'),
  screen('chat', '/customer/chat/index?storeId=wutong', '.composer'),
  screen('dish-reviews', '/customer/dish-reviews/index?store=wutong&dish=beef-noodles', '.review-card'),
  {
    ...screen('review', '', '.survey__question'),
    path: () => `/customer/review/index?id=${found.finishedOrderId}`,
  },
  screen('dish-question', '/customer/dish-question/index', '.empty-state'),
  {
    ...screen('dish-question-asked', '/customer/dish-question/index', '.dish-question'),
    openid: openids.lily,
  },
  {
    ...screen('complain', '/site/home/index', '.article-row'),
    open: async (page) => {
      await page.getByRole('button', { name: /^(投诉和建议|Complaints and wishes)$/ }).click();
      await page.locator('.sheet--open .chips').waitFor();
    },
  },
  screen('queue', '/customer/queue/index?store=wutong', '.queue-groups__row'),
  {
    ...screen('queue-number', '/customer/queue/index?store=wutong', '.queue-ticket'),
    openid: waiting,
  },
  screen('reserve', '/customer/reserve/index', '.reserve__time'),
  screen('reservations', '/customer/reservations/index', '.claim-card'),
  screen('settings', '/customer/settings/index', '.stack'),
  screen('about', '/customer/about/index', '.stack'),
  screen('lookup', '/customer/lookup/index', '.lookup'),
  screen('share-poster', '/site/share-poster/index?kind=dish&id=beef-noodles', '.share-poster__picture'),
  {
    ...screen('share-table', '', '.share-poster__picture'),
    path: () => '/site/share-poster/index?kind=reservation&store=wutong&at=1893456000000&party=4',
  },
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

export const staffScreens: readonly Screen[] = [
  staffScreen('board', '/staff/board/index', '.ticket-card'),
  { ...staffScreen('ticket', '', '.screen'), path: () => `/staff/ticket/index?orderId=${found.orderId}` },
  {
    ...staffScreen('refund-sheet', '', '.ticket-facts'),
    openid: openids.cashier,
    path: () => `/staff/ticket/index?orderId=${found.orderId}`,
    open: openRefundSheet,
  },
  staffScreen('refunds', '/service/refunds/index', '.meaning'),
  staffScreen('service-desk', '/service/desk/index', '.talk-row'),
  {
    ...staffScreen('service-conversation', '/service/desk/index', '.talk-row'),
    open: async (page) => {
      await page.locator('.talk-row__open').first().click();
      await page.locator('.guest-strip__who').waitFor();
    },
  },
  staffScreen('door-queue', '/door/queue/index', '.queue-rows__row'),
  staffScreen('door-rules', '/door/rules/index', '.queue-rule'),
  {
    ...staffScreen('door-screen', '/door/screen/index', '.call-screen__group'),
    size: { width: 1180, height: 820 },
  },
  staffScreen('find-orders', '/office/orders/index', '.order-row'),
  {
    ...staffScreen('finished-ticket', '', '.closed-top'),
    path: () => `/staff/ticket/index?orderId=${found.finishedOrderId}`,
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
  { ...staffScreen('table-bill', '', '.bill-row'), path: () => `/staff/bill/index?billId=${found.billId}` },
  billSheet('cash', '.bill-bar .button', '.cash-row--change'),
  billSheet('transfer', '.bill-step', '.sheet--open .chip'),
  staffScreen('member-scan', '/members/scan/index', '.scan__field'),
  { ...staffScreen('membership', '', '.rules-field'), path: () => '/owner/membership/index?storeId=wutong' },
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
  staffScreen('redeem', '/members/redeem/index', '.redeem__code'),
  { ...staffScreen('owner-rewards', '', '.owner-rewards__figures'), path: ownerRewards },
  {
    ...staffScreen('owner-reward', '', '.owner-rewards__figures'),
    path: ownerRewards,
    open: async (page) => {
      await page.locator('.taro_page:visible .button--primary').first().click();
      await page.locator('.owner-rewards__form').waitFor();
    },
  },
  {
    ...staffScreen('owner-invites', '', '.owner-rewards__figures'),
    path: ownerRewards,
    open: (page) => page.locator('.segmented__part').nth(2).click(),
  },
  { ...staffScreen('new-dish', '', '.new-dish__dishes'), path: () => '/owner/new-dish/index?storeId=wutong' },
  staffScreen('reservations-by-time', '/office/reservations/index', '.door-row'),
  {
    ...staffScreen('reservations-by-table', '/office/reservations/index', '.door-row'),
    open: async (page) => {
      await page.locator('.taro_page:visible .segmented__part').nth(1).click();
      await page.locator('.timetable').waitFor();
    },
  },
  {
    ...staffScreen('reservation-rules', '', '.rules-table'),
    path: () => '/owner/reservation-rules/index?storeId=wutong',
  },
  staffScreen('team', '/office/team/index', '.team-row'),
  staffScreen('shift', '/office/shift/index', '.shift-count'),
  staffScreen('reports', '/office/reports/index', '.report-row'),
  staffScreen('report-today', '/office/reports/index?day=today&storeId=wutong', '.report-question'),
  staffScreen('channels', '/owner/channels/index?storeId=wutong', '.channels__row'),
  {
    ...staffScreen('channel-code', '/owner/channels/index?storeId=wutong', '.channels__row'),
    open: async (page) => {
      await page.locator('.channels__row').first().click();
      await page.locator('.channels__code-picture').waitFor();
    },
  },
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

function ownerRewards(): string {
  return '/owner/rewards/index?storeId=wutong';
}

/** A sheet over the bill at the till. */
function billSheet(name: string, button: string, ready: string): Screen {
  return {
    ...staffScreen(`table-bill-${name}`, '', '.bill-row'),
    path: () => `/staff/bill/index?billId=${found.billId}`,
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

export function screen(name: string, path: string, ready: string): Screen {
  return { name, openid: openids.xiaoman, path: () => path, ready };
}

export function staffScreen(name: string, path: string, ready: string): Screen {
  return { ...screen(name, path, ready), openid: openids.owner };
}
