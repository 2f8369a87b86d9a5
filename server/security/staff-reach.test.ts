import type { StaffAction } from '../../contract/staff';
import { mayDo, roles, type Role } from '../../domain/staff/role';
import { everythingStored, refusalOf, storedOf } from '../testing/act';
import { freshId, furnishStore, hire } from '../testing/furnish';
import { House } from '../testing/house';
import { caseOf, setScene, storeActions } from '../testing/staff-cases';
import type { Scene } from '../testing/staff-cases';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

async function prepared(action: StaffAction): Promise<{ scene: Scene; input: object }> {
  const scene = await setScene(house);
  return { scene, input: await caseOf(action).prepare(scene) };
}

function suspendedAt(storeId: string, role: Role): string {
  const openid = freshId(`oSuspended${role}`);
  const suspension = { atMs: 0, by: 'oOwner', reason: '手机丢了' };
  const memberships = [{ storeId, role, suspension }];
  house.database.seedMany('staff', [{ _id: openid, name: role, memberships, createdAtMs: 0 }]);
  return openid;
}

/** What a refused call may have told: of the guest, the order or the table of the scene. */
function leaksOf(scene: Scene, answer: unknown, known: object = {}): string[] {
  const told = JSON.stringify(answer);
  const asked = JSON.stringify(known);
  return scene.secrets.filter((secret) => told.includes(secret) && !asked.includes(secret));
}

test.each(storeActions.filter((action) => roles.some((role) => !mayDo(role, action))))(
  '%s is refused to every role that may not do it, and changes nothing',
  async (action) => {
    const { scene, input } = await prepared(action);
    const people = roles
      .filter((role) => !mayDo(role, action))
      .map((role) => hire(house, scene.storeId, role));
    const before = everythingStored(house);
    for (const colleague of people) {
      const answer = await house.staff(colleague, action, input);
      expect(refusalOf(answer)).toBe('ROLE_NOT_ALLOWED');
      expect(leaksOf(scene, answer)).toEqual([]);
    }
    expect(everythingStored(house)).toBe(before);
  },
);

test.each(storeActions)(
  '%s is refused to a guest, to the guest of the order, and to the owner of another store',
  async (action) => {
    const { scene, input } = await prepared(action);
    const strangers = [freshId('oGuest'), scene.guestId, furnishStore(house).ownerId];
    const before = everythingStored(house);
    for (const openid of strangers) {
      const answer = await house.staff(openid, action, input);
      expect(refusalOf(answer)).toBe('NOT_STAFF');
      expect(leaksOf(scene, answer)).toEqual([]);
    }
    expect(refusalOf(await house.staff(null, action, input))).toBe('NOT_SIGNED_IN');
    expect(everythingStored(house)).toBe(before);
  },
);

test.each(storeActions)(
  "%s with the ids of another store, said to be the owner's own, reaches nothing of that store",
  async (action) => {
    const { scene, input } = await prepared(action);
    const mine = furnishStore(house);
    const before = [storedOf(house, scene.storeId), storedOf(house, scene.orderId)];
    const answer = await house.staff(mine.ownerId, action, { ...input, storeId: mine.storeId });
    // A member is the house's, and says who they are by showing the code, at whichever counter.
    const isTheHouses = action === 'scanMemberCode';
    const namesForeignId = [
      'orderId',
      'callId',
      'tableId',
      'colleagueId',
      'shiftId',
      'code',
      'conversationId',
    ].some((name) => ((input as Record<string, unknown>)[name] ?? null) !== null);
    // A guest holds a voucher's code out at the wrong counter: they are told where it is good.
    if (namesForeignId && !isTheHouses) expect(refusalOf(answer)).toMatch(/_UNKNOWN$|^VOUCHER_ELSEWHERE$/);
    expect([storedOf(house, scene.storeId), storedOf(house, scene.orderId)]).toEqual(before);
    const shown = isTheHouses ? { ...input, guestId: scene.guestId } : input;
    expect(leaksOf(scene, answer, shown)).toEqual([]);
  },
);

test.each(storeActions)(
  '%s is refused to every role that is suspended, and to every role at another store',
  async (action) => {
    const { scene, input } = await prepared(action);
    const elsewhere = furnishStore(house).storeId;
    const people = roles.map((role) => ({
      suspended: suspendedAt(scene.storeId, role),
      ofAnotherStore: hire(house, elsewhere, role),
    }));
    const before = everythingStored(house);
    for (const { suspended, ofAnotherStore } of people) {
      for (const [openid, code] of [
        [suspended, 'SUSPENDED'],
        [ofAnotherStore, 'NOT_STAFF'],
      ] as const) {
        const answer = await house.staff(openid, action, input);
        expect(refusalOf(answer)).toBe(code);
        expect(leaksOf(scene, answer)).toEqual([]);
      }
    }
    expect(everythingStored(house)).toBe(before);
  },
);

test.each(storeActions)(
  '%s ends with the role: who was sent away a moment ago is refused',
  async (action) => {
    const { scene, input } = await prepared(action);
    const colleague = hire(house, scene.storeId, 'owner');
    house.database.seedMany('staff', [{ _id: colleague, name: '小陈', memberships: [], createdAtMs: 0 }]);
    const before = everythingStored(house);
    expect(refusalOf(await house.staff(colleague, action, input))).toBe('NOT_STAFF');
    expect(everythingStored(house)).toBe(before);
  },
);

test('signing in tells a guest nothing, and a colleague only of their own stores', async () => {
  const scene = await setScene(house);
  expect(refusalOf(await house.staff(scene.guestId, 'signIn', {}))).toBe('NOT_STAFF');
  const elsewhere = furnishStore(house);
  const answer = await house.staff(elsewhere.ownerId, 'signIn', {});
  expect(JSON.stringify(answer)).toContain(elsewhere.storeId);
  expect(JSON.stringify(answer)).not.toContain(scene.storeId);
});
