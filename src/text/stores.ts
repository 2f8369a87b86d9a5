import { dictionary } from './dictionary';
import { stores as english } from './en/stores';
import { stores as chinese } from './zh-CN/stores';

export const storesText = dictionary(chinese, english);
