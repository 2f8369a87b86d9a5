import { dictionary } from './dictionary';
import { reservations as english } from './en/reservations';
import { reservations as chinese } from './zh-CN/reservations';

export const reservationsText = dictionary(chinese, english);
