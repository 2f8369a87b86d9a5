import { dictionary } from './dictionary';
import { ownerReservationRules as english } from './en/owner-reservation-rules';
import { ownerReservationRules as chinese } from './zh-CN/owner-reservation-rules';

export const rulesText = dictionary(chinese, english);
