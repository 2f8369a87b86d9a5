import { floor, leaders, type Rights } from '../roles';

/** Members at the counter, the rules for them, and what is offered to them. */
export const rewardRights = {
  scanMemberCode: floor,
  listMemberScans: floor,
  handOutDish: floor,
  viewMemberRules: leaders,
  saveMemberRules: ['owner'],
  viewVoucher: floor,
  redeemVoucher: floor,
  listRewards: leaders,
  saveReward: ['owner'],
  stopReward: ['owner'],
  saveInviteRules: ['owner'],
} as const satisfies Rights;
