import { dictionary } from './dictionary';
import { order as english } from './en/order';
import { order as chinese } from './zh-CN/order';

export const orderText = dictionary(chinese, english);
