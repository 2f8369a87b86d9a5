import { defaultInviteRules } from '../../domain/rewards/invite-rules';
import { dataOf, orderAndPay, refusalOf } from '../testing/act';
import { freshId, furnishStore, line } from '../testing/furnish';
import { House } from '../testing/house';
import { entriesOf, orderAndComplete, pointsOf } from '../testing/rewards';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const earned = 40;

async function inviting(rules: Partial<typeof defaultInviteRules> = {}) {
  const furnished = furnishStore(house);
  const { storeId, ownerId } = furnished;
  const wish = { ...defaultInviteRules, isOn: true, ...rules };
  dataOf(await house.staff(ownerId, 'saveInviteRules', { storeId, rules: wish }));
  const inviterId = freshId('oInviter');
  return { ...furnished, inviterId, code: await codeOf(inviterId, storeId) };
}

async function codeOf(guestId: string, storeId: string): Promise<string> {
  return dataOf(await house.guest(guestId, 'viewInvites', { storeId })).code;
}

const accept = (guestId: string, code: string) =>
  house.guest(guestId, 'acceptInvite', { code, channel: 'card' });

async function refundWhole(shop: { storeId: string; ownerId: string }, orderId: string, wish: object) {
  const { storeId, ownerId } = shop;
  const input = { storeId, orderId, requestId: freshId('refund-'), reason: '面坨了', ...wish };
  dataOf(await house.staff(ownerId, 'refundOrder', input));
}

const whole = { wish: { kind: 'whole' }, expectedAmount: 4000 };

test('both are rewarded after the friend’s first completed order, once, and not before', async () => {
  const shop = await inviting();
  const friendId = freshId('oFriend');
  dataOf(await accept(friendId, shop.code));
  await orderAndPay(house, friendId, shop.storeId);
  expect([pointsOf(house, shop.inviterId), pointsOf(house, friendId)]).toEqual([0, 0]);
  await orderAndComplete(house, friendId, shop);
  await orderAndComplete(house, friendId, shop);
  expect([pointsOf(house, shop.inviterId), pointsOf(house, friendId)]).toEqual([200, 200 + 2 * earned]);
  const seen = dataOf(await house.guest(shop.inviterId, 'viewInvites', { storeId: shop.storeId }));
  expect(seen).toMatchObject({ rewardedThisMonth: 1, friends: [{ status: 'rewarded', points: 200 }] });
  expect(JSON.stringify(seen)).not.toContain(friendId);
  const { inviteFigures } = dataOf(await house.staff(shop.ownerId, 'listRewards', { storeId: shop.storeId }));
  expect(inviteFigures).toEqual({ rewarded: 1, takenBack: 0, points: 400, revenue: 4000 });
});

test('nobody invites themselves, twice, with a wrong code, or who has ordered already', async () => {
  const { inviterId, code, storeId } = await inviting();
  expect(refusalOf(await accept(inviterId, code))).toBe('INVITE_OWN');
  const friendId = freshId('oFriend');
  for (const wrong of ['zzzzzzzzzzzz', '你好', '']) {
    expect(refusalOf(await accept(friendId, wrong))).toBe('INVITE_UNKNOWN');
  }
  dataOf(await accept(friendId, code.toUpperCase()));
  expect(dataOf(await accept(friendId, code)).status).toBe('bound');
  const other = await codeOf(freshId('oInviter'), storeId);
  expect(refusalOf(await accept(friendId, other))).toBe('INVITE_BOUND');
  const regular = freshId('oRegular');
  await orderAndPay(house, regular, storeId);
  expect(refusalOf(await accept(regular, code))).toBe('INVITE_TOO_LATE');
});

test('a guest who opened two invitations at once is one inviter’s', async () => {
  const { code, storeId } = await inviting();
  const other = await codeOf(freshId('oInviter'), storeId);
  const friendId = freshId('oFriend');
  const answers = await Promise.all([accept(friendId, code), accept(friendId, other)]);
  expect(answers.map(refusalOf).sort()).toEqual(['INVITE_BOUND', null].sort());
});

test.each([2, 3, 5])('a circle of %i is refused where it would close', async (length) => {
  const { storeId } = await inviting();
  const people = Array.from({ length }, () => freshId('oPerson'));
  const codes = await Promise.all(people.map((person) => codeOf(person, storeId)));
  for (let index = 1; index < length; index += 1) {
    dataOf(await accept(people[index] ?? '', codes[index - 1] ?? ''));
  }
  expect(refusalOf(await accept(people[0] ?? '', codes[length - 1] ?? ''))).toBe('INVITE_CIRCLE');
  const newcomer = freshId('oPerson');
  dataOf(await accept(newcomer, codes[0] ?? ''));
});

test.each([2, 4])('of %i who each invite the next at once, not all are bound', async (length) => {
  const { storeId } = await inviting();
  const people = Array.from({ length }, () => freshId('oPerson'));
  const codes = await Promise.all(people.map((person) => codeOf(person, storeId)));
  const answers = await Promise.all(
    people.map((person, index) => accept(person, codes[(index + length - 1) % length] ?? '')),
  );
  const codesOfRefusal = answers.map(refusalOf).filter((code) => code !== null);
  expect(codesOfRefusal.length).toBeGreaterThanOrEqual(1);
  expect(['INVITE_CIRCLE', 'BUSY']).toEqual(expect.arrayContaining([...new Set(codesOfRefusal)]));
});

test('a refunded order takes the reward back from both, and leaves room in the month', async () => {
  const shop = await inviting({ mostPerMonth: 1 });
  const friendId = freshId('oFriend');
  dataOf(await accept(friendId, shop.code));
  const orderId = await orderAndComplete(house, friendId, shop);
  await refundWhole(shop, orderId, whole);
  expect([pointsOf(house, shop.inviterId), pointsOf(house, friendId)]).toEqual([0, 0]);
  expect(entriesOf(house, shop.inviterId).map(({ kind, points }) => [kind, points])).toEqual(
    expect.arrayContaining([
      ['invite', 200],
      ['invite-take-back', -200],
    ]),
  );
  const seen = dataOf(await house.guest(shop.inviterId, 'viewInvites', { storeId: shop.storeId }));
  expect(seen).toMatchObject({ rewardedThisMonth: 0, friends: [{ status: 'taken-back' }] });
  await orderAndComplete(house, friendId, shop);
  expect(pointsOf(house, shop.inviterId)).toBe(0);
});

test('a refund in part takes it back only when too little stays', async () => {
  const shop = await inviting({ leastSpend: 2000 });
  const friendId = freshId('oFriend');
  dataOf(await accept(friendId, shop.code));
  const orderId = await orderAndComplete(house, friendId, shop);
  const part = (lineId: string, portions: number, expectedAmount: number) => ({
    ...{ wish: { kind: 'lines', portionsByLine: { [lineId]: portions } }, expectedAmount },
  });
  await refundWhole(shop, orderId, part('l2', 1, 600));
  expect(pointsOf(house, shop.inviterId)).toBe(200);
  await refundWhole(shop, orderId, part('l1', 1, 2800));
  expect(pointsOf(house, shop.inviterId)).toBe(0);
});

test('points that were spent meanwhile are not charged: what is left is taken back', async () => {
  const shop = await inviting();
  const friendId = freshId('oFriend');
  dataOf(await accept(friendId, shop.code));
  const orderId = await orderAndComplete(house, friendId, shop);
  const spend = { lines: [line('l1', 'tea')], pointsToSpend: 150, expectedTotal: 450 };
  await orderAndPay(house, shop.inviterId, shop.storeId, spend);
  await refundWhole(shop, orderId, whole);
  expect(pointsOf(house, shop.inviterId)).toBe(0);
  expect(entriesOf(house, shop.inviterId)).toContainEqual({
    ...{ kind: 'invite-take-back', points: -50, expiresAtMs: null },
  });
});

test('a cancelled order, one that is too small and a store without rules reward nobody', async () => {
  const shop = await inviting({ leastSpend: 3000 });
  const friendId = freshId('oFriend');
  dataOf(await accept(friendId, shop.code));
  const cancelled = await orderAndPay(house, friendId, shop.storeId);
  dataOf(await house.guest(friendId, 'cancelOrder', { orderId: cancelled }));
  const small = { lines: [line('l1', 'noodles')], expectedTotal: 2800 };
  await orderAndComplete(house, friendId, shop, small);
  const { storeId, ownerId } = furnishStore(house);
  await orderAndComplete(house, friendId, { storeId, ownerId });
  expect(pointsOf(house, shop.inviterId)).toBe(0);
  await orderAndComplete(house, friendId, shop);
  expect(pointsOf(house, shop.inviterId)).toBe(200);
});

test('above the cap of a month the friend alone is rewarded, and the inviter anew in the next', async () => {
  const shop = await inviting({ mostPerMonth: 1 });
  const bring = async () => {
    const friendId = freshId('oFriend');
    dataOf(await accept(friendId, shop.code));
    await orderAndComplete(house, friendId, shop);
    return friendId;
  };
  await bring();
  const second = await bring();
  expect([pointsOf(house, shop.inviterId), pointsOf(house, second)]).toEqual([200, 200 + earned]);
  await house.clock.advance(32 * 24 * 60 * 60_000);
  await bring();
  expect(pointsOf(house, shop.inviterId)).toBe(400);
});
