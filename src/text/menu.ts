import { dictionary } from './dictionary';
import { menu as english } from './en/menu';
import { menu as chinese } from './zh-CN/menu';

export const menuText = dictionary(chinese, english);
