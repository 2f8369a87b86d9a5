import { dictionary } from './dictionary';
import { staffQueue as english } from './en/staff-queue';
import { staffQueue as chinese } from './zh-CN/staff-queue';

export const staffQueueText = dictionary(chinese, english);
