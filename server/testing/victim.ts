import { dataOf, orderAndPay } from './act';
import { freshId, giveCoupon, givePoints, wishFor } from './furnish';
import type { House } from './house';
import { furnishWithQueue, takeNumber } from './queue';
import { reserveAndPay, testRules } from './reservations';

export const address = { name: '许小满', phone: '13912345678', text: '梧桐里 12 号 301 室' };
export const doorNote = '门铃坏了，请打电话';

/** A guest with everything that somebody else could want: orders, a coupon, points and an address. */
export type Victim = Awaited<ReturnType<typeof settleVictim>>;

export async function settleVictim(house: House) {
  const { storeId, ownerId, table, doorCode } = furnishWithQueue(house, {}, { reservations: testRules });
  const guestId = freshId('oVictim');
  const points = 500;
  const couponId = giveCoupon(house, guestId).id;
  givePoints(house, guestId, points);
  const requestId = freshId('request-');
  const paid = await orderAndPay(house, guestId, storeId, {
    requestId,
    mode: 'delivery',
    address,
    note: doorNote,
    expectedTotal: await deliveredTotal(house, guestId, storeId),
  });
  const unpaid = dataOf(await house.guest(guestId, 'placeOrder', wishFor(storeId))).order.id;
  const accepted = await orderAndPay(house, guestId, storeId);
  dataOf(await house.staff(ownerId, 'acceptOrder', { storeId, orderId: accepted, readyInMinutes: 10 }));
  dataOf(await house.guest(guestId, 'callWaiter', { orderId: accepted, kind: 'waiter' }));
  const cancelled = await orderAndPay(house, guestId, storeId);
  dataOf(await house.guest(guestId, 'cancelOrder', { orderId: cancelled }));
  const reservationRequestId = freshId('request-');
  const reservationId = await reserveAndPay(house, guestId, storeId, {
    requestId: reservationRequestId,
    name: address.name,
    phone: address.phone,
    note: doorNote,
  });
  const queueTicketId = (await takeNumber(house, { storeId, doorCode }, 2, guestId)).ticket.id;
  const orderIdsByState = { unpaid, paid, accepted, cancelled };
  const secrets = [
    guestId,
    couponId,
    reservationId,
    queueTicketId,
    doorNote,
    ...Object.values(address),
    ...Object.values(orderIdsByState),
  ];
  return {
    storeId,
    ownerId,
    tableCode: table.code,
    guestId,
    couponId,
    requestId,
    reservationId,
    reservationRequestId,
    queueTicketId,
    points,
    orderIdsByState,
    secrets,
  };
}

/** What the store asks for a delivery, from its own refusal of a wrong total. */
export async function deliveredTotal(house: House, guestId: string, storeId: string): Promise<number> {
  const wish = wishFor(storeId, { mode: 'delivery', address, expectedTotal: 1 });
  const answer = await house.guest(guestId, 'placeOrder', wish);
  const quote = answer.ok ? null : (answer.refusal.details.quote as { payable: number } | undefined);
  if (!quote) throw new Error(`the store named no price: ${JSON.stringify(answer)}`);
  return quote.payable;
}
