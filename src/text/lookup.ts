import { dictionary } from './dictionary';
import { lookup as english } from './en/lookup';
import { lookup as chinese } from './zh-CN/lookup';

export const lookupText = dictionary(chinese, english);
