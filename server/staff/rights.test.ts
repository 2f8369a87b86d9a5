import { staffDocs } from '../../contract/action-docs';
import type { StaffAction } from '../../contract/staff';
import { guestDocs } from '../../contract/action-docs';
import type { GuestAction } from '../../contract/guest';
import { mayDo, roles } from '../../domain/staff/role';
import { dataOf, everythingStored, orderAndPay, refusalOf } from '../testing/act';
import { freshId, furnishStore, hire } from '../testing/furnish';
import { House } from '../testing/house';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const storeActions = (Object.keys(staffDocs) as StaffAction[]).filter(
  (action) => action !== 'signIn' && action !== 'acceptInvitation',
);
const forbidden = roles.flatMap((role) =>
  storeActions.filter((action) => !mayDo(role, action)).map((action) => ({ role, action })),
);

async function storeWithOrder() {
  const { storeId } = furnishStore(house);
  const orderId = await orderAndPay(house, freshId('oGuest'), storeId);
  const inputFor = (action: StaffAction) => ({ ...(staffDocs[action].example as object), storeId });
  return { storeId, orderId, inputFor };
}

test('there are actions that some roles may not do', () => {
  expect(forbidden.length).toBeGreaterThan(20);
});

test.each(forbidden)('the role $role may not $action', async ({ role, action }) => {
  const { storeId, inputFor } = await storeWithOrder();
  const openid = hire(house, storeId, role);
  const before = everythingStored(house);
  expect(refusalOf(await house.staff(openid, action, inputFor(action)))).toBe('ROLE_NOT_ALLOWED');
  expect(everythingStored(house)).toBe(before);
});

test.each(storeActions)('a guest, or a colleague of another store, may not %s', async (action) => {
  const { inputFor } = await storeWithOrder();
  const elsewhere = furnishStore(house).ownerId;
  const before = everythingStored(house);
  for (const openid of [freshId('oGuest'), elsewhere]) {
    expect(refusalOf(await house.staff(openid, action, inputFor(action)))).toBe('NOT_STAFF');
  }
  expect(everythingStored(house)).toBe(before);
});

test("an order of another store is unknown, even to that store's owner", async () => {
  const { orderId } = await storeWithOrder();
  const mine = furnishStore(house);
  const input = { storeId: mine.storeId, orderId, readyInMinutes: 10 };
  expect(refusalOf(await house.staff(mine.ownerId, 'acceptOrder', input))).toBe('ORDER_UNKNOWN');
});

const ownOrderActions: readonly GuestAction[] = ['payOrder', 'viewOrder', 'cancelOrder', 'callWaiter'];

test.each(ownOrderActions)("%s of another guest's order finds none", async (action) => {
  const { orderId } = await storeWithOrder();
  const before = everythingStored(house);
  const input = { ...(guestDocs[action].example as object), orderId };
  expect(refusalOf(await house.guest(freshId('oThief'), action, input))).toBe('ORDER_UNKNOWN');
  expect(everythingStored(house)).toBe(before);
});

test('a guest lists only their own orders', async () => {
  await storeWithOrder();
  const { orders } = dataOf(await house.guest(freshId('oGuest'), 'listOrders', { beforeMs: null }));
  expect(orders).toEqual([]);
});

test('an invitation lets one person in, once, with its role', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const { code } = dataOf(await house.staff(ownerId, 'inviteColleague', { storeId, role: 'kitchen' }));
  const [cook, other] = [freshId('oCook'), freshId('oOther')];
  const input = { code, name: '老卢' };
  const joined = dataOf(await house.staff(cook, 'acceptInvitation', input));
  expect(joined).toMatchObject({ name: '老卢', memberships: [{ storeId, role: 'kitchen' }] });
  expect(dataOf(await house.staff(cook, 'acceptInvitation', input))).toEqual(joined);
  expect(refusalOf(await house.staff(other, 'acceptInvitation', input))).toBe('INVITATION_UNKNOWN');
  expect(refusalOf(await house.staff(other, 'signIn', {}))).toBe('NOT_STAFF');
  expect(dataOf(await house.staff(cook, 'signIn', {}))).toEqual(joined);
});

test('two people with one invitation at once: one is let in', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const { code } = dataOf(await house.staff(ownerId, 'inviteColleague', { storeId, role: 'waiter' }));
  const people = [freshId('oA'), freshId('oB')];
  const answers = await Promise.all(
    people.map((openid) => house.staff(openid, 'acceptInvitation', { code, name: '小陈' })),
  );
  expect(answers.map(refusalOf).sort()).toEqual(['INVITATION_UNKNOWN', null]);
});

test('an invitation ends after a day, and only an owner invites owners', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const manager = hire(house, storeId, 'manager');
  expect(refusalOf(await house.staff(manager, 'inviteColleague', { storeId, role: 'owner' }))).toBe(
    'ROLE_NOT_ALLOWED',
  );
  const { code } = dataOf(await house.staff(ownerId, 'inviteColleague', { storeId, role: 'owner' }));
  await house.clock.advance(24 * 60 * 60_000);
  const answer = await house.staff(freshId('oLate'), 'acceptInvitation', { code, name: '小何' });
  expect(refusalOf(answer)).toBe('INVITATION_UNKNOWN');
});
