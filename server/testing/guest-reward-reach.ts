import type { GuestInput } from '../../contract/guest';
import type { GuestRewardAnswers } from '../../contract/rewards';
import type { Reach } from './guest-reach';
import type { Victim } from './victim';

type RewardReaches = {
  readonly [Name in keyof GuestRewardAnswers]: (
    victim: Victim,
  ) => readonly (Reach & { readonly input: GuestInput<Name> })[];
};

const token = '0123456789abcdef0123456789abcdef';

/** Exchanges and presents are named by ids that nobody guesses; what is a guest's own is found by who asks. */
export const rewardReaches: RewardReaches = {
  viewRewards: ({ storeId }) => [
    { what: 'the shop of the same store', input: { storeId, shelf: 'shop' }, ends: 'own things' },
    { what: 'its coupon centre', input: { storeId, shelf: 'centre' }, ends: 'own things' },
  ],
  takeReward: ({ storeId, requestId }) => [
    {
      what: 'with their request id',
      input: { requestId, storeId, offerId: 'ro-none', expectedPrice: 0 },
      ends: 'REWARD_UNKNOWN',
    },
  ],
  cancelReward: ({ couponId }) => [
    { what: 'by the id of their coupon', input: { takingId: couponId }, ends: 'VOUCHER_UNKNOWN' },
  ],
  wrapCoupon: ({ couponId }) => [{ what: 'their coupon', input: { couponId }, ends: 'COUPON_UNKNOWN' }],
  unwrapCoupon: ({ couponId }) => [{ what: 'their coupon', input: { couponId }, ends: 'COUPON_UNKNOWN' }],
  viewGift: () => [{ what: 'by a guessed link', input: { token }, ends: 'GIFT_UNKNOWN' }],
  claimGift: () => [{ what: 'by a guessed link', input: { token }, ends: 'GIFT_UNKNOWN' }],
  viewInvites: () => [{ what: 'of no store', input: { storeId: 'no-store' }, ends: 'STORE_UNKNOWN' }],
  acceptInvite: () => [
    { what: 'with a guessed code', input: { code: '000000000000', channel: null }, ends: 'INVITE_UNKNOWN' },
  ],
  viewRegular: ({ storeId }) => [{ what: 'at the same store', input: { storeId }, ends: 'own things' }],
  setFavourite: ({ storeId }) => [
    {
      what: 'takes a heart away at the same store',
      input: { storeId, dishId: 'noodles', isFavourite: false },
      ends: 'own things',
    },
  ],
};
