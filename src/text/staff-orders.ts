import { dictionary } from './dictionary';
import { staffOrders as english } from './en/staff-orders';
import { staffOrders as chinese } from './zh-CN/staff-orders';

export const staffOrdersText = dictionary(chinese, english);
