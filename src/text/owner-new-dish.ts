import { dictionary } from './dictionary';
import { ownerNewDish as english } from './en/owner-new-dish';
import { ownerNewDish as chinese } from './zh-CN/owner-new-dish';

export const ownerNewDishText = dictionary(chinese, english);
