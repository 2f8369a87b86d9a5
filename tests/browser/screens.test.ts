import type { Browser } from 'playwright-core';
import { openids } from '../../fixtures/demo-restaurant/people';
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
beforeAll(async () => {
  restaurant = await startLocalRestaurant();
  browser = await launchBrowser();
  const guest = await GuestVisit.sitDown(restaurant);
  orderId = (await guest.placeAndPay({ dishes: { 'braised-pork': 1, 'mapo-tofu': 2 } })).id;
  liveOrderId = (await guest.placeAndPay({ dishes: { 'tomato-egg': 1, potstickers: 1 } })).id;
  const step = { storeId: 'wutong', orderId: liveOrderId };
  await restaurant.staff(openids.cook, 'acceptOrder', { ...step, readyInMinutes: 12 });
  await restaurant.staff(openids.cook, 'startCooking', step);
});
afterAll(async () => {
  await browser.close();
  await restaurant.close();
});

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
}

const guestScreens: readonly Screen[] = [
  screen('home', '/pages/home/index', '.store-card, .home-store, .home'),
  { ...screen('menu', '', '.dish-row'), path: () => `/pages/menu/index?scene=${tableCode('wutong', 'A12')}` },
  screen('orders', '/pages/orders/index', '.order-card'),
  screen('me', '/pages/me/index', '.member-card'),
  { ...screen('order', '', '.order-steps'), path: () => `/pages/order/index?id=${liveOrderId}` },
  screen('points', '/customer/points/index', '.stack'),
  {
    ...screen('stored-value', '', '.stored-value__figure'),
    path: () => `/customer/stored-value/index?scene=${tableCode('hefang', 'A01')}`,
  },
  screen('coupons', '/customer/coupons/index', '.stack'),
  screen('store', '/customer/store/index?storeId=wutong', '.stack'),
  screen('stores', '/customer/stores/index', '.stack'),
  screen('settings', '/customer/settings/index', '.stack'),
  screen('about', '/customer/about/index', '.stack'),
];

const staffScreens: readonly Screen[] = [
  staffScreen('board', '/staff/board/index', '.ticket-card'),
  { ...staffScreen('ticket', '', '.screen'), path: () => `/staff/ticket/index?orderId=${orderId}` },
  {
    ...staffScreen('kitchen', '/staff/kitchen/index', '.screen'),
    size: { width: 1180, height: 820 },
  },
  staffScreen('stock', '/staff/stock/index', '.screen'),
  staffScreen('today', '/staff/today/index', '.screen'),
  staffScreen('team', '/staff/team/index', '.screen'),
  staffScreen('more', '/staff/more/index', '.screen'),
  staffScreen('sign-in', '/staff/sign-in/index', '.screen'),
  staffScreen('join', '/staff/join/index', '.screen'),
];

const all = [...guestScreens, ...staffScreens].flatMap((shown) =>
  looks.map((look) => ({ ...shown, look, title: `${shown.name}, ${look.name}` })),
);

test.each(all)('nobody is kept out of $title', async ({ name, openid, path, ready, size, look }) => {
  const address = `${restaurant.url}/?as=${openid}#${path()}`;
  const person = await Person.arrives(browser, address, { ...look.options, ...size });
  await person.page
    .locator(`.taro_page:visible ${ready.replaceAll(', ', ', .taro_page:visible ')}`)
    .first()
    .waitFor();
  await person.page.waitForLoadState('networkidle');
  await takeScreenshot(person.page, `screen-${name}-${look.name}`);
  try {
    expect(await findSeriousBarriers(person.page)).toEqual([]);
    expect(person.complaints).toEqual([]);
  } finally {
    await person.leaves();
  }
});

function screen(name: string, path: string, ready: string): Screen {
  return { name, openid: openids.xiaoman, path: () => path, ready };
}

function staffScreen(name: string, path: string, ready: string): Screen {
  return { ...screen(name, path, ready), openid: openids.owner };
}
