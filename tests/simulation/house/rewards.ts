import type { Database } from '../../../emulator/src/database/database';
import type { MemberRules } from '../../../domain/membership/member-rules';
import { firstMemberRules } from '../../../domain/membership/member-rules';
import type { InviteRules } from '../../../domain/rewards/invite-rules';
import { traysOfOffer } from '../../../domain/rewards/reward-supply';
import { tableCodeAlphabet } from '../../../domain/table/table-code';
import { text } from '../../../domain/testing/build-menu';
import { orderIdFor } from '../../../server/ordering/order-id';
import { currentRulesId, rulesVersionId } from '../../../server/membership/member-rules-document';
import type { RewardOfferDocument, RewardTakingDocument } from '../../../server/rewards/reward-documents';
import type { Chance } from '../engine/chance';
import { guestNames } from './people';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** A run either has all of it (points shop, coupon centre, presents, invitations, levels and gifts) or none. */
export function thanksMembers(chance: Chance): boolean {
  return chance.is('members are thanked', 0.5);
}

/** Levels so low that an evening reaches them, and every kind of gift. */
export const thankfulRules: MemberRules = {
  ...firstMemberRules,
  version: 1,
  levels: [
    level('neighbour', { threshold: 0 }),
    level('regular', {
      ...{ threshold: 5_000, pointsPercent: 150 },
      birthdayCoupon: { amount: 500, minimumSpend: 0, goodForDays: 3 },
      freeDish: { dishId: 'tea', name: text('tea'), worth: 600 },
    }),
    level('old-friend', {
      ...{ threshold: 15_000, pointsPercent: 200 },
      freeDish: { dishId: 'noodles', name: text('noodles'), worth: 2_800 },
    }),
  ],
  welcome: { isOn: true, points: 88, coupon: { amount: 300, minimumSpend: 0, goodForDays: 3 } },
  birthday: { isOn: true, daysAhead: 7, points: 66 },
  signIn: { isOn: true, points: 5, bonuses: [{ day: 2, points: 20 }] },
};

/** A cap so low that popular inviters meet it. */
export const inviteRules: InviteRules = {
  ...{ isOn: true, inviterPoints: 200, friendPoints: 150, leastSpend: 1_000, mostPerMonth: 1 },
};

/** What the house offers: few of most, and of one thing as many as anybody wants. */
export const offerIds = ['offer-noodles', 'offer-tea', 'offer-off', 'offer-free', 'offer-last'] as const;

/** Of which there are two, so most of those who want it come too late. */
export const scarceOfferId = 'offer-last';

export function furnishRewards(database: Database, storeIds: readonly string[], nowMs: number): void {
  const [storeId = ''] = storeIds;
  const rules = { ...thankfulRules, savedAtMs: nowMs, by: 'oOwner', storeId };
  database.seedMany('memberRules', [
    { ...rules, _id: currentRulesId },
    { ...rules, _id: rulesVersionId(rules.version) },
  ]);
  database.seedMany(
    'inviteRules',
    storeIds.map((_id) => ({ ...inviteRules, _id })),
  );
  database.seedMany(
    'rewardOffers',
    offersOf(storeIds, nowMs).map((offer) => ({ ...offer })),
  );
  furnishVouchers(database, storeIds, nowMs);
}

function level(
  id: string,
  given: Pick<MemberRules['levels'][number], 'threshold'> & Partial<MemberRules['levels'][number]>,
): MemberRules['levels'][number] {
  const plain = { pointsPercent: 100, hasMemberPrice: true, birthdayCoupon: null, freeDish: null };
  return { id, name: text(id), ...plain, ...given };
}

function offersOf(storeIds: readonly string[], nowMs: number): RewardOfferDocument[] {
  const bowl = { kind: 'dish', dishId: 'noodles', goodForDays: 1, whenExpired: 'points-return' } as const;
  const off = (amount: number) => ({
    ...{ kind: 'coupon' as const, benefit: { kind: 'amount-off' as const, amount }, minimumSpend: 0 },
    ...{ dishIds: [], modes: [], goodForDays: 1, isGiftable: true },
  });
  const offer = (
    _id: (typeof offerIds)[number],
    offered: Pick<RewardOfferDocument, 'price' | 'goods' | 'quantity' | 'perGuest'>,
  ): RewardOfferDocument => ({
    ...{ _id, storeIds, name: text(_id), isStopped: false, requestId: `request-${_id}` },
    ...{ fromMs: nowMs - dayMs, untilMs: nowMs + 3 * dayMs, createdAtMs: nowMs - dayMs },
    ...{ ...offered, trays: traysOfOffer(offered.quantity) },
  });
  return [
    offer('offer-noodles', { price: 150, goods: bowl, quantity: 20, perGuest: 2 }),
    offer('offer-tea', {
      ...{ price: 60, quantity: null, perGuest: 3 },
      goods: { ...bowl, dishId: 'tea', whenExpired: 'points-lapse' },
    }),
    offer('offer-off', { price: 200, goods: off(500), quantity: 9, perGuest: 2 }),
    offer('offer-free', { price: 0, goods: off(333), quantity: 16, perGuest: 1 }),
    offer('offer-last', { price: 40, goods: off(250), quantity: 2, perGuest: 1 }),
  ];
}

/** Vouchers of yesterday that end while people are eating; of every other one the points come back. */
function furnishVouchers(database: Database, storeIds: readonly string[], nowMs: number): void {
  const takings = guestNames.flatMap((guestId, index): RewardTakingDocument[] => {
    if (index % 3 !== 0) return [];
    const _id = `rt-${orderIdFor(guestId, 'yesterday')}`;
    const lot = { entryId: `gift:${guestId}:0`, remaining: 60, expiresAtMs: nowMs + dayMs };
    return [
      {
        ...{ _id, guestId, offerId: 'offer-tea', storeIds, name: text('offer-tea'), kind: 'dish' },
        ...{ dishId: 'tea', price: 60, lots: [lot], tray: 0, status: 'open', redeemed: null },
        code: codeOf(index),
        ...{ takenAtMs: nowMs - dayMs, validUntilMs: nowMs + (index + 2) * minuteMs },
        whenExpired: index % 2 === 0 ? 'points-return' : 'points-lapse',
      },
    ];
  });
  database.seedMany(
    'rewardTakings',
    takings.map((taking) => ({ ...taking })),
  );
  database.seedMany(
    'rewardGuests',
    takings.map(({ guestId, offerId }) => ({ _id: `${offerId}:${guestId}`, offerId, guestId, taken: 1 })),
  );
  const taken = takings.length;
  database.seedMany('rewardTrays', [
    {
      ...{ _id: 'offer-tea:0', offerId: 'offer-tea', tray: 0, taken, points: 60 * taken },
      ...{ redeemed: 0, revenue: 0, takenBack: 0 },
    },
  ]);
  database.seedMany(
    'pointsEntries',
    takings.flatMap(({ _id, guestId, takenAtMs: atMs }) => {
      const entry = { guestId, orderId: null, atMs, expiresAtMs: null };
      return [
        { ...entry, _id: `gift:${guestId}:0`, kind: 'gift', points: 60 },
        { ...entry, _id: `shop:${_id}`, kind: 'shop', points: -60 },
      ];
    }),
  );
}

/** Ten letters of the alphabet of codes, the same in every run. */
function codeOf(index: number): string {
  return `yesterday${tableCodeAlphabet.charAt(index)}`;
}
