import { buildDish } from '../../domain/testing/build-menu';
import { noonMs } from '../../domain/testing/build-quote-input';
import { dataOf, orderAndPay, refusalOf } from '../testing/act';
import { freshId, furnishStore, line, wishFor } from '../testing/furnish';
import { House } from '../testing/house';
import { saveRules, draftRules } from '../testing/members';

let house: House;
beforeEach(async () => {
  house = await House.open();
});
afterEach(() => house.close());

const dayMs = 24 * 60 * 60_000;
const { levels } = draftRules;
const [first, second, third] = levels;
if (!first || !second || !third) throw new Error('the rules of the tests have three levels');

/** A store whose order of four bowls is ¥112, enough for the second level. */
function open() {
  const store = furnishStore(house);
  const guestId = freshId('oGuest');
  const wish = { lines: [line('l1', 'noodles', { quantity: 4 })], expectedTotal: 11_200 };
  const eat = async (overrides: object = {}) => {
    const orderId = await orderAndPay(house, guestId, store.storeId, { ...wish, ...overrides });
    for (const step of [
      'acceptOrder',
      'startCooking',
      'finishCooking',
      'handOver',
      'completeOrder',
    ] as const) {
      const more = step === 'acceptOrder' ? { readyInMinutes: 20 } : {};
      dataOf(await house.staff(store.ownerId, step, { storeId: store.storeId, orderId, ...more }));
    }
    return orderId;
  };
  const club = async () => dataOf(await house.guest(guestId, 'viewClub', { storeId: store.storeId }));
  const allowNews = async () => {
    const answers = [{ purpose: 'member-news', answer: 'accept' }];
    const input = { requestId: freshId('request-'), storeId: store.storeId, screen: 'consents', code: null };
    dataOf(await house.guest(guestId, 'recordConsents', { ...input, answers }));
  };
  return { ...store, guestId, eat, club, allowNews };
}

async function afterDays(days: number) {
  await house.later(days * dayMs);
}

test('a level rises with the meal that reaches it, and the guest who allowed it is told', async () => {
  const scene = open();
  await saveRules(house, scene);
  await scene.allowNews();
  expect(await scene.club()).toMatchObject({ levelId: 'neighbour', missingToRise: 10_000 });
  await scene.eat();
  expect(await scene.club()).toMatchObject({
    ...{ levelId: 'regular', spentInYear: 11_200, missingToRise: 18_800, missingToKeep: 0 },
    untilMs: house.clock.now() + 90 * dayMs,
  });
  await house.runClock();
  expect(house.messages.map(({ fields }) => fields.find(({ name }) => name === 'thing1')?.value)).toEqual([
    '升到熟客了',
  ]);
});

test('points are multiplied by the level at which the order is placed, and so is what a refund takes back', async () => {
  const scene = open();
  await saveRules(house, scene, {
    levels: [first, { ...second, pointsPercent: 150 }, { ...third, pointsPercent: 200 }],
  });
  await scene.eat();
  const before = dataOf(await house.guest(scene.guestId, 'viewMember', { entriesBeforeMs: null })).points;
  expect(before).toBe(112);
  const orderId = await scene.eat();
  const after = dataOf(await house.guest(scene.guestId, 'viewMember', { entriesBeforeMs: null }));
  expect(after.points).toBe(112 + 168);
  await saveRules(house, scene);
  const wish = { kind: 'whole' };
  const preview = dataOf(
    await house.staff(scene.ownerId, 'previewRefund', { storeId: scene.storeId, orderId, wish }),
  );
  dataOf(
    await house.staff(scene.ownerId, 'refundOrder', {
      ...{ storeId: scene.storeId, orderId, requestId: freshId('refund-'), reason: '面坨了' },
      ...{ wish, expectedAmount: preview.amount },
    }),
  );
  expect(dataOf(await house.guest(scene.guestId, 'viewMember', { entriesBeforeMs: null })).points).toBe(112);
});

test('a refund takes back the level that the refunded order alone had brought, and its free dish', async () => {
  const scene = open();
  await saveRules(house, scene, {
    levels: [first, { ...second, freeDishId: 'tea' }, { ...third, freeDishId: 'tea' }],
  });
  const orderId = await scene.eat();
  await house.runClock();
  const coupons = async () =>
    dataOf(await house.guest(scene.guestId, 'viewMember', { entriesBeforeMs: null })).coupons;
  expect(await coupons()).toMatchObject([{ dishName: { zh: 'tea' }, benefit: { amount: 600 } }]);
  dataOf(
    await house.staff(scene.ownerId, 'refundOrder', {
      ...{ storeId: scene.storeId, orderId, requestId: freshId('refund-'), reason: '面坨了' },
      ...{ wish: { kind: 'whole' }, expectedAmount: 11_200 },
    }),
  );
  expect(await scene.club()).toMatchObject({ levelId: 'neighbour', spentInYear: 0 });
  expect(await coupons()).toEqual([]);
});

test('a level that ends is announced first and falls after the days of grace, also when the clock was away', async () => {
  const scene = open();
  await saveRules(house, scene);
  await scene.allowNews();
  await scene.eat();
  await afterDays(1);
  await saveRules(house, scene, {
    levels: [first, { ...second, threshold: 20_000 }, { ...third, threshold: 50_000 }],
  });
  await afterDays(74);
  expect(await scene.club()).toMatchObject({ levelId: 'regular', fallsAtMs: null });
  await afterDays(2);
  const told = await scene.club();
  expect(told).toMatchObject({ levelId: 'regular', missingToKeep: 8_800 });
  expect(told.fallsAtMs).not.toBeNull();
  await house.clock.advance(40 * dayMs);
  expect((await scene.club()).levelId).toBe('regular');
  await Promise.all([house.runClock(), house.runClock()]);
  expect(await scene.club()).toMatchObject({ levelId: 'neighbour', untilMs: null });
});

test('member price belongs to the levels that have it: the phone is told, and the server charges it', async () => {
  const priced = furnishStore(house, { dishes: [buildDish('noodles', 2800, { memberPrice: 2000 })] });
  await saveRules(house, priced, {
    levels: [
      { ...first, hasMemberPrice: false },
      { ...second, hasMemberPrice: true },
    ],
  });
  const guestId = freshId('oGuest');
  const order = (expectedTotal: number) =>
    house.guest(
      guestId,
      'placeOrder',
      wishFor(priced.storeId, { lines: [line('l1', 'noodles')], expectedTotal }),
    );
  const open = { storeId: priced.storeId, tableCode: null, menuVersion: null };
  expect(dataOf(await house.guest(guestId, 'openMenu', open)).member.terms.hasMemberPrice).toBe(false);
  expect(refusalOf(await order(2000))).toBe('PRICE_CHANGED');
  expect(refusalOf(await order(2800))).toBeNull();
  house.database.seedMany('guests', [
    {
      _id: `${guestId}2`,
      name: null,
      createdAtMs: noonMs,
      spending: [{ day: '2026-05-01', amount: 10_000 }],
    },
  ]);
  const terms = dataOf(await house.guest(`${guestId}2`, 'openMenu', open)).member.terms;
  expect(terms.hasMemberPrice).toBe(true);
});

test('one free dish comes each month, whoever runs the clock how often', async () => {
  const scene = open();
  await saveRules(house, scene, {
    levels: [first, { ...second, freeDishId: 'tea' }, { ...third, freeDishId: 'tea' }],
  });
  await scene.eat();
  const issued = () =>
    house.database
      .query('coupons', { limit: 1000 })
      .documents.filter(({ guestId }) => guestId === scene.guestId);
  await Promise.all([house.runClock(), house.runClock()]);
  await house.runClock();
  expect(issued()).toHaveLength(1);
  await afterDays(31);
  await afterDays(0);
  expect(issued()).toHaveLength(2);
});
