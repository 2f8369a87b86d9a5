import { dictionary } from './dictionary';
import { staffMoney as english } from './en/staff-money';
import { staffMoney as chinese } from './zh-CN/staff-money';

export const staffMoneyText = dictionary(chinese, english);
