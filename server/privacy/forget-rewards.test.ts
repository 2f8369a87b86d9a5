import { defaultInviteRules } from '../../domain/rewards/invite-rules';
import { exportParts } from '../../domain/consent/export-part';
import { dataOf, refusalOf } from '../testing/act';
import { freshId, furnishStore } from '../testing/furnish';
import { House } from '../testing/house';
import { saveRules } from '../testing/members';
import { freshDoorCode, storedTicket, takeNumber, testQueueRules } from '../testing/queue';
import { reserve, storedReservation, testRules } from '../testing/reservations';
import { couponOffer, dayMs, dishOffer, offer, orderAndComplete, pointsOf, take } from '../testing/rewards';
import { putPicture, review } from '../testing/voice';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const understood = { understood: true };
const hourMs = 60 * 60_000;

/** Every document of every collection, as text. */
function everything(): string {
  return JSON.stringify(
    house.database
      .describe()
      .map(({ collection }) => house.database.query(collection, { limit: 1000 }).documents),
  );
}

/** A store that has all of it: gifts, offers, invitations, tables to keep and numbers at the door. */
async function thankfulStore() {
  const reservations = { ...testRules, deposit: null };
  const furnished = furnishStore(house, { reservations, queue: { ...testQueueRules } });
  const { storeId, ownerId } = furnished;
  const doorCode = freshDoorCode();
  house.database.seedMany('queueDoors', [{ _id: storeId, code: doorCode }]);
  await saveRules(house, furnished, {
    welcome: { isOn: true, points: 300, coupon: null },
    signIn: { isOn: true, points: 5, bonuses: [] },
  });
  const rules = { ...defaultInviteRules, isOn: true };
  dataOf(await house.staff(ownerId, 'saveInviteRules', { storeId, rules }));
  const dates = { fromMs: house.clock.now(), untilMs: house.clock.now() + 30 * dayMs };
  const dishId = await offer(house, ownerId, dishOffer(storeId, dates));
  const couponId = await offer(house, ownerId, couponOffer(storeId, { ...dates, perGuest: 3 }));
  return { storeId, ownerId, doorCode, dishId, couponId };
}

type Shop = Awaited<ReturnType<typeof thankfulStore>>;

async function invite(shop: Shop, inviterId: string, friendId: string): Promise<void> {
  const { code } = dataOf(await house.guest(inviterId, 'viewInvites', { storeId: shop.storeId }));
  dataOf(await house.guest(friendId, 'acceptInvite', { code, channel: 'card' }));
}

async function present(shop: Shop, guestId: string): Promise<string> {
  const { storeId, couponId: offerId } = shop;
  const { coupon } = dataOf(await take(house, guestId, { storeId, offerId, expectedPrice: 0 }));
  return dataOf(await house.guest(guestId, 'wrapCoupon', { couponId: coupon?.id })).gift.token;
}

/** A member with everything that the house thanks with, was told, and holds for them. */
async function member() {
  const shop = await thankfulStore();
  const { storeId, ownerId, dishId } = shop;
  const [guestId, inviterId] = [freshId('oGuest'), freshId('oInviter')];
  const [friendId, giftedId] = [freshId('oFriend'), freshId('oGifted')];
  const name = `许${freshId('')}`;
  house.database.seedMany('guests', [{ _id: guestId, name, createdAtMs: 0, spending: [] }]);
  await invite(shop, inviterId, guestId);
  dataOf(await house.guest(guestId, 'claimWelcome', { storeId }));
  dataOf(await house.guest(guestId, 'signInToday', { storeId }));
  dataOf(await house.guest(guestId, 'setBirthday', { storeId, monthDay: '12-24' }));
  dataOf(await house.guest(guestId, 'showMemberCode', {}));
  dataOf(await house.guest(guestId, 'setFavourite', { storeId, dishId: 'noodles', isFavourite: true }));
  const orderId = await orderAndComplete(house, guestId, shop);
  await invite(shop, guestId, friendId);
  const friendsOrderId = await orderAndComplete(house, friendId, shop);
  const { taking } = dataOf(await take(house, guestId, { storeId, offerId: dishId, expectedPrice: 100 }));
  const waiting = await present(shop, guestId);
  const opened = await present(shop, guestId);
  const given = dataOf(await house.guest(giftedId, 'claimGift', { token: opened })).coupon.id;
  const startMs = Math.ceil(house.clock.now() / hourMs) * hourMs + 5 * hourMs;
  const { reservation } = await reserve(house, guestId, storeId, { startMs, expectedDeposit: 0 });
  const cancelling = { reservationId: reservation.id, expectedReturn: 0 };
  dataOf(await house.guest(guestId, 'cancelReservation', cancelling));
  const { ticket } = await takeNumber(house, shop, 2, guestId);
  const picture = await putPicture(house, orderId, 'mine');
  const words = `汤咸了，打 ${freshId('139')} 找我`;
  dataOf(await review(house, guestId, orderId, { verdict: 'improve', text: words, pictures: [picture] }));
  dataOf(await house.guest(guestId, 'answerSurvey', { orderId, marks: { product: 1 } }));
  house.database.seedMany('shareLinks', [
    { _id: freshId('s'), guestId, storeId, channel: 'poster', createdAtMs: 1 },
  ]);
  const people = { guestId, inviterId, friendId, giftedId };
  const things = { name, orderId, friendsOrderId, waiting, opened, given, picture, words };
  const held = { voucher: taking, reservationId: reservation.id, ticketId: ticket.id };
  return { ...shop, ...people, ...things, ...held, ownerId };
}

async function exported(guestId: string): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const pages = exportParts.map(async (part) => {
    const { rows } = dataOf(await house.guest(guestId, 'exportMyData', { part, beforeMs: null }));
    return [part, rows] as const;
  });
  return Object.fromEntries(await Promise.all(pages));
}

test('the export has rewards, presents, invitations, favourites, signatures and numbers, and names nobody else', async () => {
  const seen = await member();
  const { guestId, inviterId, friendId, giftedId, ownerId, friendsOrderId, words } = seen;
  const parts = await exported(guestId);
  expect(parts.vouchers).toHaveLength(3);
  expect(parts.vouchers).toContainEqual(
    expect.objectContaining({ code: seen.voucher.code, status: 'open', price: 100 }),
  );
  expect(parts.presents?.map((row) => (row as { status: string }).status).sort()).toEqual([
    'claimed',
    'waiting',
  ]);
  expect(parts.invitations).toMatchObject([{ status: 'rewarded', channel: 'card', points: 200 }]);
  expect(parts.member).toContainEqual(
    expect.objectContaining({ what: 'invited', status: 'rewarded', points: 200 }),
  );
  expect(parts.member?.map((row) => (row as { what: string }).what).sort()).toEqual(
    expect.arrayContaining([
      'favourites',
      'guest',
      'inviter',
      'invited',
      'points',
      'shared-code',
      'sign-ins',
    ]),
  );
  expect(parts.reservations).toMatchObject([{ id: seen.reservationId }]);
  expect(parts.queue).toMatchObject([{ id: seen.ticketId }]);
  expect(parts.reviews).toMatchObject([{ text: words }]);
  expect(parts.surveys).toMatchObject([{ marks: { product: 1 } }]);
  expect(parts.complaints?.length).toBeGreaterThan(0);
  expect(parts.coupons).toHaveLength(2);
  const text = JSON.stringify(parts);
  const others = [inviterId, friendId, giftedId, ownerId, friendsOrderId];
  expect(others.filter((id) => text.includes(id))).toEqual([]);
});

test('whoever deletes the account leaves nothing that names them, and what others have of it stays good', async () => {
  const seen = await member();
  const { guestId, inviterId, friendId, giftedId, storeId, words, picture, name } = seen;
  expect(everything()).toContain(guestId);
  expect(dataOf(await house.guest(guestId, 'deleteAccount', understood))).toEqual({ state: 'deleted' });
  const left = everything();
  expect([guestId, words, name].filter((personal) => left.includes(personal))).toEqual([]);
  expect(house.wechat.files.has(picture)).toBe(false);
  expect(storedReservation(house, seen.reservationId)).toMatchObject({ name: '', phone: null });
  // The friend keeps the coupon that was opened, and the one that still waits can be opened by whoever has its link.
  expect(house.database.read('coupons', seen.given)).toMatchObject({
    guestId: giftedId,
    status: 'available',
  });
  const seenGift = dataOf(await house.guest(friendId, 'viewGift', { token: seen.waiting }));
  expect(seenGift).toMatchObject({ status: 'waiting', giverName: null });
  dataOf(await house.guest(friendId, 'claimGift', { token: seen.waiting }));
  // Whoever was invited, and whoever invited, keep what they got; the list names nobody.
  expect([pointsOf(house, inviterId), pointsOf(house, friendId)]).toEqual([200, 240]);
  const { friends } = dataOf(await house.guest(inviterId, 'viewInvites', { storeId }));
  expect(friends).toMatchObject([{ status: 'rewarded', name: null, points: 200 }]);
  // Somebody who comes again is somebody else: without points, hearts or signatures, but with no second welcome.
  const club = dataOf(await house.guest(guestId, 'viewClub', { storeId }));
  expect(club).toMatchObject({ points: 0, coupons: 0, welcome: null, signIn: { days: [] } });
  const regular = dataOf(await house.guest(guestId, 'viewRegular', { storeId }));
  expect(regular).toEqual({ favouriteDishIds: [], usual: [] });
  await house.clock.advance(40 * dayMs);
  for (let rings = 0; rings < 3; rings += 1) await house.runClock();
  expect(everything()).not.toContain(words);
});

test('a number that still waits is given up with the account: nobody is called who has gone', async () => {
  const { guestId, ownerId, storeId, ticketId } = await member();
  dataOf(await house.guest(guestId, 'deleteAccount', understood));
  expect(storedTicket(house, ticketId)).toMatchObject({ status: 'left', isLive: false });
  const call = await house.staff(ownerId, 'callQueueTicket', { storeId, ticketId, seenCalls: 0 });
  expect(refusalOf(call)).toBe('QUEUE_NUMBER_MOVED_ON');
});

test('a message that waits in the outbox goes with the account, and nothing is sent', async () => {
  const { guestId, ownerId, storeId } = await member();
  const waiting = () =>
    house.database.query('outbox', { limit: 1000 }).documents.filter((entry) => entry.guestId === guestId);
  for (let times = 0; times < 2; times += 1) await orderAndComplete(house, guestId, { storeId, ownerId });
  expect(waiting().length).toBeGreaterThan(0);
  dataOf(await house.guest(guestId, 'deleteAccount', understood));
  expect(waiting()).toEqual([]);
  await house.runClock();
  expect(everything()).not.toContain(guestId);
});

test('a friend deletes the account and the order is refunded: the inviter loses the reward all the same', async () => {
  const seen = await member();
  const { guestId, inviterId, orderId, ownerId, storeId } = seen;
  dataOf(await house.guest(guestId, 'deleteAccount', understood));
  expect(pointsOf(house, inviterId)).toBe(200);
  const refund = { storeId, orderId, requestId: freshId('refund-'), reason: '面坨了' };
  const whole = { wish: { kind: 'whole' }, expectedAmount: 4000 };
  dataOf(await house.staff(ownerId, 'refundOrder', { ...refund, ...whole }));
  expect(pointsOf(house, inviterId)).toBe(0);
  const { friends } = dataOf(await house.guest(inviterId, 'viewInvites', { storeId }));
  expect(friends).toMatchObject([{ status: 'taken-back', name: null }]);
});

test('a voucher of a deleted account stands until its end, for its dish may be on the counter; then its place is free', async () => {
  const seen = await member();
  const { guestId, dishId, storeId, ownerId, voucher } = seen;
  dataOf(await house.guest(guestId, 'deleteAccount', understood));
  const looked = dataOf(await house.staff(ownerId, 'viewVoucher', { storeId, code: voucher.code }));
  expect(looked.voucher.status).toBe('open');
  const left = async () => {
    const { offers } = dataOf(await house.staff(ownerId, 'listRewards', { storeId }));
    return offers.find(({ id }) => id === dishId)?.left;
  };
  expect(await left()).toBe(9);
  await house.later(12 * dayMs);
  expect(await left()).toBe(10);
  const again = dataOf(await house.guest(guestId, 'viewMember', { entriesBeforeMs: null }));
  expect(again).toMatchObject({ points: 0, coupons: [] });
});
