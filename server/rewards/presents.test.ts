import { dataOf, refusalOf } from '../testing/act';
import { freshId, furnishStore, giveCoupon, wishFor } from '../testing/furnish';
import { House } from '../testing/house';
import { couponOffer, dayMs, offer, orderAndComplete, take } from '../testing/rewards';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

async function centre(overrides: Parameters<typeof couponOffer>[1] = {}) {
  const furnished = furnishStore(house);
  const { storeId, ownerId } = furnished;
  const now = house.clock.now();
  const dates = { fromMs: now, untilMs: now + 30 * dayMs };
  const offerId = await offer(house, ownerId, couponOffer(storeId, { ...dates, ...overrides }));
  return { ...furnished, offerId, wish: { storeId, offerId, expectedPrice: 0 } };
}

/** A guest has claimed a coupon and wrapped it for a friend. */
async function wrapped() {
  const furnished = await centre();
  const giverId = freshId('oGiver');
  const couponId = dataOf(await take(house, giverId, furnished.wish)).coupon?.id ?? '';
  const { gift } = dataOf(await house.guest(giverId, 'wrapCoupon', { couponId }));
  return { ...furnished, giverId, couponId, gift, token: gift.token };
}

const claim = (guestId: string, token: string) => house.guest(guestId, 'claimGift', { token });

test('two phones of one guest claim a coupon at once: there is one', async () => {
  const { wish } = await centre();
  const guestId = freshId('oMember');
  const answers = await Promise.all([take(house, guestId, wish), take(house, guestId, wish)]);
  expect(answers.map(refusalOf).sort()).toEqual(['REWARD_ENOUGH', null].sort());
  expect(house.database.query('coupons', { where: { guestId }, limit: 10 }).documents).toHaveLength(1);
});

test('what is claimed out is refused, and a claimed coupon stands among the guest’s own', async () => {
  const { wish, storeId } = await centre({ quantity: 1 });
  const [first, second] = [freshId('oMember'), freshId('oMember')];
  const { coupon } = dataOf(await take(house, first, wish));
  expect(refusalOf(await take(house, second, wish))).toBe('REWARD_SOLD_OUT');
  const member = dataOf(await house.guest(first, 'viewMember', { entriesBeforeMs: null }));
  expect(member.coupons).toMatchObject([{ id: coupon?.id, storeIds: [storeId], isGiftable: true }]);
});

test('of two friends who open the link at once one has the coupon; it pays, and cannot be given on', async () => {
  const { storeId, token, couponId, giverId } = await wrapped();
  const friends = [freshId('oFriend'), freshId('oFriend')];
  const answers = await Promise.all(friends.map((friend) => claim(friend, token)));
  expect(answers.map(refusalOf).sort()).toEqual(['GIFT_GONE', null].sort());
  const winner = friends[answers.findIndex(({ ok }) => ok)] ?? '';
  const { coupon } = dataOf(await claim(winner, token));
  expect(house.database.query('coupons', { where: { guestId: winner }, limit: 5 }).documents).toHaveLength(1);
  const regift = await house.guest(winner, 'wrapCoupon', { couponId: coupon.id });
  expect(refusalOf(regift)).toBe('COUPON_NOT_GIFTABLE');
  const order = (couponIdOf: string) => wishFor(storeId, { couponId: couponIdOf, expectedTotal: 3500 });
  expect(refusalOf(await house.guest(winner, 'placeOrder', order(coupon.id)))).toBeNull();
  expect(refusalOf(await house.guest(giverId, 'placeOrder', order(couponId)))).toBe('COUPON_TAKEN');
  expect(house.database.read('coupons', couponId)?.status).toBe('given');
});

test('the own link is refused, and the giver takes the present back until somebody has claimed it', async () => {
  const { token, giverId, couponId } = await wrapped();
  expect(refusalOf(await claim(giverId, token))).toBe('GIFT_OWN');
  const again = dataOf(await house.guest(giverId, 'wrapCoupon', { couponId }));
  expect(again.gift.token).toBe(token);
  expect(dataOf(await house.guest(giverId, 'unwrapCoupon', { couponId })).coupon.status).toBe('available');
  expect(refusalOf(await claim(freshId('oFriend'), token))).toBe('GIFT_GONE');
  const { gift } = dataOf(await house.guest(giverId, 'wrapCoupon', { couponId }));
  expect(gift.token).not.toBe(token);
  const friend = freshId('oFriend');
  dataOf(await claim(friend, gift.token));
  expect(refusalOf(await house.guest(giverId, 'unwrapCoupon', { couponId }))).toBe('GIFT_GONE');
  expect(refusalOf(await house.guest(friend, 'unwrapCoupon', { couponId }))).toBe('COUPON_UNKNOWN');
});

test('a present that nobody claims in three days is the giver’s again', async () => {
  const { token, giverId, couponId, gift } = await wrapped();
  await house.clock.advance(gift.untilMs - house.clock.now());
  const friend = freshId('oFriend');
  expect(refusalOf(await claim(friend, token))).toBe('GIFT_GONE');
  expect(dataOf(await house.guest(friend, 'viewGift', { token })).status).toBe('expired');
  for (let times = 0; times < 2; times += 1) await house.runClock();
  const member = dataOf(await house.guest(giverId, 'viewMember', { entriesBeforeMs: null }));
  expect(member.coupons.map(({ id }) => id)).toEqual([couponId]);
});

test('only coupons that their rules let go are given: others, used and held ones are not', async () => {
  const { storeId } = furnishStore(house);
  const guestId = freshId('oGuest');
  const plain = giveCoupon(house, guestId);
  const wrap = (couponId: string) => house.guest(guestId, 'wrapCoupon', { couponId });
  expect(refusalOf(await wrap(plain.id))).toBe('COUPON_NOT_GIFTABLE');
  const now = house.clock.now();
  const held = giveCoupon(house, guestId, {
    ...{ isGiftable: true, minimumSpend: 0, validFromMs: now - dayMs, validUntilMs: now + dayMs },
    benefit: { kind: 'amount-off', amount: 500 },
  });
  dataOf(
    await house.guest(guestId, 'placeOrder', wishFor(storeId, { couponId: held.id, expectedTotal: 3500 })),
  );
  expect(refusalOf(await wrap(held.id))).toBe('COUPON_NOT_GIFTABLE');
});

test('the friend sees what is in it and no more of the giver than how the name begins', async () => {
  const { token, giverId } = await wrapped();
  house.database.seedMany('guests', [{ _id: giverId, name: '陈小满', createdAtMs: 0, spending: [] }]);
  const seen = dataOf(await house.guest(freshId('oFriend'), 'viewGift', { token }));
  expect(seen).toMatchObject({ status: 'waiting', giverName: '陈**', isOwn: false, isMine: false });
  expect(JSON.stringify(seen)).not.toContain(giverId);
});

test('the owner reads how many claimed, how many ate with it, and what that brought; a refund is off', async () => {
  const { storeId, ownerId, wish, offerId } = await centre({ perGuest: 2 });
  const guestId = freshId('oMember');
  const couponId = dataOf(await take(house, guestId, wish)).coupon?.id ?? '';
  dataOf(await take(house, guestId, wish));
  const shop = { storeId, ownerId };
  const orderId = await orderAndComplete(house, guestId, shop, { couponId, expectedTotal: 3500 });
  const figures = async () => {
    const { offers } = dataOf(await house.staff(ownerId, 'listRewards', { storeId }));
    return offers.find(({ id }) => id === offerId)?.figures;
  };
  expect(await figures()).toEqual({ taken: 2, redeemed: 1, points: 0, revenue: 3500 });
  const refund = { storeId, orderId, requestId: freshId('refund-'), reason: '面坨了' };
  dataOf(
    await house.staff(ownerId, 'refundOrder', { ...refund, wish: { kind: 'whole' }, expectedAmount: 3500 }),
  );
  expect(await figures()).toEqual({ taken: 2, redeemed: 0, points: 0, revenue: 0 });
});
