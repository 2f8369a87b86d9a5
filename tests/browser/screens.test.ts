import type { Browser } from 'playwright-core';
import type { RefundWish } from '../../domain/refund/refund-wish';
import { openids } from '../../fixtures/demo-restaurant/people';
import { demoDoorCode } from '../../fixtures/demo-restaurant/queue';
import { tableCode } from '../../fixtures/demo-restaurant/tables';
import { findSeriousBarriers, launchBrowser, takeScreenshot, type PhoneOptions } from '../support/browser';
import { GuestVisit } from '../support/guest-visit';
import { startLocalRestaurant, type LocalRestaurant } from '../support/local-restaurant';
import { found, guestScreens, saver, staffScreens, waiting } from './every-screen';
import { Person } from './people';

// Generous: every screen is opened twice, whatever else the machine does.
jest.setTimeout(180_000);

let restaurant: LocalRestaurant;
let browser: Browser;
beforeAll(async () => {
  restaurant = await startLocalRestaurant();
  browser = await launchBrowser();
  const guest = await GuestVisit.sitDown(restaurant);
  found.orderId = (await guest.placeAndPay({ dishes: { 'braised-pork': 1, 'mapo-tofu': 2 } })).id;
  found.liveOrderId = (await guest.placeAndPay({ dishes: { 'tomato-egg': 1, potstickers: 1 } })).id;
  const step = { storeId: 'wutong', orderId: found.liveOrderId };
  await restaurant.staff(openids.cook, 'acceptOrder', { ...step, readyInMinutes: 12 });
  await restaurant.staff(openids.cook, 'startCooking', step);
  await openBill();
  await giveBack({ kind: 'lines', portionsByLine: { l2: 1 } }, found.orderId);
  await giveBack({ kind: 'whole' }, found.orderId);
  found.finishedOrderId = (await guest.placeAndPay({ dishes: { 'mapo-tofu': 1 } })).id;
  await finish(found.finishedOrderId);
  await payAhead();
  await takeNumber();
});

/** A guest waits at the door, behind others. */
async function takeNumber(): Promise<void> {
  await restaurant.guest(waiting, 'takeQueueNumber', {
    ...{ requestId: 'screens-queue', storeId: 'wutong', partySize: 4, position: null, evenIfFree: true },
    doorCode: demoDoorCode('wutong'),
  });
}

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
  found.roundId = await orderOnBill(openids.xiaoman);
  await orderOnBill(openids.lily);
  await payPart(500, 'confirm');
  await payPart(1000, null);
}

async function orderOnBill(openid: string): Promise<string> {
  const guest = await GuestVisit.sitDown(restaurant, openid, 'B04');
  const wish = { ...guest.placing({ dishes: { 'tomato-egg': 1, potstickers: 1 } }), onBill: true };
  const placed = await restaurant.guest(openid, 'placeOrder', wish);
  if (!placed.ok) throw new Error(`The round was refused: ${JSON.stringify(placed.refusal)}`);
  found.billId = placed.data.order.bill?.id ?? '';
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
