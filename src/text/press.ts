import { dictionary } from './dictionary';
import { press as english } from './en/press';
import { press as chinese } from './zh-CN/press';

export const pressText = dictionary(chinese, english);
