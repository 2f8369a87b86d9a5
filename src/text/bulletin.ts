import { dictionary } from './dictionary';
import { bulletin as english } from './en/bulletin';
import { bulletin as chinese } from './zh-CN/bulletin';

export const bulletinText = dictionary(chinese, english);
