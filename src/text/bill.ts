import { dictionary } from './dictionary';
import { bill as english } from './en/bill';
import { bill as chinese } from './zh-CN/bill';

export const billText = dictionary(chinese, english);
