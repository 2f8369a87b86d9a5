import { dictionary } from './dictionary';
import { review as english } from './en/review';
import { review as chinese } from './zh-CN/review';

export const reviewText = dictionary(chinese, english);
