import { dictionary } from './dictionary';
import { invoice as english } from './en/invoice';
import { invoice as chinese } from './zh-CN/invoice';

export const invoiceText = dictionary(chinese, english);
