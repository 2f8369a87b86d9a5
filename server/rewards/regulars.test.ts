import { buildDish, text } from '../../domain/testing/build-menu';
import { dataOf, orderAndPay, refusalOf } from '../testing/act';
import { countDocuments } from '../testing/count-documents';
import { freshId, furnishStore, line, wishFor } from '../testing/furnish';
import { House } from '../testing/house';
import { couponOffer, dayMs, dishOffer } from '../testing/rewards';
import { listRewards } from './list-rewards';
import { viewInvites } from './view-invites';
import { setFavourite, viewRegular } from './view-regular';
import { viewRewards } from './view-rewards';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const spice = {
  ...{ id: 'spice', name: text('辣度'), minimum: 0, maximum: 1 },
  options: ['mild', 'hot'].map((id) => ({
    id,
    name: text(id),
    priceDifference: 0,
    isDefault: false,
    isSoldOut: false,
  })),
};

test('the store remembers how a guest had a dish last; what was never paid is not the usual', async () => {
  const noodles = buildDish('noodles', 2800, { optionGroups: [spice] });
  const { storeId } = furnishStore(house, { dishes: [noodles, buildDish('tea', 600)] });
  const guestId = freshId('oRegular');
  const wish = (option: string) => ({
    ...{ lines: [line('l1', 'noodles', { optionIdsByGroup: { spice: [option] } })], expectedTotal: 2800 },
  });
  await orderAndPay(house, guestId, storeId, wish('mild'));
  await house.clock.advance(60_000);
  dataOf(await house.guest(guestId, 'placeOrder', wishFor(storeId, wish('hot'))));
  const { usual } = dataOf(await house.guest(guestId, 'viewRegular', { storeId }));
  expect(usual).toMatchObject([{ dishId: 'noodles', optionIdsByGroup: { spice: ['mild'] } }]);
  const other = furnishStore(house).storeId;
  expect(dataOf(await house.guest(guestId, 'viewRegular', { storeId: other })).usual).toEqual([]);
});

test('a heart is kept for its store, once, newest first, and can be taken away', async () => {
  const { storeId } = furnishStore(house);
  const guestId = freshId('oGuest');
  const heart = (dishId: string, isFavourite = true, at = storeId) =>
    house.guest(guestId, 'setFavourite', { storeId: at, dishId, isFavourite });
  for (const dishId of ['noodles', 'tea', 'noodles']) dataOf(await heart(dishId));
  expect(dataOf(await heart('rice', false)).favouriteDishIds).toEqual(['noodles', 'tea']);
  dataOf(await heart('soup', true, furnishStore(house).storeId));
  expect(dataOf(await heart('noodles', false)).favouriteDishIds).toEqual(['tea']);
  const seen = dataOf(await house.guest(guestId, 'viewRegular', { storeId }));
  expect(seen.favouriteDishIds).toEqual(['tea']);
  expect(refusalOf(await house.guest(null, 'viewRegular', { storeId }))).toBe('NOT_SIGNED_IN');
});

test('each page reads a bounded number of documents, however many there are', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const guestId = freshId('oMember');
  const now = house.clock.now();
  const many = Array.from({ length: 300 }, (_, index) => index);
  const offers = many.map((index) => ({
    ...(index % 2 === 0 ? dishOffer(storeId) : couponOffer(storeId)),
    ...{ _id: `ro-${storeId}-${index}`, trays: 2, createdAtMs: now + index, requestId: `r${index}` },
    ...{ fromMs: now - dayMs, untilMs: now + dayMs + index, isStopped: false },
  }));
  house.database.seedMany('rewardOffers', offers);
  house.database.seedMany(
    'rewardTakings',
    many.map((index) => ({
      ...{ _id: `rt-${guestId}-${index}`, guestId, offerId: `ro-${storeId}-0`, storeIds: [storeId] },
      ...{ name: { zh: '面', en: 'Noodles' }, kind: index % 2 === 0 ? 'dish' : 'coupon', dishId: null },
      ...{ price: 100, lots: [], tray: 0, status: 'open', code: `code${index}`, takenAtMs: now + index },
      ...{ validUntilMs: now + dayMs, whenExpired: 'points-return', redeemed: null },
    })),
  );
  house.database.seedMany(
    'friendInvites',
    many.map((index) => ({
      ...{ _id: `${guestId}-friend-${index}`, inviterId: guestId, channel: null, status: 'bound' },
      ...{ boundAtMs: now + index, reward: null },
    })),
  );
  house.database.seedMany('favourites', [{ _id: guestId, dishes: [] }]);
  const owner = { openid: ownerId, name: 'owner', role: 'owner' as const };
  const pages = {
    shop: () => viewRewards(counted().services, guestId, { storeId, shelf: 'shop' }),
    centre: () => viewRewards(counted().services, guestId, { storeId, shelf: 'centre' }),
    invites: () => viewInvites(counted().services, guestId, { storeId }),
    regular: () => viewRegular(counted().services, guestId, { storeId }),
    heart: () => setFavourite(counted().services, guestId, { storeId, dishId: 'tea', isFavourite: true }),
    office: () => listRewards(counted().services, owner, { storeId }),
  };
  let current = countDocuments(house);
  const counted = () => (current = countDocuments(house));
  const printed: string[] = [];
  for (const [page, open] of Object.entries(pages)) {
    await open();
    const { documents, withoutIndex } = current.looked;
    printed.push(`${page} ${documents}`);
    expect([page, withoutIndex]).toEqual([page, 0]);
    expect(documents).toBeLessThan(260);
  }
  console.info(`documents read: ${printed.join(', ')}`);
});
