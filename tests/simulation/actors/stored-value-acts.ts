import type { GuestAnswers } from '../../../contract/guest';
import { guestNames } from '../house/people';
import { tiers } from '../house/stores';
import type { World } from '../run/world';
import type { Act, ActName, Perform } from './act';
import { askGuestFunction, askStaffFunction } from './phone';
import { storeOfAct } from './store-of-act';
import { visitOf } from './visit';

/** Money paid in advance: what guests do with it, and what the house does. */
export const storedValueActs: Partial<Record<ActName, Perform>> = {
  'top-up': begin,
  'top-up-again': begin,
  async 'buy-gift-card'(world, act) {
    const amount = world.chance.pick(`${act.visit} card`, [1_000, 2_500, 10_001]);
    const input = { requestId: requestIdOf(world, act), storeId: storeOfAct(world, act), amount };
    noteBegun(world, act, await askGuestFunction(world, act, 'buyGiftCard', input));
  },
  async 'ask-for-top-up'(world, act) {
    const { topUpId } = visitOf(world, act);
    if (topUpId) noteBegun(world, act, await askGuestFunction(world, act, 'payTopUp', { topUpId }));
  },
  async 'look-at-top-up'(world, act) {
    const { topUpId } = visitOf(world, act);
    if (topUpId) await askGuestFunction(world, act, 'viewTopUp', { topUpId });
  },
  /** A card that a friend has bought; now and then one that is gone already, or the guest's own. */
  async redeem(world, act) {
    const cards = world.books.all('giftCards');
    if (cards.length === 0) return;
    const fresh = cards.filter(({ redeemedBy, buyerId }) => redeemedBy === null && buyerId !== act.who);
    const own = cards.filter(({ redeemedBy, buyerId }) => redeemedBy === null && buyerId === act.who);
    const isAny = fresh.length === 0 || world.chance.is(`${act.visit} any card`, 0.3);
    const isOwn = own.length > 0 && world.chance.is(`${act.id} own card`, 0.5);
    const card = world.chance.pick(`${act.visit} card`, isOwn ? own : isAny ? cards : fresh);
    world.story.tell(`${act.who} redeems the card of ${card.topUpId} (${act.id})`);
    await askGuestFunction(world, act, 'redeemGiftCard', { code: card._id });
  },
  /** Whoever bought it gives it back: mostly one that nobody used, now and then one that somebody just redeems. */
  async 'return-card'(world, act) {
    const own = world.books.all('giftCards').filter(({ buyerId }) => buyerId === act.who);
    if (own.length === 0) return;
    const card = world.chance.pick(`${act.id} card`, own);
    world.story.tell(`${act.who} gives the card of ${card.topUpId} back (${act.id})`);
    await askGuestFunction(world, act, 'returnGiftCard', { code: card._id });
  },
  /** In one moment the buyer gives a card back and a friend, who has the code, redeems it. */
  async 'redeem-and-return'(world, act) {
    const own = world.books
      .all('giftCards')
      .filter(({ buyerId, redeemedBy }) => buyerId === act.who && redeemedBy === null);
    const card = own.at(-1);
    if (!card) return;
    const friend = world.chance.pick(
      `${act.visit} friend`,
      guestNames.filter((name) => name !== act.who),
    );
    world.story.tell(`${act.who} gives the card of ${card.topUpId} back, and ${friend} has it (${act.id})`);
    await Promise.all([
      askGuestFunction(world, act, 'returnGiftCard', { code: card._id }),
      askGuestFunction(world, { ...act, who: friend }, 'redeemGiftCard', { code: card._id }),
    ]);
  },
  async 'refund-balance'(world, act) {
    const paid = world.books
      .all('topUps')
      .filter(({ status, kind }) => status === 'paid' && kind === 'balance');
    if (paid.length === 0) return;
    const { storeId, _id: topUpId } = world.chance.pick(`${act.visit} top-up`, paid);
    const shown = await askStaffFunction(world, act, 'previewStoredValueRefund', { storeId, topUpId });
    if (!shown || shown.refundable === 0) return;
    world.story.tell(`${act.who} gives ${shown.refundable} fen of a balance back (${act.id})`);
    await askStaffFunction(world, act, 'refundStoredValue', {
      ...{ storeId, topUpId, requestId: requestIdOf(world, act) },
      ...{ expectedAmount: shown.refundable, reason: '顾客要走' },
    });
  },
  async 'switch-stored-value'(world, act) {
    const isOn = world.chance.is(`${act.visit} switches on`, 0.85);
    const input = { storeId: storeOfAct(world, act), isOn, tiers: [...tiers] };
    await askStaffFunction(world, act, 'setStoredValue', input);
  },
};

async function begin(world: World, act: Act): Promise<void> {
  const { pay, bonus } = world.chance.pick(`${act.visit} tier`, tiers);
  const input = { requestId: requestIdOf(world, act), storeId: storeOfAct(world, act), pay, bonus };
  world.story.tell(`${act.who} pays ${pay} fen in advance (${act.id})`);
  noteBegun(world, act, await askGuestFunction(world, act, 'topUp', input));
}

function noteBegun(world: World, act: Act, begun: GuestAnswers['topUp'] | null): void {
  if (!begun) return;
  const visit = visitOf(world, act);
  visit.topUpId = begun.topUp.id;
  world.witness.noteTopUp(act.visit, begun.topUp.id);
  if (begun.payment) visit.sheets.push(begun.payment);
}

function requestIdOf({ chance }: World, act: Act): string {
  return `request-${chance.hex(`${act.visit} prepaid`, 16)}`;
}
