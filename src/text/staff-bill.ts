import { dictionary } from './dictionary';
import { staffBill as english } from './en/staff-bill';
import { staffBill as chinese } from './zh-CN/staff-bill';

export const staffBillText = dictionary(chinese, english);
