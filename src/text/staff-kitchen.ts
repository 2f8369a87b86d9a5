import { dictionary } from './dictionary';
import { staffKitchen as english } from './en/staff-kitchen';
import { staffKitchen as chinese } from './zh-CN/staff-kitchen';

export const staffKitchenText = dictionary(chinese, english);
