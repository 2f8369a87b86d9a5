import { noonMs } from '../../domain/testing/build-quote-input';
import { dataOf, orderAndPay } from '../testing/act';
import { freshId, furnishStore, giveCoupon, givePoints, wishFor } from '../testing/furnish';
import { House } from '../testing/house';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const dayMs = 24 * 60 * 60_000;
const viewMember = async (guestId: string, entriesBeforeMs: number | null = null) =>
  dataOf(await house.guest(guestId, 'viewMember', { entriesBeforeMs }));

test('somebody nobody has met yet has a card too, with nothing on it', async () => {
  expect(await viewMember(freshId('oGuest'))).toMatchObject({
    name: null,
    points: 0,
    entries: [],
    pointsLots: [],
    coupons: [],
    otherCoupons: [],
    liveOrders: [],
    spentInYear: 0,
    isStaff: false,
  });
});

test('what a member has is shown with where it lies: lots of points, coupons to use, the order under way', async () => {
  const { storeId } = furnishStore(house);
  const guestId = freshId('oGuest');
  givePoints(house, guestId, 300, noonMs + 10 * dayMs);
  const usable = giveCoupon(house, guestId);
  const orderId = await orderAndPay(house, guestId, storeId);
  const member = await viewMember(guestId);
  expect(member).toMatchObject({ points: 300, pointsEndingSoon: 300, pointsEndAtMs: noonMs + 10 * dayMs });
  expect(member.pointsLots.map((lot) => lot.remaining)).toEqual([300]);
  expect(member.coupons.map((coupon) => coupon.id)).toEqual([usable.id]);
  expect(member.liveOrders.map((order) => order.id)).toEqual([orderId]);
});

test('a coupon that an unpaid order holds, a used and an ended one are shown apart; a revoked one is not', async () => {
  const { storeId } = furnishStore(house);
  const guestId = freshId('oGuest');
  const held = giveCoupon(house, guestId);
  const used = giveCoupon(house, guestId, { status: 'used', validUntilMs: noonMs + 20 * dayMs });
  const ended = giveCoupon(house, guestId, { validUntilMs: noonMs - dayMs });
  giveCoupon(house, guestId, { status: 'revoked' });
  giveCoupon(house, freshId('oGuest'), { status: 'used' });
  dataOf(
    await house.guest(guestId, 'placeOrder', wishFor(storeId, { couponId: held.id, expectedTotal: 3200 })),
  );
  const { coupons, otherCoupons } = await viewMember(guestId);
  expect(coupons).toEqual([]);
  expect(otherCoupons.map(({ id, status }) => [id, status])).toEqual([
    [held.id, 'locked'],
    [used.id, 'used'],
    [ended.id, 'available'],
  ]);
});

test('a long ledger comes a page at a time, newest first, without a gap', async () => {
  const guestId = freshId('oGuest');
  house.database.seedMany(
    'pointsEntries',
    Array.from({ length: 45 }, (_, index) => ({
      _id: freshId('gift:'),
      guestId,
      kind: 'gift',
      points: index + 1,
      orderId: null,
      atMs: noonMs - index * dayMs,
      expiresAtMs: null,
    })),
  );
  const seen: number[] = [];
  let before: number | null = null;
  do {
    const page: Awaited<ReturnType<typeof viewMember>> = await viewMember(guestId, before);
    seen.push(...page.entries.map((entry) => entry.points));
    before = page.nextEntriesBeforeMs;
  } while (before !== null);
  expect(seen).toEqual(Array.from({ length: 45 }, (_, index) => index + 1));
});
