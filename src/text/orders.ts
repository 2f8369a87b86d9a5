import { dictionary } from './dictionary';
import { orders as english } from './en/orders';
import { orders as chinese } from './zh-CN/orders';

export const ordersText = dictionary(chinese, english);
