import { dictionary } from './dictionary';
import { member as english } from './en/member';
import { member as chinese } from './zh-CN/member';

export const memberText = dictionary(chinese, english);
