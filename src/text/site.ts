import { dictionary } from './dictionary';
import { site as english } from './en/site';
import { site as chinese } from './zh-CN/site';

export const siteText = dictionary(chinese, english);
