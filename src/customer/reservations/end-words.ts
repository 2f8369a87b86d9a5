import { customerProblemText } from '../../text/customer-problems';
import { reservationsText } from '../../text/reservations';
import { showToast } from '../../ui/toast/toasts';
import type { BookingEnd } from '../reserve/reserve-form';
import type { ActingEnd } from './my-reservations';

const words = {
  booked: 'booked',
  'not-paid': 'notPaid',
  unclear: 'unclear',
  changed: 'changed',
  waits: 'waits',
  cancelled: 'cancelled2',
  claimed: 'claimed',
} as const;

/** Says in passing what came of a step. */
export function sayEnd(end: BookingEnd | ActingEnd): void {
  if (end.kind === 'problem') showToast(customerProblemText(end.problem));
  else if (end.kind !== 'busy') showToast(reservationsText(words[end.kind]));
}
