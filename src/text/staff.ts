import { dictionary } from './dictionary';
import { staff as english } from './en/staff';
import { staff as chinese } from './zh-CN/staff';

export const staffText = dictionary(chinese, english);
