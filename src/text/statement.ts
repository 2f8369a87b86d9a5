import { dictionary } from './dictionary';
import { statement as english } from './en/statement';
import { statement as chinese } from './zh-CN/statement';

export const statementText = dictionary(chinese, english);
