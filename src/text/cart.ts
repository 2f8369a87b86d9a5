import { dictionary } from './dictionary';
import { cart as english } from './en/cart';
import { cart as chinese } from './zh-CN/cart';

export const cartText = dictionary(chinese, english);
