import { dictionary } from './dictionary';
import { club as english } from './en/club';
import { club as chinese } from './zh-CN/club';

export const clubText = dictionary(chinese, english);
