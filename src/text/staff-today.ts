import { dictionary } from './dictionary';
import { staffToday as english } from './en/staff-today';
import { staffToday as chinese } from './zh-CN/staff-today';

export const staffTodayText = dictionary(chinese, english);
