import { dictionary } from './dictionary';
import { staffStock as english } from './en/staff-stock';
import { staffStock as chinese } from './zh-CN/staff-stock';

export const staffStockText = dictionary(chinese, english);
