import { dictionary } from './dictionary';
import { members as english } from './en/members';
import { members as chinese } from './zh-CN/members';

export const membersText = dictionary(chinese, english);
