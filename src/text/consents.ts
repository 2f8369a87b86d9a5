import { dictionary } from './dictionary';
import { consents as english } from './en/consents';
import { consents as chinese } from './zh-CN/consents';

export const consentsText = dictionary(chinese, english);
