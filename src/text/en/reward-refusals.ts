import type { RewardRefusalCode } from '../refusal-groups';

/** What guests and colleagues read where points, presents and invitations do not work out. */
export const rewardRefusals: Readonly<Record<RewardRefusalCode, string>> = {
  REWARD_UNKNOWN: 'This is not on offer any more.',
  REWARD_NOT_NOW: 'This is not on offer right now.',
  REWARD_SOLD_OUT: 'Somebody has just taken the last one.',
  REWARD_ENOUGH: 'You have as many of these as one may have.',
  REWARD_CHANGED: 'The price in points has just changed. Look again.',
  VOUCHER_UNKNOWN: 'This voucher was not found.',
  VOUCHER_MOVED_ON: 'This voucher was used, given back or has ended.',
  COUPON_NOT_GIFTABLE: 'This coupon cannot be given away.',
  GIFT_UNKNOWN: 'This present was not found; the link may be cut short.',
  GIFT_GONE: 'Too late: somebody claimed it, or it was taken back.',
  GIFT_OWN: 'You are giving this away; it waits for a friend.',
  INVITE_UNKNOWN: 'Nobody invites with this code. Check it again.',
  INVITE_OWN: 'You cannot invite yourself.',
  INVITE_BOUND: 'Another friend has invited you already.',
  INVITE_CIRCLE: 'You have brought them here, so they cannot bring you.',
  INVITE_TOO_LATE: 'You have ordered here before; invitations are for first visits.',
  VOUCHER_ELSEWHERE: 'This voucher is good at another store.',
};
