import { dictionary } from './dictionary';
import { officeShift as english } from './en/office-shift';
import { officeShift as chinese } from './zh-CN/office-shift';

export const officeShiftText = dictionary(chinese, english);
