import type { GuestAnswers, GuestInput } from '../../contract/guest';
import type { GuestRewardAnswers } from '../../contract/rewards';
import type { StaffRewardAnswers } from '../../contract/rewards-office';
import type { Refused } from '../refused';
import type { Services } from '../services';
import type { StaffRun } from '../staff/staff-run';
import { acceptInvite } from './accept-invite';
import { claimGift, unwrapCoupon, viewGift, wrapCoupon } from './give-coupon';
import { listRewards } from './list-rewards';
import { redeemVoucher, viewVoucher } from './redeem-voucher';
import { cancelReward } from './return-reward';
import { saveInviteRules, saveReward, stopReward } from './save-reward';
import { takeReward } from './take-reward';
import { viewInvites } from './view-invites';
import { setFavourite, viewRegular } from './view-regular';
import { viewRewards } from './view-rewards';

type GuestRuns = {
  readonly [Name in keyof GuestRewardAnswers]: (
    input: GuestInput<Name>,
    guestId: string,
  ) => Promise<GuestAnswers[Name] | Refused>;
};

/** What members do with points, coupons and friends. */
export function guestRewardRuns(services: Services): GuestRuns {
  return {
    viewRewards: (input, guestId) => viewRewards(services, guestId, input),
    takeReward: (input, guestId) => takeReward(services, guestId, input),
    cancelReward: (input, guestId) => cancelReward(services, guestId, input),
    wrapCoupon: (input, guestId) => wrapCoupon(services, guestId, input),
    unwrapCoupon: (input, guestId) => unwrapCoupon(services, guestId, input),
    viewGift: (input, guestId) => viewGift(services, guestId, input),
    claimGift: (input, guestId) => claimGift(services, guestId, input),
    viewInvites: (input, guestId) => viewInvites(services, guestId, input),
    acceptInvite: (input, guestId) => acceptInvite(services, guestId, input),
    viewRegular: (input, guestId) => viewRegular(services, guestId, input),
    setFavourite: (input, guestId) => setFavourite(services, guestId, input),
  };
}

type StaffRuns = { readonly [Name in keyof StaffRewardAnswers]: StaffRun<Name> };

/** What colleagues hand over, and what owners offer. */
export function staffRewardRuns(services: Services): StaffRuns {
  return {
    viewVoucher: (input) => viewVoucher(services, input),
    redeemVoucher: (input, colleague) => redeemVoucher(services, colleague, input),
    listRewards: (input, colleague) => listRewards(services, colleague, input),
    saveReward: (input, colleague) => saveReward(services, colleague, input),
    stopReward: (input, colleague) => stopReward(services, colleague, input),
    saveInviteRules: (input, colleague) => saveInviteRules(services, colleague, input),
  };
}
