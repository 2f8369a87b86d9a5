import { dictionary } from './dictionary';
import { conversation as english } from './en/conversation';
import { conversation as chinese } from './zh-CN/conversation';

export const conversationText = dictionary(chinese, english);
