import { rewardState } from '../../../domain/rewards/reward-offer';
import { inviteCodeOf } from '../../../server/rewards/invite-documents';
import { offerIds, scarceOfferId } from '../house/rewards';
import { guestNames } from '../house/people';
import type { World } from '../run/world';
import type { Act, ActName, Perform } from './act';
import { askGuestFunction } from './phone';
import { storeOfAct } from './store-of-act';
import { visitOf } from './visit';

/** What members do with points, coupons and friends, most of it with a finger that taps twice. */
export const rewardActs: Partial<Record<ActName, Perform>> = {
  async 'take-reward'(world, act) {
    const storeId = storeOfAct(world, act);
    const shelf = world.chance.is(`${act.visit} at the centre`, 0.3) ? 'centre' : 'shop';
    const seen = await askGuestFunction(world, act, 'viewRewards', { storeId, shelf });
    const offers = (seen?.offers ?? []).filter((offer) => rewardState(offer, seen?.nowMs ?? 0) === 'running');
    if (offers.length === 0) return;
    const scarce = offers.filter(({ id }) => id === scarceOfferId);
    const isScarce = scarce.length > 0 && world.chance.is(`${act.visit} what is scarce`, 0.4);
    const wanted = world.chance.pick(`${act.visit} offer`, isScarce ? scarce : offers);
    const requestId = `request-${world.chance.hex(`${act.visit} reward`, 16)}`;
    const input = { requestId, storeId, offerId: wanted.id, expectedPrice: wanted.price };
    visitOf(world, act).reward = input;
    await take(world, act);
  },
  'take-reward-again': take,
  async 'give-reward-back'(world, act) {
    const takingId = visitOf(world, act).takingId ?? newestTaking(world, act);
    if (takingId !== null) await askGuestFunction(world, act, 'cancelReward', { takingId });
  },
  async 'wrap-coupon'(world, act) {
    const own = couponsOf(world, act).filter(({ status }) => status === 'available' || status === 'wrapped');
    if (own.length === 0) return;
    const { _id: couponId } = world.chance.pick(`${act.visit} present`, own);
    await askGuestFunction(world, act, 'wrapCoupon', { couponId });
  },
  async 'unwrap-coupon'(world, act) {
    const wrapped = couponsOf(world, act).filter(({ status }) => status === 'wrapped' || status === 'given');
    const [coupon] = wrapped;
    if (coupon) await askGuestFunction(world, act, 'unwrapCoupon', { couponId: coupon._id });
  },
  /** The newest link is the one that several friends have before them; now and then somebody finds an old one. */
  async 'open-present'(world, act) {
    const presents = world.books.all('couponGifts');
    const waiting = presents.filter(({ status }) => status === 'waiting');
    const isOld = world.chance.is(`${act.visit} an old link`, 0.2);
    const link = isOld ? presents.at(0) : (waiting.at(-1) ?? presents.at(-1));
    if (!link) return;
    await askGuestFunction(world, act, 'viewGift', { token: link._id });
    await askGuestFunction(world, act, 'claimGift', { token: link._id });
  },
  /** The inviter's phone shows the code, and the friend's reads it; some invite each other, some themselves. */
  async 'accept-invitation'(world, act) {
    const inviterId = inviterOf(world, act);
    const storeId = storeOfAct(world, act);
    await askGuestFunction(world, { ...act, who: inviterId, id: `${act.id}, shown` }, 'viewInvites', {
      storeId,
    });
    const code = inviteCodeOf(inviterId);
    await askGuestFunction(world, act, 'acceptInvite', { code, channel: null });
  },
  async 'sign-in'(world, act) {
    await askGuestFunction(world, act, 'signInToday', { storeId: storeOfAct(world, act) });
  },
  async 'claim-welcome'(world, act) {
    await askGuestFunction(world, act, 'claimWelcome', { storeId: storeOfAct(world, act) });
  },
  async 'set-birthday'(world, act) {
    const monthDay = world.chance.pick(`${act.who} birthday`, ['11-22', '11-24', '11-28', '05-01']);
    await askGuestFunction(world, act, 'setBirthday', { storeId: storeOfAct(world, act), monthDay });
  },
  async 'look-at-club'(world, act) {
    await askGuestFunction(world, act, 'viewClub', { storeId: storeOfAct(world, act) });
  },
};

/** Sends what the visit wants to have; a repeat sends the very same. */
async function take(world: World, act: Act): Promise<void> {
  const visit = visitOf(world, act);
  if (!visit.reward) return;
  const { offerId, expectedPrice } = visit.reward;
  world.story.tell(`${act.who} takes ${offerId} for ${expectedPrice} points (${act.id})`);
  const taken = await askGuestFunction(world, act, 'takeReward', visit.reward);
  if (!taken) return;
  visit.takingId = taken.taking.takingId;
  world.witness.noteTaking(act.visit, taken.taking.takingId);
}

function newestTaking({ books }: World, { who }: Act): string | null {
  const own = books
    .all('rewardTakings')
    .filter(({ guestId, offerId }) => guestId === who && isOffered(offerId));
  return own.at(-1)?._id ?? null;
}

function isOffered(offerId: string): boolean {
  return offerIds.some((id) => id === offerId);
}

function couponsOf({ books }: World, { who }: Act) {
  return books.all('coupons').filter(({ guestId, isGiftable }) => guestId === who && isGiftable === true);
}

/** Two who invite each other, somebody popular, or oneself. */
function inviterOf({ chance }: World, { who, visit }: Act): string {
  const dice = chance.fraction(`${visit} invited by`);
  if (dice < 0.05) return who;
  if (dice < 0.35) return guestNames[guestNames.indexOf(who) ^ 1] ?? who;
  return guestNames[chance.is(`${visit} inviter is the other`, 0.25) ? 1 : 0] ?? who;
}
