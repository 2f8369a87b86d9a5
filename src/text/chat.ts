import { dictionary } from './dictionary';
import { chat as english } from './en/chat';
import { chat as chinese } from './zh-CN/chat';

export const chatText = dictionary(chinese, english);
