import { dictionary } from './dictionary';
import { storedValue as english } from './en/stored-value';
import { storedValue as chinese } from './zh-CN/stored-value';

export const storedValueText = dictionary(chinese, english);
