import { dictionary } from './dictionary';
import { ownerMessages as english } from './en/owner-messages';
import { ownerMessages as chinese } from './zh-CN/owner-messages';

export const ownerMessagesText = dictionary(chinese, english);
