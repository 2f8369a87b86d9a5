import type { Quote } from '../../domain/pricing/quote';
import { openids } from '../../fixtures/demo-restaurant/people';
import { GuestVisit } from '../support/guest-visit';
import { startLocalRestaurant, type LocalRestaurant } from '../support/local-restaurant';

// Generous: this starts a process, and the machine may be busy.
jest.setTimeout(120_000);

const storeId = 'wutong';
const minuteMs = 60_000;

let restaurant: LocalRestaurant;
beforeAll(async () => {
  restaurant = await startLocalRestaurant();
});
afterAll(() => restaurant.close());

interface SentMessage {
  readonly touser: string;
  readonly errcode: number;
}

test('a guest who allowed no message still gets the food: 43101 is an answer, not an error', async () => {
  const orderId = await readyPickup(openids.lily);
  await restaurant.clock.advance(3 * minuteMs);
  expect(await messagesTo(openids.lily)).toEqual([expect.objectContaining({ errcode: 43101 })]);
  const seen = await restaurant.guest(openids.lily, 'viewOrder', { orderId, afterPayment: false });
  expect(seen).toMatchObject({ ok: true, data: { order: { status: 'ready' } } });
});

test('a guest who allowed one message is told once that the food is ready', async () => {
  await restaurant.control('subscriptions', { openid: openids.lin, templateId: 'pickup-ready', accepts: 1 });
  await readyPickup(openids.lin);
  await restaurant.clock.advance(10 * minuteMs);
  expect(await messagesTo(openids.lin)).toEqual([expect.objectContaining({ errcode: 0 })]);
});

async function messagesTo(openid: string): Promise<readonly SentMessage[]> {
  const messages = (await restaurant.control('messages')) as readonly SentMessage[];
  return messages.filter(({ touser }) => touser === openid);
}

/** Orders for pickup, pays, and has the kitchen finish it. */
async function readyPickup(openid: string): Promise<string> {
  const guest = await GuestVisit.sitDown(restaurant, openid);
  const wish = {
    ...guest.placing({ dishes: { 'braised-pork': 1 } }),
    mode: 'pickup' as const,
    tableCode: null,
  };
  const asked = await restaurant.guest(openid, 'placeOrder', { ...wish, expectedTotal: 1 });
  if (asked.ok) throw new Error('The order was charged another total than it was shown.');
  const { quote } = asked.refusal.details as { quote: Quote };
  const placed = await restaurant.guest(openid, 'placeOrder', { ...wish, expectedTotal: quote.payable });
  if (!placed.ok || placed.data.payment === null) throw new Error(JSON.stringify(placed));
  await restaurant.settleSheet(placed.data.payment.package, 'confirm');
  const step = { storeId, orderId: placed.data.order.id };
  await restaurant.staff(openids.cook, 'acceptOrder', { ...step, readyInMinutes: 10 });
  await restaurant.staff(openids.cook, 'startCooking', step);
  expect(await restaurant.staff(openids.cook, 'finishCooking', step)).toMatchObject({ ok: true });
  return step.orderId;
}
