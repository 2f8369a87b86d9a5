import { dictionary } from './dictionary';
import { asking as english } from './en/asking';
import { asking as chinese } from './zh-CN/asking';

export const askingText = dictionary(chinese, english);
