import type { StaffAction } from '../../contract/staff';
import { rightsByAction } from '../../domain/staff/role';
import { everythingStored, refusalOf } from '../testing/act';
import { House } from '../testing/house';
import { caseOf, inputFor, setScene } from '../testing/staff-cases';
import type { Scene } from '../testing/staff-cases';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const actions = Object.keys(rightsByAction) as StaffAction[];
const isAudited = (action: StaffAction) => caseOf(action).audited !== null;

function auditOf(scene: Scene, action: StaffAction) {
  const { documents } = house.database.query('audit', { where: { storeId: scene.storeId }, limit: 100 });
  return documents.filter((entry) => entry.action === action);
}

test('what changes money, price, stock or a role is told apart from what does not', () => {
  expect(actions.filter(isAudited)).toEqual(
    expect.arrayContaining(['rejectOrder', 'setRemaining', 'inviteColleague', 'pauseOrders']),
  );
});

test.each(actions.filter(isAudited))(
  '%s is written down: who, what, before, after and why',
  async (action) => {
    const scene = await setScene(house);
    const { audited } = caseOf(action);
    const input: { readonly reason?: string } = await inputFor(scene, action, scene.ownerId);
    expect(auditOf(scene, action)).toEqual([]);
    expect(refusalOf(await house.staff(scene.ownerId, action, input))).toBeNull();
    const [entry, ...others] = auditOf(scene, action);
    expect(others).toEqual([]);
    expect(entry).toMatchObject({
      storeId: scene.storeId,
      atMs: house.clock.now(),
      actor: scene.ownerId,
      subject: audited?.subject(scene),
      reason: input.reason ?? null,
    });
    expect(String(entry?.before)).toMatch(audited?.before ?? 'nothing');
    expect(String(entry?.after)).toMatch(audited?.after ?? 'nothing');
    expect(entry?.before).not.toBe(entry?.after);
  },
);

test.each(actions.filter(isAudited))('%s is not done when it cannot be written down', async (action) => {
  const scene = await setScene(house);
  const input = await inputFor(scene, action, scene.ownerId);
  const before = everythingStored(house);
  house.gate.beforeDatabase = (what) =>
    what === 'database.insertDocument audit' ? { code: 'DATABASE_REQUEST_FAILED', message: 'no room' } : null;
  const answer = await house.staff(scene.ownerId, action, input);
  house.gate.beforeDatabase = null;
  expect(refusalOf(answer)).toBe('INTERNAL');
  expect(everythingStored(house)).toBe(before);
});

test.each(actions.filter((action) => !isAudited(action)))('%s leaves no entry', async (action) => {
  const scene = await setScene(house);
  const input = await inputFor(scene, action, scene.ownerId);
  expect(refusalOf(await house.staff(scene.ownerId, action, input))).toBeNull();
  expect(auditOf(scene, action)).toEqual([]);
});

test.each(['setSoldOut', 'setRemaining', 'setPromisedMinutes', 'rejectOrder'] as const)(
  '%s twice is written down once, for the second time changes nothing',
  async (action) => {
    const scene = await setScene(house);
    const input = await inputFor(scene, action, scene.ownerId);
    await house.staff(scene.ownerId, action, input);
    await house.staff(scene.ownerId, action, input);
    expect(auditOf(scene, action)).toHaveLength(1);
  },
);
