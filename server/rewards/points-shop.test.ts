import { EventEmitter } from 'node:events';
import { Refused } from '../refused';
import { dataOf, refusalOf } from '../testing/act';
import { freshId, furnishStore, givePoints, hire, wishFor } from '../testing/furnish';
import { House } from '../testing/house';
import {
  couponOffer,
  dayMs,
  dishOffer,
  entriesOf,
  offer,
  pointsOf,
  storedOffer,
  take,
} from '../testing/rewards';
import { openCloud } from '../wechat/cloud';
import { cloudDatabase } from '../wechat/cloud-database';
import { takeReward } from './take-reward';

const usualListeners = EventEmitter.defaultMaxListeners;

let house: House;
beforeAll(async () => {
  // A hundred at once are what one of these tests is about; the SDK's connections would each warn of it.
  EventEmitter.defaultMaxListeners = 0;
  house = await House.open();
});
afterAll(async () => {
  EventEmitter.defaultMaxListeners = usualListeners;
  await house.close();
});

async function shop(overrides: Parameters<typeof dishOffer>[1] = {}) {
  const furnished = furnishStore(house);
  const { storeId, ownerId } = furnished;
  const now = house.clock.now();
  const window = { fromMs: now - dayMs, untilMs: now + 30 * dayMs };
  const offerId = await offer(house, ownerId, dishOffer(storeId, { ...window, ...overrides }));
  const guestId = freshId('oMember');
  givePoints(house, guestId, 500, now + 60 * dayMs);
  const wish = { storeId, offerId, expectedPrice: overrides.price ?? 100 };
  return { ...furnished, offerId, guestId, wish };
}

/** Tries again however long it takes, so that a busy machine refuses nobody. */
function patientServices() {
  const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
  const timing = { nowMs: () => 0, random: () => Math.random(), wait };
  return { ...house.newInstance(), database: cloudDatabase(openCloud().database, timing) };
}

test('a hundred guests at once want one of ten: ten have it, and the others keep their points', async () => {
  const { storeId, offerId, wish } = await shop();
  const services = patientServices();
  const guests = Array.from({ length: 100 }, () => freshId('oMember'));
  for (const guestId of guests) givePoints(house, guestId, 100);
  const answers = await Promise.all(
    guests.map((guestId) => takeReward(services, guestId, { requestId: freshId('request-'), ...wish })),
  );
  const refused = answers.filter((answer) => answer instanceof Refused);
  expect(refused.map(({ code }) => code)).toEqual(Array.from({ length: 90 }, () => 'REWARD_SOLD_OUT'));
  expect(guests.filter((guestId) => pointsOf(house, guestId) === 0)).toHaveLength(10);
  const { offers } = dataOf(await house.guest(guests[0] ?? '', 'viewRewards', { storeId, shelf: 'shop' }));
  expect(offers.find(({ id }) => id === offerId)?.left).toBe(0);
}, 120_000);

test('a double tap buys once, and the same request for something else is refused', async () => {
  const { guestId, ownerId, storeId, wish } = await shop();
  const requestId = freshId('request-');
  const [first, second] = await Promise.all([
    take(house, guestId, wish, requestId),
    take(house, guestId, wish, requestId),
  ]);
  const again = dataOf(await take(house, guestId, wish, requestId));
  const taken = [first, second].flatMap((answer) => (answer.ok ? [answer.data.taking.takingId] : []));
  expect(new Set([...taken, again.taking.takingId]).size).toBe(1);
  expect(pointsOf(house, guestId)).toBe(400);
  const other = await offer(house, ownerId, dishOffer(storeId, { untilMs: house.clock.now() + dayMs }));
  const reused = await take(house, guestId, { ...wish, offerId: other }, requestId);
  expect(refusalOf(reused)).toBe('REQUEST_ID_REUSED');
});

test('points, the share of one guest, dates and the price shown each refuse with their sentence', async () => {
  const { guestId, storeId, ownerId, offerId, wish } = await shop({ perGuest: 1 });
  expect(refusalOf(await take(house, freshId('oPoor'), wish))).toBe('POINTS_NOT_ENOUGH');
  expect(refusalOf(await take(house, guestId, { ...wish, expectedPrice: 99 }))).toBe('REWARD_CHANGED');
  expect(refusalOf(await take(house, guestId, wish))).toBeNull();
  expect(refusalOf(await take(house, guestId, wish))).toBe('REWARD_ENOUGH');
  const elsewhere = furnishStore(house).storeId;
  expect(refusalOf(await take(house, guestId, { ...wish, storeId: elsewhere }))).toBe('REWARD_UNKNOWN');
  dataOf(await house.staff(ownerId, 'stopReward', { storeId, offerId, reason: '换菜单' }));
  expect(await take(house, freshId('oLate'), wish)).toMatchObject({
    refusal: { code: 'REWARD_NOT_NOW', details: { why: 'STOPPED' } },
  });
  const now = house.clock.now();
  const soon = await offer(
    house,
    ownerId,
    dishOffer(storeId, { fromMs: now + dayMs, untilMs: now + 2 * dayMs }),
  );
  const early = await take(house, guestId, { ...wish, offerId: soon });
  expect(early).toMatchObject({ refusal: { code: 'REWARD_NOT_NOW', details: { why: 'NOT_YET' } } });
});

test('a colleague hands the dish over once; a second one hears who did, and when', async () => {
  const { guestId, storeId, wish } = await shop();
  const { taking } = dataOf(await take(house, guestId, wish));
  const waiters = [hire(house, storeId, 'waiter'), hire(house, storeId, 'waiter')];
  const typed = ` ${(taking.code ?? '').toUpperCase().replace(/^(.{5})/, '$1-')} `;
  const redeem = (openid: string, requestId = freshId('request-')) =>
    house.staff(openid, 'redeemVoucher', { storeId, requestId, code: typed });
  const answers = await Promise.all(waiters.map((openid) => redeem(openid)));
  expect(answers.map(refusalOf).sort()).toEqual(['VOUCHER_MOVED_ON', null].sort());
  expect(answers.find((answer) => !answer.ok)).toMatchObject({
    refusal: { details: { status: 'redeemed', by: 'waiter', atMs: house.clock.now() } },
  });
  const [waiter = ''] = waiters;
  const { voucher } = dataOf(await house.staff(waiter, 'viewVoucher', { storeId, code: typed }));
  expect(voucher).toMatchObject({ status: 'redeemed', redeemedBy: 'waiter', dishId: 'noodles', code: null });
  const { takingId } = taking;
  expect(refusalOf(await house.guest(guestId, 'cancelReward', { takingId }))).toBe('VOUCHER_MOVED_ON');
});

test('the repeat of a call that hands over answers the same, and at another store a voucher is worth nothing', async () => {
  const { guestId, storeId, ownerId, wish } = await shop();
  const { taking } = dataOf(await take(house, guestId, wish));
  const input = { storeId, requestId: freshId('request-'), code: taking.code };
  const other = furnishStore(house);
  const elsewhere = await house.staff(other.ownerId, 'redeemVoucher', { ...input, storeId: other.storeId });
  expect(refusalOf(elsewhere)).toBe('VOUCHER_ELSEWHERE');
  const first = dataOf(await house.staff(ownerId, 'redeemVoucher', input));
  expect(dataOf(await house.staff(ownerId, 'redeemVoucher', input))).toEqual(first);
  const unknown = { ...input, code: 'ZZZZZ-ZZZZZ' };
  expect(refusalOf(await house.staff(ownerId, 'redeemVoucher', unknown))).toBe('VOUCHER_UNKNOWN');
});

test('whoever changes their mind has the points back, which end when they would have, and others may have the dish', async () => {
  const { guestId, storeId, wish } = await shop({ quantity: 1, perGuest: 1 });
  const endsAtMs = house.database.read('pointsAccounts', guestId)?.nextExpiryMs;
  const { takingId } = dataOf(await take(house, guestId, wish)).taking;
  const other = freshId('oMember');
  givePoints(house, other, 100);
  expect(refusalOf(await take(house, other, wish))).toBe('REWARD_SOLD_OUT');
  expect(refusalOf(await house.guest(other, 'cancelReward', { takingId }))).toBe('VOUCHER_UNKNOWN');
  for (let times = 0; times < 2; times += 1) {
    const cancelled = dataOf(await house.guest(guestId, 'cancelReward', { takingId }));
    expect([cancelled.points, cancelled.taking.status]).toEqual([500, 'cancelled']);
  }
  expect(entriesOf(house, guestId)).toContainEqual({
    kind: 'shop-return',
    points: 100,
    expiresAtMs: endsAtMs,
  });
  expect(refusalOf(await take(house, other, wish))).toBeNull();
  const shelf = dataOf(await house.guest(guestId, 'viewRewards', { storeId, shelf: 'shop' }));
  expect(shelf.takings).toMatchObject([{ takingId, status: 'cancelled', isCancellable: false, code: null }]);
});

test.each([
  ['points-return', 500],
  ['points-lapse', 400],
] as const)('a voucher nobody came for ends by the rule the guest read: %s', async (whenExpired, left) => {
  const goods = { kind: 'dish', dishId: 'noodles', goodForDays: 3, whenExpired } as const;
  const { guestId, storeId, ownerId, wish } = await shop({ goods });
  const { taking } = dataOf(await take(house, guestId, wish));
  await house.clock.advance(taking.validUntilMs - house.clock.now());
  const redeem = { storeId, requestId: freshId('request-'), code: taking.code };
  expect(await house.staff(ownerId, 'redeemVoucher', redeem)).toMatchObject({
    refusal: { code: 'VOUCHER_MOVED_ON', details: { status: 'expired' } },
  });
  for (let times = 0; times < 2; times += 1) await house.runClock();
  expect(pointsOf(house, guestId)).toBe(left);
});

test('a coupon of the shop pays an order, and is given back only while it was not used', async () => {
  const furnished = await shop();
  const { guestId, storeId, ownerId } = furnished;
  const now = house.clock.now();
  const wish = couponOffer(storeId, { price: 50, perGuest: 2, fromMs: now, untilMs: now + dayMs });
  const offerId = await offer(house, ownerId, wish);
  const buy = async () => dataOf(await take(house, guestId, { storeId, offerId, expectedPrice: 50 }));
  const [used, unused] = [await buy(), await buy()];
  const order = wishFor(storeId, { couponId: used.coupon?.id ?? '', expectedTotal: 3500 });
  dataOf(await house.guest(guestId, 'placeOrder', order));
  const cancel = (takingId: string) => house.guest(guestId, 'cancelReward', { takingId });
  expect(refusalOf(await cancel(used.taking.takingId))).toBe('COUPON_TAKEN');
  expect(dataOf(await cancel(unused.taking.takingId)).points).toBe(450);
  const { takings } = dataOf(await house.guest(guestId, 'viewRewards', { storeId, shelf: 'shop' }));
  const cancellable = new Map(takings.map(({ takingId, isCancellable }) => [takingId, isCancellable]));
  expect(cancellable.get(used.taking.takingId)).toBe(false);
  const order2 = wishFor(storeId, { couponId: unused.coupon?.id ?? '', expectedTotal: 3500 });
  expect(refusalOf(await house.guest(guestId, 'placeOrder', order2))).toBe('COUPON_TAKEN');
});

test('an owner offers at own stores only, a repeat makes one offer, and a change keeps what was taken', async () => {
  const { storeId, ownerId, offerId, guestId, wish } = await shop();
  const foreign = furnishStore(house).storeId;
  const requestId = freshId('request-');
  const save = (offered: object, id: string | null = null) =>
    house.staff(ownerId, 'saveReward', { storeId, requestId, offerId: id, offer: offered });
  const both = dishOffer(storeId, { storeIds: [storeId, foreign] });
  expect(refusalOf(await save(both))).toBe('ROLE_NOT_ALLOWED');
  const gone = dishOffer(storeId, { goods: { ...dishGoods, dishId: 'gone' } });
  expect(refusalOf(await save(gone))).toBe('DISH_UNKNOWN');
  expect(refusalOf(await save(dishOffer(storeId, { price: 0 })))).toBe('INPUT_INVALID');
  const [first, second] = [
    dataOf(await save(dishOffer(storeId))).offer.id,
    dataOf(await save(dishOffer(storeId))).offer.id,
  ];
  expect(first).toBe(second);
  const { code } = dataOf(await take(house, guestId, wish)).taking;
  const changed = { ...dishOffer(storeId, { price: 150, quantity: 20 }), storeIds: [storeId] };
  const change = { storeId, requestId: freshId('request-'), offerId, offer: changed };
  expect(dataOf(await house.staff(ownerId, 'saveReward', change)).offer.left).toBe(19);
  expect(storedOffer(house, offerId).trays).toBe(2);
  const { voucher } = dataOf(await house.staff(ownerId, 'viewVoucher', { storeId, code }));
  expect([voucher.price, voucher.status]).toEqual([100, 'open']);
});

const dishGoods = { kind: 'dish', dishId: 'noodles', goodForDays: 10, whenExpired: 'points-return' } as const;
