import { dictionary } from './dictionary';
import { payment as english } from './en/payment';
import { payment as chinese } from './zh-CN/payment';

export const paymentText = dictionary(chinese, english);
