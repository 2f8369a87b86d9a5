import { dictionary } from './dictionary';
import { staffJoin as english } from './en/staff-join';
import { staffJoin as chinese } from './zh-CN/staff-join';

export const staffJoinText = dictionary(chinese, english);
