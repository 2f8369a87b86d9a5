import type { GuestAction } from '../../contract/guest';
import { guestInputs } from '../../contract/guest';
import { refusalOf } from '../testing/act';
import { freshId } from '../testing/furnish';
import { House } from '../testing/house';
import { reachesByAction } from '../testing/guest-reach';
import { settleVictim } from '../testing/victim';
import type { Victim } from '../testing/victim';

let house: House;
let victim: Victim;
beforeAll(async () => {
  house = await House.open();
  victim = await settleVictim(house);
});
afterAll(() => house.close());

const actions = Object.keys(guestInputs) as GuestAction[];

test.each(actions)("%s cannot reach another guest's things, and tells nothing of them", async (action) => {
  const reaches = reachesByAction[action](victim);
  expect(reaches.length).toBeGreaterThan(0);
  for (const { what, input, ends } of reaches) {
    const thief = freshId('oThief');
    const before = storedOfOthers(thief);
    const answer = await house.guest(thief, action, input);
    expect([what, refusalOf(answer)]).toEqual([what, ends === 'own things' ? null : ends]);
    expect(storedOfOthers(thief)).toEqual(before);
    expect(leaksOf(answer)).toEqual([]);
  }
});

/** Every document that does not name this guest: what somebody writes down of themselves is theirs. */
function storedOfOthers(guestId: string): readonly string[] {
  return house.stored.lines.filter((line) => !line.includes(guestId));
}

test.each(actions)("%s answers the same for another guest's id as for one that never was", async (action) => {
  const nobodys = { ...victim, orderIdsByState: { none: '0123456789abcdef01234567' }, couponId: 'no-such' };
  const endsWith = (whose: Victim) =>
    reachesByAction[action](whose)
      .filter(({ ends }) => /UNKNOWN/.test(ends))
      .map(({ input }) => input);
  const [unknown] = endsWith(nobodys as unknown as Victim);
  if (unknown === undefined) return;
  const expected = await house.guest(freshId('oThief'), action, unknown);
  for (const input of endsWith(victim)) {
    expect(await house.guest(freshId('oThief'), action, input)).toEqual(expected);
  }
});

test.each(actions)('%s without an identity is refused', async (action) => {
  for (const { input } of reachesByAction[action](victim)) {
    expect(refusalOf(await house.guest(null, action, input))).toBe('NOT_SIGNED_IN');
  }
});

test('the guest whose things they are does reach them, so that the refusals above mean something', async () => {
  const { guestId, orderIdsByState } = victim;
  for (const orderId of Object.values(orderIdsByState)) {
    expect(refusalOf(await house.guest(guestId, 'viewOrder', { orderId, afterPayment: false }))).toBeNull();
  }
  const mine = JSON.stringify([
    await house.guest(guestId, 'viewMember', { entriesBeforeMs: null }),
    await house.guest(guestId, 'listOrders', { beforeMs: null }),
  ]);
  for (const known of [victim.couponId, ...Object.values(orderIdsByState)]) expect(mine).toContain(known);
});

function leaksOf(answer: unknown): string[] {
  const text = JSON.stringify(answer);
  return victim.secrets.filter((secret) => text.includes(secret));
}
