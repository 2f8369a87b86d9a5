import { dictionary } from './dictionary';
import { receipt as english } from './en/receipt';
import { receipt as chinese } from './zh-CN/receipt';

export const receiptText = dictionary(chinese, english);
