import { dictionary } from './dictionary';
import { staffPrinters as english } from './en/staff-printers';
import { staffPrinters as chinese } from './zh-CN/staff-printers';

export const staffPrintersText = dictionary(chinese, english);
