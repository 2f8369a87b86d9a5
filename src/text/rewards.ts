import { dictionary } from './dictionary';
import { rewards as english } from './en/rewards';
import { rewards as chinese } from './zh-CN/rewards';

export const rewardsText = dictionary(chinese, english);
