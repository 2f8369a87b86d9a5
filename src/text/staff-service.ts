import { dictionary } from './dictionary';
import { staffService as english } from './en/staff-service';
import { staffService as chinese } from './zh-CN/staff-service';

export const staffServiceText = dictionary(chinese, english);
