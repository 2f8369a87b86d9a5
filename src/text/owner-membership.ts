import { dictionary } from './dictionary';
import { ownerMembership as english } from './en/owner-membership';
import { ownerMembership as chinese } from './zh-CN/owner-membership';

export const ownerMembershipText = dictionary(chinese, english);
