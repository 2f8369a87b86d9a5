import { dictionary } from './dictionary';
import { home as english } from './en/home';
import { home as chinese } from './zh-CN/home';

export const homeText = dictionary(chinese, english);
