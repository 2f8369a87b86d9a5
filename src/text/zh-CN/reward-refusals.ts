import type { RewardRefusalCode } from '../refusal-groups';

/** What guests and colleagues read where points, presents and invitations do not work out. */
export const rewardRefusals: Readonly<Record<RewardRefusalCode, string>> = {
  REWARD_UNKNOWN: '没找到这一样，可能已经下架了',
  REWARD_NOT_NOW: '现在换不了，不在活动时间里',
  REWARD_SOLD_OUT: '刚刚被换完了',
  REWARD_ENOUGH: '这一样您已经拿够了，留给别人吧',
  REWARD_CHANGED: '积分价刚刚变了，再看一眼',
  VOUCHER_UNKNOWN: '没找到这张兑换券',
  VOUCHER_MOVED_ON: '这张券已经用掉、退掉或过期了',
  COUPON_NOT_GIFTABLE: '这张券不能送人',
  GIFT_UNKNOWN: '没找到这份礼物，链接可能不完整',
  GIFT_GONE: '晚了一步，这份礼物已经被领走或收回了',
  GIFT_OWN: '这是您送出去的，等朋友来领',
  INVITE_UNKNOWN: '这个邀请码不对，再核对一下',
  INVITE_OWN: '自己邀请自己不算',
  INVITE_BOUND: '您已经是别的朋友请来的了',
  INVITE_CIRCLE: '对方是您请来的，不能再反过来请',
  INVITE_TOO_LATE: '您已经点过单了，邀请只给第一次来的朋友',
  VOUCHER_ELSEWHERE: '这张券要去别的店用',
};
