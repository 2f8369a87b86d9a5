import { dictionary } from './dictionary';
import { ownerRewards as english } from './en/owner-rewards';
import { ownerRewards as chinese } from './zh-CN/owner-rewards';

export const ownerRewardsText = dictionary(chinese, english);
