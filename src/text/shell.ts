import { dictionary } from './dictionary';
import { shell as english } from './en/shell';
import { shell as chinese } from './zh-CN/shell';

export const shellText = dictionary(chinese, english);
