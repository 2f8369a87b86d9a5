import { dictionary } from './dictionary';
import { staffBoard as english } from './en/staff-board';
import { staffBoard as chinese } from './zh-CN/staff-board';

export const staffBoardText = dictionary(chinese, english);
