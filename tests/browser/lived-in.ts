import type { RefundWish } from '../../domain/refund/refund-wish';
import { openids } from '../../fixtures/demo-restaurant/people';
import { demoDoorCode } from '../../fixtures/demo-restaurant/queue';
import { tableCode } from '../../fixtures/demo-restaurant/tables';
import { GuestVisit } from '../support/guest-visit';
import type { LocalRestaurant } from '../support/local-restaurant';
import { found, saver, waiting } from './every-screen';

/** Makes what the screens show, and notes in `found` what their addresses name. */
export async function liveIn(restaurant: LocalRestaurant): Promise<void> {
  const guest = await GuestVisit.sitDown(restaurant);
  found.orderId = (await guest.placeAndPay({ dishes: { 'braised-pork': 1, 'mapo-tofu': 2 } })).id;
  found.liveOrderId = (await guest.placeAndPay({ dishes: { 'tomato-egg': 1, potstickers: 1 } })).id;
  const step = { storeId: 'wutong', orderId: found.liveOrderId };
  await restaurant.staff(openids.cook, 'acceptOrder', { ...step, readyInMinutes: 12 });
  await restaurant.staff(openids.cook, 'startCooking', step);
  await openBill(restaurant);
  await giveBack(restaurant, { kind: 'lines', portionsByLine: { l2: 1 } });
  await giveBack(restaurant, { kind: 'whole' });
  found.finishedOrderId = (await guest.placeAndPay({ dishes: { 'mapo-tofu': 1 } })).id;
  await finish(restaurant, found.finishedOrderId);
  await payAhead(restaurant);
  await takeNumber(restaurant);
  await findWritten(restaurant);
}

/** What people of the demo have written to each other. */
async function findWritten(restaurant: LocalRestaurant): Promise<void> {
  const at = { storeId: 'wutong' };
  const [desk, posts, articles] = await Promise.all([
    restaurant.staff(openids.owner, 'listConversations', { ...at, tab: 'waiting', cursor: null }),
    restaurant.staff(openids.owner, 'listPosts', {
      ...{ ...at, kind: null, shows: 'all', search: '', beforeMs: null },
    }),
    restaurant.guest(openids.xiaoman, 'listArticles', { tag: null, search: '', beforeMs: null }),
  ]);
  if (!desk.ok || !posts.ok || !articles.ok) throw new Error('The demo shows nothing that was written.');
  found.conversationId = desk.data.conversations[0]?.conversationId ?? '';
  found.postId = posts.data.posts[0]?.postId ?? '';
  found.articleId = articles.data.articles[0]?.articleId ?? '';
}

/** A guest waits at the door, behind others. */
async function takeNumber(restaurant: LocalRestaurant): Promise<void> {
  await restaurant.guest(waiting, 'takeQueueNumber', {
    ...{ requestId: 'screens-queue', storeId: 'wutong', partySize: 4, position: null, evenIfFree: true },
    doorCode: demoDoorCode('wutong'),
  });
}

async function finish(restaurant: LocalRestaurant, id: string): Promise<void> {
  const step = { storeId: 'wutong', orderId: id };
  await restaurant.staff(openids.owner, 'acceptOrder', { ...step, readyInMinutes: 12 });
  for (const action of ['startCooking', 'finishCooking', 'handOver', 'completeOrder'] as const) {
    await restaurant.staff(openids.owner, action, step);
  }
}

/** A guest has paid in, has bought a card, and then the owner has switched stored value off. */
async function payAhead(restaurant: LocalRestaurant): Promise<void> {
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

/** Two guests have a round each on the bill of B04; one has paid a part, and is about to pay another. */
async function openBill(restaurant: LocalRestaurant): Promise<void> {
  found.roundId = await orderOnBill(restaurant, openids.xiaoman);
  await orderOnBill(restaurant, openids.lily);
  await payPart(restaurant, 500, 'confirm');
  await payPart(restaurant, 1000, null);
}

async function orderOnBill(restaurant: LocalRestaurant, openid: string): Promise<string> {
  const guest = await GuestVisit.sitDown(restaurant, openid, 'B04');
  const wish = { ...guest.placing({ dishes: { 'tomato-egg': 1, potstickers: 1 } }), onBill: true };
  const placed = await restaurant.guest(openid, 'placeOrder', wish);
  if (!placed.ok) throw new Error(`The round was refused: ${JSON.stringify(placed.refusal)}`);
  found.billId = placed.data.order.bill?.id ?? '';
  return placed.data.order.id;
}

async function payPart(restaurant: LocalRestaurant, amount: number, then: 'confirm' | null): Promise<void> {
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
async function giveBack(restaurant: LocalRestaurant, wish: RefundWish): Promise<void> {
  const refund = { storeId: 'wutong', orderId: found.orderId, wish };
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
