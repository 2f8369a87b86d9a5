import { dictionary } from './dictionary';
import { staffReservations as english } from './en/staff-reservations';
import { staffReservations as chinese } from './zh-CN/staff-reservations';

export const staffReservationsText = dictionary(chinese, english);
