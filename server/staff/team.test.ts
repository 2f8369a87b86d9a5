import { dataOf, refusalOf } from '../testing/act';
import { freshId, furnishStore, hire } from '../testing/furnish';
import { House } from '../testing/house';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const reason = '换岗';

function team() {
  const { storeId, ownerId } = furnishStore(house);
  const manager = hire(house, storeId, 'manager');
  const waiter = hire(house, storeId, 'waiter');
  const suspend = (by: string, colleagueId: string) =>
    house.staff(by, 'suspendColleague', { storeId, colleagueId, reason });
  const change = (by: string, colleagueId: string, role: string) =>
    house.staff(by, 'changeRole', { storeId, colleagueId, role });
  return { storeId, ownerId, manager, waiter, suspend, change };
}

const board = (openid: string, storeId: string) => house.staff(openid, 'board', { storeId });

test('a suspended colleague is refused with the next call of a phone that is still open, and told why they cannot', async () => {
  const { storeId, manager, waiter, suspend } = team();
  expect(refusalOf(await board(waiter, storeId))).toBeNull();
  dataOf(await suspend(manager, waiter));
  expect(refusalOf(await board(waiter, storeId))).toBe('SUSPENDED');
  expect(refusalOf(await house.staff(waiter, 'signIn', {}))).toBe('SUSPENDED');
  dataOf(await house.staff(manager, 'resumeColleague', { storeId, colleagueId: waiter }));
  expect(refusalOf(await board(waiter, storeId))).toBeNull();
});

test('a suspension shows on phones that watch the store at once, for their signal moves', async () => {
  const { storeId, manager, waiter, suspend } = team();
  const { signalId } = dataOf(await board(waiter, storeId));
  const versionOf = () => house.database.read('signals', signalId)?.version;
  const before = versionOf();
  dataOf(await suspend(manager, waiter));
  expect(versionOf()).not.toBe(before);
});

test('who is suspended at one store goes on at another', async () => {
  const { storeId, manager, suspend } = team();
  const other = furnishStore(house);
  const both = freshId('oBoth');
  const memberships = [storeId, other.storeId].map((id) => ({ storeId: id, role: 'waiter' }));
  house.database.seedMany('staff', [{ _id: both, name: '小马', memberships, createdAtMs: 0 }]);
  dataOf(await suspend(manager, both));
  expect(refusalOf(await board(both, storeId))).toBe('SUSPENDED');
  expect(refusalOf(await board(both, other.storeId))).toBeNull();
  const { memberships: seen } = dataOf(await house.staff(both, 'signIn', {}));
  expect(seen.map((membership) => membership.storeId)).toEqual([other.storeId]);
  dataOf(await house.staff(manager, 'removeColleague', { storeId, colleagueId: both, reason }));
  expect(refusalOf(await board(both, storeId))).toBe('NOT_STAFF');
  expect(refusalOf(await board(both, other.storeId))).toBeNull();
});

test('no invitation ends a suspension', async () => {
  const { storeId, ownerId, manager, waiter, suspend } = team();
  const made = await house.staff(ownerId, 'inviteColleague', { storeId, role: 'manager' });
  dataOf(await suspend(manager, waiter));
  const { code } = dataOf(made);
  expect(refusalOf(await house.staff(waiter, 'acceptInvitation', { code, name: '小陈' }))).toBe('SUSPENDED');
});

test('a role that changes in the middle of work is in force with the next call', async () => {
  const { storeId, ownerId, waiter, change } = team();
  const sell = () => house.staff(waiter, 'setSoldOut', { storeId, dishId: 'tea', isSoldOut: true });
  expect(refusalOf(await sell())).toBe('ROLE_NOT_ALLOWED');
  dataOf(await change(ownerId, waiter, 'cashier'));
  expect(refusalOf(await sell())).toBeNull();
  dataOf(await change(ownerId, waiter, 'rider'));
  expect(refusalOf(await sell())).toBe('ROLE_NOT_ALLOWED');
});

test('a manager changes nobody who stands beside or above, nobody makes themselves more, and only owners make owners', async () => {
  const { storeId, ownerId, manager, waiter, change, suspend } = team();
  const colleague = hire(house, storeId, 'manager');
  const refused = [
    await change(manager, ownerId, 'waiter'),
    await change(manager, colleague, 'waiter'),
    await change(manager, manager, 'owner'),
    await change(manager, waiter, 'owner'),
    await change(ownerId, ownerId, 'manager'),
    await suspend(manager, ownerId),
    await suspend(manager, colleague),
    await suspend(ownerId, ownerId),
  ];
  expect(refused.map(refusalOf)).toEqual(refused.map(() => 'ROLE_NOT_ALLOWED'));
  expect(refusalOf(await change(ownerId, colleague, 'owner'))).toBeNull();
  expect(refusalOf(await change(ownerId, freshId('oNobody'), 'waiter'))).toBe('COLLEAGUE_UNKNOWN');
});

test('the last owner cannot leave; two who leave at once leave one behind', async () => {
  const { storeId, ownerId } = team();
  const leave = (openid: string) => house.staff(openid, 'leaveStore', { storeId });
  expect(refusalOf(await leave(ownerId))).toBe('LAST_OWNER');
  const second = hire(house, storeId, 'owner');
  const codes = (await Promise.all([leave(ownerId), leave(second)])).map(refusalOf);
  expect(codes.sort()).toEqual(['LAST_OWNER', null]);
});

test('two owners who suspend each other at once leave one who may act', async () => {
  const { storeId, ownerId, suspend } = team();
  const second = hire(house, storeId, 'owner');
  await Promise.all([suspend(ownerId, second), suspend(second, ownerId)]);
  const boards = await Promise.all([ownerId, second].map((openid) => board(openid, storeId)));
  expect(boards.map(refusalOf).sort()).toEqual(['SUSPENDED', null]);
});

test('the last owner does not become less by an invitation', async () => {
  const { storeId, ownerId } = team();
  const { code } = dataOf(await house.staff(ownerId, 'inviteColleague', { storeId, role: 'waiter' }));
  expect(refusalOf(await house.staff(ownerId, 'acceptInvitation', { code, name: '周姐' }))).toBe(
    'LAST_OWNER',
  );
});

test('a store changes hands when the colleague takes it, and there is an owner at every moment', async () => {
  const { storeId, ownerId, manager, waiter } = team();
  const take = (openid: string) => house.staff(openid, 'takeOver', { storeId });
  const offer = (isOffered: boolean) =>
    house.staff(ownerId, 'offerStore', { storeId, colleagueId: manager, isOffered });
  expect(refusalOf(await take(manager))).toBe('OFFER_UNKNOWN');
  dataOf(await offer(true));
  dataOf(await offer(false));
  expect(refusalOf(await take(manager))).toBe('OFFER_UNKNOWN');
  dataOf(await offer(true));
  const seen = dataOf(await house.staff(manager, 'listColleagues', { storeId }));
  expect(seen.offeredBy).toBe('owner');
  expect(refusalOf(await take(waiter))).toBe('OFFER_UNKNOWN');
  dataOf(await take(manager));
  const rows = dataOf(await house.staff(manager, 'listColleagues', { storeId })).colleagues;
  const roleOf = (openid: string) => rows.find(({ colleagueId }) => colleagueId === openid)?.role;
  expect([roleOf(manager), roleOf(ownerId)]).toEqual(['owner', 'manager']);
  expect(refusalOf(await take(manager))).toBe('OFFER_UNKNOWN');
});

test('an offer ends after a day, and with the giver', async () => {
  const { storeId, ownerId, manager } = team();
  const offer = () => house.staff(ownerId, 'offerStore', { storeId, colleagueId: manager, isOffered: true });
  dataOf(await offer());
  await house.clock.advance(24 * 60 * 60_000);
  expect(refusalOf(await house.staff(manager, 'takeOver', { storeId }))).toBe('OFFER_UNKNOWN');
  dataOf(await offer());
  hire(house, storeId, 'owner');
  dataOf(await house.staff(ownerId, 'leaveStore', { storeId }));
  expect(refusalOf(await house.staff(manager, 'takeOver', { storeId }))).toBe('OFFER_UNKNOWN');
});

test('a withdrawn code lets nobody in, and nobody sees a code for a role that they may not give', async () => {
  const { storeId, ownerId, manager, waiter } = team();
  const invite = async (role: string) =>
    dataOf(await house.staff(ownerId, 'inviteColleague', { storeId, role })).code;
  const [forOwner, forWaiter] = [await invite('owner'), await invite('waiter')];
  const seenBy = async (openid: string) =>
    dataOf(await house.staff(openid, 'listColleagues', { storeId })).invitations.map(({ code }) => code);
  expect((await seenBy(ownerId)).sort()).toEqual([forOwner, forWaiter].sort());
  expect(await seenBy(manager)).toEqual([forWaiter]);
  expect(await seenBy(waiter)).toEqual([]);
  const withdraw = (code: string) => house.staff(manager, 'withdrawInvitation', { storeId, code });
  expect(refusalOf(await withdraw(forOwner))).toBe('INVITATION_UNKNOWN');
  dataOf(await withdraw(forWaiter));
  dataOf(await withdraw(forWaiter));
  expect(await seenBy(manager)).toEqual([]);
  const accept = house.staff(freshId('oNew'), 'acceptInvitation', { code: forWaiter, name: '小陈' });
  expect(refusalOf(await accept)).toBe('INVITATION_UNKNOWN');
});

test('whoever has left may delete the account of the guest they also are', async () => {
  const { storeId, waiter } = team();
  const wish = { understood: true };
  expect(refusalOf(await house.guest(waiter, 'deleteAccount', wish))).toBe('ACCOUNT_IS_STAFF');
  dataOf(await house.staff(waiter, 'leaveStore', { storeId }));
  expect(refusalOf(await house.guest(waiter, 'deleteAccount', wish))).toBeNull();
});

test('the owner reads who did what to whom, by person, kind and day, and page by page', async () => {
  const { storeId, ownerId, manager, waiter, suspend, change } = team();
  dataOf(await suspend(manager, waiter));
  dataOf(await change(ownerId, waiter, 'cashier'));
  dataOf(await house.staff(manager, 'setSoldOut', { storeId, dishId: 'tea', isSoldOut: true }));
  const none = { kind: null, colleagueId: null, fromDay: null, toDay: null, beforeMs: null };
  const read = async (filter: object) =>
    dataOf(await house.staff(ownerId, 'viewAudit', { storeId, ...none, ...filter })).entries;
  const actionsOf = async (filter: object) => (await read(filter)).map(({ action }) => action).sort();
  expect(await actionsOf({})).toEqual(['changeRole', 'setSoldOut', 'suspendColleague']);
  expect(await actionsOf({ kind: 'role' })).toEqual(['changeRole', 'suspendColleague']);
  expect(await actionsOf({ colleagueId: manager })).toEqual(['setSoldOut', 'suspendColleague']);
  expect(await actionsOf({ colleagueId: manager, kind: 'stock' })).toEqual(['setSoldOut']);
  expect(await actionsOf({ toDay: '2020-01-01' })).toEqual([]);
  expect(await actionsOf({ fromDay: '2099-01-01' })).toEqual([]);
  const [entry] = await read({ kind: 'role', colleagueId: manager });
  expect(entry).toMatchObject({
    colleagueName: 'manager',
    subject: 'waiter',
    before: 'waiter',
    after: 'suspended',
    reason,
  });
});

test('no entry of the audit is passed over or shown twice from page to page', async () => {
  const { storeId, ownerId, manager } = team();
  const entries = Array.from({ length: 120 }, (_, at) => ({
    ...{ _id: freshId('entry-'), storeId, atMs: 1_000_000 + Math.floor(at / 7), actor: manager },
    ...{ action: 'setSoldOut', subject: `dish-${at}`, before: 'for sale', after: 'sold out', reason: null },
  }));
  house.database.seedMany('audit', entries);
  const seen: string[] = [];
  let beforeMs: number | null = null;
  do {
    const filter = { kind: null, colleagueId: null, fromDay: null, toDay: null, beforeMs };
    const page: { entries: readonly { subject: string }[]; nextBeforeMs: number | null } = dataOf(
      await house.staff(ownerId, 'viewAudit', { storeId, ...filter }),
    );
    seen.push(...page.entries.map(({ subject }) => subject));
    beforeMs = page.nextBeforeMs;
  } while (beforeMs !== null);
  expect(seen.sort()).toEqual(entries.map(({ subject }) => subject).sort());
});
