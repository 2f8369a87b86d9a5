import { dictionary } from './dictionary';
import { checkout as english } from './en/checkout';
import { checkout as chinese } from './zh-CN/checkout';

export const checkoutText = dictionary(chinese, english);
