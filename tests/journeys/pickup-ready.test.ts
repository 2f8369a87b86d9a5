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

test('a guest who allowed no message is sent none, and still gets the food', async () => {
  const orderId = await readyPickup(openids.ajie);
  await restaurant.clock.advance(3 * minuteMs);
  expect(await messagesTo(openids.ajie)).toEqual([]);
  const message = await restaurant.document('messages', `ready:${orderId}`);
  expect(message).toMatchObject({ status: 'not-sent', reason: 'no-licence' });
  await gotTheFood(openids.ajie, orderId);
});

test('a licence that WeChat does not know of ends: 43101 is an answer, not an error', async () => {
  await allow(openids.lily);
  const orderId = await readyPickup(openids.lily);
  await restaurant.clock.advance(3 * minuteMs);
  expect(await messagesTo(openids.lily)).toEqual([expect.objectContaining({ errcode: 43101 })]);
  const seen = await restaurant.guest(openids.lily, 'viewConsents', { messagesBeforeMs: null });
  if (!seen.ok) throw new Error(JSON.stringify(seen.refusal));
  expect(seen.data.messages.map((message) => message.orderId)).not.toContain(orderId);
  const consents = await restaurant.document('consents', openids.lily);
  expect(consents).toMatchObject({ byPurpose: { 'pickup-ready': { left: 0 } } });
  await gotTheFood(openids.lily, orderId);
});

async function gotTheFood(openid: string, orderId: string): Promise<void> {
  const seen = await restaurant.guest(openid, 'viewOrder', { orderId, afterPayment: false });
  expect(seen).toMatchObject({ ok: true, data: { order: { status: 'ready' } } });
}

test('a guest who allowed one message is told once that the food is ready', async () => {
  await restaurant.control('subscriptions', { openid: openids.lin, templateId: 'pickup-ready', accepts: 1 });
  await allow(openids.lin);
  await readyPickup(openids.lin);
  await restaurant.clock.advance(10 * minuteMs);
  expect(await messagesTo(openids.lin)).toEqual([expect.objectContaining({ errcode: 0 })]);
});

/** The phone says that its person allowed one message. */
async function allow(openid: string): Promise<void> {
  const recorded = await restaurant.guest(openid, 'recordConsents', {
    ...{ requestId: `request-${openid}`, storeId, screen: 'after-payment', code: null },
    answers: [{ purpose: 'pickup-ready', answer: 'accept' }],
  });
  expect(recorded).toMatchObject({ ok: true });
}

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
