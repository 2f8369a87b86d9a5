import { memberCode } from '../../domain/membership/member-code';
import { dataOf, orderAndPay, refusalOf } from '../testing/act';
import { countDocuments } from '../testing/count-documents';
import { freshId, furnishStore, giveCoupon, givePoints, hire } from '../testing/furnish';
import { House } from '../testing/house';
import { draftRules, giveDish, saveRules, scanGuest } from '../testing/members';
import { scanMemberCode } from './scan-member-code';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const minuteMs = 60_000;

function open() {
  const store = furnishStore(house);
  const guestId = freshId('oGuest');
  const waiterId = hire(house, store.storeId, 'waiter');
  const show = async () => dataOf(await house.guest(guestId, 'showMemberCode', {}));
  const scan = (code: string, openid = waiterId) =>
    house.staff(openid, 'scanMemberCode', { storeId: store.storeId, code });
  return { ...store, guestId, waiterId, show, scan };
}

/** To the beginning of the next minute. */
async function nextMinute(moreMs = 0) {
  await house.clock.advance(minuteMs - (house.clock.now() % minuteMs) + moreMs);
}

test('the code stays for its minute, on both phones of a guest, and is another one in the next', async () => {
  const { show } = open();
  await nextMinute();
  const [first, second] = await Promise.all([show(), show()]);
  expect(first).toEqual(second);
  expect(first.untilMs).toBe(house.clock.now() + minuteMs);
  await house.clock.advance(minuteMs - 1);
  expect((await show()).code).toBe(first.code);
  await house.clock.advance(1);
  expect((await show()).code).not.toBe(first.code);
});

test('a code works once; then the guest shows a new one', async () => {
  const { show, scan } = open();
  const { code } = await show();
  const answers = (await Promise.all([scan(code), scan(code)])).map(refusalOf);
  expect(answers.sort()).toEqual(['MEMBER_CODE_USED', null]);
  expect(refusalOf(await scan(code))).toBe('MEMBER_CODE_USED');
  const next = await show();
  expect(next.code).not.toBe(code);
  expect(refusalOf(await scan(next.code))).toBeNull();
});

test('a screenshot is worth nothing a quarter of a minute after its minute', async () => {
  const { show, scan } = open();
  await nextMinute();
  const { code } = await show();
  await nextMinute(14_999);
  await show();
  expect(refusalOf(await scan(code))).toBeNull();
  const later = await show();
  await nextMinute(15_000);
  expect(refusalOf(await scan(later.code))).toBe('MEMBER_CODE_ENDED');
});

test('typed in groups it works as well; a slip of the finger and a code that nobody shows do not', async () => {
  const { show, scan } = open();
  const { code } = await show();
  expect(refusalOf(await scan(`${code.slice(0, 9)}${(Number(code[9]) + 1) % 10}`))).toBe(
    'MEMBER_CODE_UNKNOWN',
  );
  expect(refusalOf(await scan(memberCode('0123456789abcdef')))).toBe('MEMBER_CODE_UNKNOWN');
  expect(refusalOf(await scan('hello'))).toBe('MEMBER_CODE_UNKNOWN');
  expect(refusalOf(await scan(` ${code.slice(0, 3)} ${code.slice(3, 6)}-${code.slice(6)} `))).toBeNull();
});

test('the colleague sees who it is, what they have here and what to mind; notes only who may open cards', async () => {
  const { storeId, ownerId, waiterId, guestId } = open();
  await orderAndPay(house, guestId, storeId);
  givePoints(house, guestId, 120, house.clock.now() + 5 * 24 * 60 * minuteMs);
  const here = giveCoupon(house, guestId);
  giveCoupon(house, guestId, { storeIds: ['elsewhere'] });
  const ofGuest = { storeId, guestId };
  dataOf(await house.staff(ownerId, 'setGuestTags', { ...ofGuest, tagIds: ['peanut'] }));
  const note = { ...ofGuest, requestId: freshId('request-'), words: '爱坐窗边' };
  dataOf(await house.staff(ownerId, 'addGuestNote', note));
  const seen = await scanGuest(house, waiterId, storeId, guestId);
  expect(seen).toMatchObject({
    ...{ guestId, levelName: { zh: '街坊' }, points: 120, pointsEndingSoon: 120, isBirthday: false },
    ...{ coupons: [{ id: here.id }], tags: [{ id: 'peanut' }], notes: [], hasCard: false },
  });
  expect(await scanGuest(house, ownerId, storeId, guestId)).toMatchObject({
    ...{ hasCard: true, notes: [{ words: '爱坐窗边' }] },
  });
});

test('somebody whose birthday is today is known by it', async () => {
  const { storeId, waiterId, guestId } = open();
  dataOf(await house.guest(guestId, 'setBirthday', { storeId, monthDay: '11-22' }));
  expect((await scanGuest(house, waiterId, storeId, guestId)).isBirthday).toBe(true);
});

test('a dish is handed out once, to the guest of the scan, by who scanned', async () => {
  const { storeId, waiterId, ownerId, guestId } = open();
  const couponId = giveDish(house, guestId, house.clock.now());
  const { scanId } = await scanGuest(house, waiterId, storeId, guestId);
  const input = { storeId, scanId, couponId };
  const handOut = (openid: string, overrides: object = {}) =>
    house.staff(openid, 'handOutDish', { ...input, ...overrides });
  expect(refusalOf(await handOut(ownerId))).toBe('SCAN_UNKNOWN');
  const others = giveDish(house, freshId('oGuest'), house.clock.now());
  expect(refusalOf(await handOut(waiterId, { couponId: others }))).toBe('COUPON_UNKNOWN');
  const plain = giveCoupon(house, guestId).id;
  expect(refusalOf(await handOut(waiterId, { couponId: plain }))).toBe('COUPON_NOT_IN_KIND');
  const both = await Promise.all([handOut(waiterId), handOut(waiterId)]);
  expect(both.map(dataOf)).toEqual([both[0], both[0]].map((answer) => answer && dataOf(answer)));
  expect(house.database.read('coupons', couponId)).toMatchObject({ status: 'used', orderId: scanId });
  await house.clock.advance(1);
  const again = await scanGuest(house, waiterId, storeId, guestId);
  expect(refusalOf(await handOut(waiterId, { scanId: again.scanId }))).toBe('COUPON_TAKEN');
  const { scans } = dataOf(await house.staff(waiterId, 'listMemberScans', { storeId }));
  expect(scans).toMatchObject([{ dishName: null }, { scanId, dishName: { zh: '面' } }]);
});

test('a quarter of an hour after the scan nothing is handed out on it', async () => {
  const { storeId, waiterId, guestId } = open();
  const { scanId } = await scanGuest(house, waiterId, storeId, guestId);
  await house.clock.advance(15 * minuteMs);
  const couponId = giveDish(house, guestId, house.clock.now());
  expect(refusalOf(await house.staff(waiterId, 'handOutDish', { storeId, scanId, couponId }))).toBe(
    'SCAN_ENDED',
  );
});

test('scans are forgotten after a week', async () => {
  const { storeId, waiterId, guestId } = open();
  await scanGuest(house, waiterId, storeId, guestId);
  await house.later(7 * 24 * 60 * minuteMs);
  expect(dataOf(await house.staff(waiterId, 'listMemberScans', { storeId })).scans).toEqual([]);
});

test('rules that somebody else has changed meanwhile are not overwritten; senseless ones are refused', async () => {
  const { storeId, ownerId } = open();
  const { version } = await saveRules(house, { ownerId, storeId });
  const save = (more: object, rules: object = {}) =>
    house.staff(ownerId, 'saveMemberRules', {
      storeId,
      version,
      ...more,
      rules: { ...draftRules, ...rules },
    });
  expect(refusalOf(await save({ version: version - 1 }))).toBe('RULES_CHANGED');
  const [first] = draftRules.levels;
  expect(refusalOf(await save({}, { levels: [{ ...first, threshold: 5 }] }))).toBe('RULES_WRONG');
  expect(refusalOf(await save({}, { levels: [{ ...first, freeDishId: 'no-such' }] }))).toBe('DISH_UNKNOWN');
  expect(refusalOf(await save({}, { levels: [{ ...first, pointsPercent: 99 }] }))).toBe('INPUT_INVALID');
  const answers = await Promise.all([save({}), save({})]);
  expect(answers.map(refusalOf).sort()).toEqual(['RULES_CHANGED', null]);
  expect(house.database.read('memberRules', `v${version}`)).toMatchObject({ version });
});

test('a scan reads no more however many coupons and notes a guest has', async () => {
  const { storeId, ownerId, guestId } = open();
  for (let index = 0; index < 80; index += 1) giveCoupon(house, guestId);
  house.database.seedMany(
    'guestNotes',
    Array.from({ length: 80 }, (_, index) => ({
      ...{ _id: freshId('note-'), storeId, guestId, words: `${index}` },
      ...{ by: ownerId, byName: '', atMs: index },
    })),
  );
  const { code } = dataOf(await house.guest(guestId, 'showMemberCode', {}));
  const { services, looked } = countDocuments(house);
  const colleague = { openid: ownerId, name: '周姐', role: 'owner' as const };
  await scanMemberCode(services, colleague, { storeId, code });
  console.info(`documents read: scan ${looked.documents}`);
  expect(looked.documents).toBeLessThanOrEqual(70);
  expect(looked.withoutIndex).toBe(0);
});
