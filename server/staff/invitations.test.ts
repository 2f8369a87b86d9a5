import { invitationCodeAlphabet, invitationCodeLength } from '../../domain/staff/invitation-code';
import { dataOf, refusalOf } from '../testing/act';
import { freshId, furnishStore, hire } from '../testing/furnish';
import { House } from '../testing/house';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

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

test('an invitation ends with the right of the one who made it', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const manager = hire(house, storeId, 'manager');
  const invite = async (openid: string) =>
    dataOf(await house.staff(openid, 'inviteColleague', { storeId, role: 'manager' })).code;
  const accept = (code: string) =>
    house.staff(freshId('oFriend'), 'acceptInvitation', { code, name: '小陈' });
  const codes = [await invite(manager), await invite(manager)];
  hire(house, storeId, 'waiter', manager);
  expect(refusalOf(await accept(codes[0] ?? ''))).toBe('INVITATION_UNKNOWN');
  house.database.seedMany('staff', [{ _id: manager, name: '小何', memberships: [], createdAtMs: 0 }]);
  expect(refusalOf(await accept(codes[1] ?? ''))).toBe('INVITATION_UNKNOWN');
  expect(refusalOf(await accept(await invite(ownerId)))).toBeNull();
});

test('a code has its 40 random bits, and is understood when O was written for 0, and I or L for 1', async () => {
  const { storeId, ownerId } = furnishStore(house);
  const { code } = dataOf(await house.staff(ownerId, 'inviteColleague', { storeId, role: 'waiter' }));
  expect(code).toMatch(new RegExp(`^[${invitationCodeAlphabet}]{${invitationCodeLength}}$`));
  const written = code.replaceAll('0', 'O').replaceAll('1', 'L');
  const answer = await house.staff(freshId('oNew'), 'acceptInvitation', { code: written, name: '小陈' });
  expect(refusalOf(answer)).toBeNull();
});
