import { dictionary } from './dictionary';
import { sharing as english } from './en/sharing';
import { sharing as chinese } from './zh-CN/sharing';

export const sharingText = dictionary(chinese, english);
