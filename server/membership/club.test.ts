import { dataOf, refusalOf } from '../testing/act';
import { countDocuments } from '../testing/count-documents';
import { freshId, furnishStore, openHours } from '../testing/furnish';
import { House } from '../testing/house';
import { draftRules, saveRules } from '../testing/members';
import { viewClub } from './view-club';

let house: House;
beforeEach(async () => {
  house = await House.open();
});
afterEach(() => house.close());

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const coupon = { amount: 800, minimumSpend: 5000, goodForDays: 30 };
const signIn = { isOn: true, points: 5, bonuses: [{ day: 3, points: 20 }] };

async function open(rules: Parameters<typeof saveRules>[2], utcOffsetMinutes = 480) {
  const store = furnishStore(house, { hours: { ...openHours, utcOffsetMinutes } });
  await saveRules(house, store, rules);
  const guestId = freshId('oGuest');
  const { storeId } = store;
  return {
    ...store,
    guestId,
    signIn: async (at = storeId) => dataOf(await house.guest(guestId, 'signInToday', { storeId: at })),
    member: async () => dataOf(await house.guest(guestId, 'viewMember', { entriesBeforeMs: null })),
    club: async () => dataOf(await house.guest(guestId, 'viewClub', { storeId })),
  };
}

/** Moves the clock to so many minutes after the store's midnight that ends the present day, in Shanghai. */
async function toMidnight(more: number) {
  const local = house.clock.now() + 480 * minuteMs;
  await house.clock.advance(dayMs - (local % dayMs) + more * minuteMs);
}

test('two taps and two phones at once sign in once', async () => {
  const scene = await open({ signIn });
  const answers = await Promise.all([scene.signIn(), scene.signIn(), scene.signIn()]);
  expect(answers.map(({ points }) => points).sort()).toEqual([0, 0, 5]);
  expect(await scene.member()).toMatchObject({ points: 5, entries: [{ kind: 'sign-in', points: 5 }] });
});

test('the day is the business day of the store: after midnight it is still the evening, from four o’clock the next', async () => {
  const scene = await open({ signIn });
  await scene.signIn();
  await toMidnight(30);
  expect(await scene.signIn()).toMatchObject({ points: 0, streak: 1 });
  await house.clock.advance(210 * minuteMs - 1);
  expect(await scene.signIn()).toMatchObject({ points: 0 });
  await house.clock.advance(1);
  expect(await scene.signIn()).toMatchObject({ points: 5, streak: 2 });
});

test('stores in other time zones give no day twice', async () => {
  const scene = await open({ signIn });
  const east = furnishStore(house, { hours: { ...openHours, utcOffsetMinutes: 840 } });
  const west = furnishStore(house, { hours: { ...openHours, utcOffsetMinutes: -600 } });
  await toMidnight(-60);
  expect(await scene.signIn()).toMatchObject({ points: 5, streak: 1 });
  expect(await scene.signIn(east.storeId)).toMatchObject({ points: 5, streak: 2 });
  expect(await scene.signIn(west.storeId)).toMatchObject({ points: 0 });
  expect(await scene.signIn()).toMatchObject({ points: 0, streak: 2 });
});

test('the third day in a row brings the bonus; a missed day begins anew', async () => {
  const scene = await open({ signIn });
  await scene.signIn();
  await house.clock.advance(dayMs);
  await scene.signIn();
  await house.clock.advance(dayMs);
  expect(await scene.signIn()).toMatchObject({ points: 5, bonus: 20, streak: 3 });
  expect((await scene.member()).points).toBe(35);
  await house.clock.advance(2 * dayMs);
  expect((await scene.club()).signIn).toMatchObject({ streak: 0 });
  expect(await scene.signIn()).toMatchObject({ points: 5, bonus: 0, streak: 1 });
});

test('where the house gives nothing for it, nobody signs in', async () => {
  const { guestId, storeId } = await open({});
  expect(refusalOf(await house.guest(guestId, 'signInToday', { storeId }))).toBe('SIGN_IN_OFF');
  expect(refusalOf(await house.guest(guestId, 'claimWelcome', { storeId }))).toBe('WELCOME_OFF');
});

test('the welcome gift comes once for ever, also to somebody who deletes the account and comes again', async () => {
  const scene = await open({ welcome: { isOn: true, points: 100, coupon } });
  const { guestId, storeId } = scene;
  const claim = () => house.guest(guestId, 'claimWelcome', { storeId });
  expect((await scene.club()).welcome).toEqual({ points: 100, coupon });
  const answers = (await Promise.all([claim(), claim(), claim()])).map(refusalOf);
  expect(answers.filter((code) => code === null)).toHaveLength(1);
  expect(await scene.member()).toMatchObject({
    ...{ points: 100, entries: [{ kind: 'welcome', points: 100 }] },
    coupons: [{ benefit: { kind: 'amount-off', amount: 800 }, minimumSpend: 5000 }],
  });
  dataOf(await house.guest(guestId, 'deleteAccount', { understood: true }));
  await house.runClock();
  expect(await scene.member()).toMatchObject({ points: 0, coupons: [] });
  expect((await scene.club()).welcome).toBeNull();
  expect(refusalOf(await claim())).toBe('WELCOME_TAKEN');
});

const birthdayRules = {
  birthday: { isOn: true, daysAhead: 7, points: 50 },
  levels: draftRules.levels.map((level) => ({ ...level, birthdayCoupon: coupon })),
};

test('the birthday gift comes a week ahead, once a year, however often the clock runs', async () => {
  const scene = await open(birthdayRules);
  const { guestId, storeId } = scene;
  const set = (monthDay: string) => house.guest(guestId, 'setBirthday', { storeId, monthDay });
  dataOf(await set('12-01'));
  await house.runClock();
  expect((await scene.member()).points).toBe(0);
  await house.clock.advance(2 * dayMs);
  await Promise.all([house.runClock(), house.runClock()]);
  await house.runClock();
  expect(await scene.member()).toMatchObject({ points: 50, coupons: [{ name: { zh: '生日礼券' } }] });
  expect(refusalOf(await set('12-05'))).toBe('BIRTHDAY_FIXED');
  await house.clock.advance(364 * dayMs);
  dataOf(await set('11-28'));
  await house.runClock();
  const given = (await scene.member()).entries.filter(({ kind }) => kind === 'birthday');
  expect(given).toHaveLength(2);
});

test('a birthday moved just after its gift brings none before the next year', async () => {
  const scene = await open(birthdayRules);
  const { guestId, storeId } = scene;
  dataOf(await house.guest(guestId, 'setBirthday', { storeId, monthDay: '11-24' }));
  await house.runClock();
  expect((await scene.member()).points).toBe(50);
  const known = house.database.read('guests', guestId);
  const birthday = { monthDay: '11-24', setAtMs: 0 };
  house.database.seedMany('guests', [{ ...known, _id: guestId, birthday }]);
  dataOf(await house.guest(guestId, 'setBirthday', { storeId, monthDay: '11-25' }));
  await house.runClock();
  expect((await scene.member()).points).toBe(50);
});

test('a birthday that no calendar has is refused', async () => {
  const { guestId, storeId } = await open(birthdayRules);
  for (const monthDay of ['02-30', '13-01', '5-1', '']) {
    expect(refusalOf(await house.guest(guestId, 'setBirthday', { storeId, monthDay }))).toBe(
      'BIRTHDAY_WRONG',
    );
  }
  expect(refusalOf(await house.guest(guestId, 'setBirthday', { storeId, monthDay: '02-29' }))).toBeNull();
});

test('a member is told a week before points end, once for each of them', async () => {
  const scene = await open({ welcome: { isOn: true, points: 100, coupon: null }, giftsEndAfterDays: 30 });
  const { guestId, storeId } = scene;
  const answers = [{ purpose: 'member-news', answer: 'accept' }];
  const asked = { requestId: freshId('request-'), storeId, screen: 'consents', code: null, answers };
  dataOf(await house.guest(guestId, 'recordConsents', asked));
  dataOf(await house.guest(guestId, 'claimWelcome', { storeId }));
  await house.later(22 * dayMs);
  expect(house.messages).toEqual([]);
  await house.clock.advance(dayMs);
  await Promise.all([house.runClock(), house.runClock()]);
  await house.runClock();
  expect(house.messages.map(({ fields }) => fields[0]?.value)).toEqual(['100 积分快到期']);
});

test('the club reads no more however many coupons, entries and signatures a member has', async () => {
  const scene = await open({ signIn, welcome: { isOn: true, points: 10, coupon } });
  const { guestId } = scene;
  const many = Array.from({ length: 300 }, (_, index) => index);
  house.database.seedMany(
    'coupons',
    many.map((index) => ({
      ...{
        _id: freshId('coupon-'),
        guestId,
        orderId: null,
        status: 'available',
        name: { zh: '券', en: 'c' },
      },
      ...{
        benefit: { kind: 'amount-off', amount: 100 },
        minimumSpend: 0,
        dishIds: [],
        storeIds: [],
        modes: [],
      },
      ...{ validFromMs: 0, validUntilMs: house.clock.now() + (index + 1) * dayMs },
    })),
  );
  const { services, looked } = countDocuments(house);
  await viewClub(services, guestId, { storeId: scene.storeId });
  console.info(`documents read: club ${looked.documents}`);
  expect(looked.documents).toBeLessThanOrEqual(60);
  expect(looked.withoutIndex).toBe(0);
});
