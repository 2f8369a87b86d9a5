import { dictionary } from './dictionary';
import { queue as english } from './en/queue';
import { queue as chinese } from './zh-CN/queue';

export const queueText = dictionary(chinese, english);
