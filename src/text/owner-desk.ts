import { dictionary } from './dictionary';
import { ownerDesk as english } from './en/owner-desk';
import { ownerDesk as chinese } from './zh-CN/owner-desk';

export const ownerDeskText = dictionary(chinese, english);
