import { dictionary } from './dictionary';
import { membersRedeem as english } from './en/members-redeem';
import { membersRedeem as chinese } from './zh-CN/members-redeem';

export const membersRedeemText = dictionary(chinese, english);
