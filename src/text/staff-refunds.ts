import { dictionary } from './dictionary';
import { staffRefunds as english } from './en/staff-refunds';
import { staffRefunds as chinese } from './zh-CN/staff-refunds';

export const staffRefundsText = dictionary(chinese, english);
