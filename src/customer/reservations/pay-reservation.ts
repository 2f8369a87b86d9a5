import type { GuestAnswers } from '../../../contract/guest';
import { callGuest } from '../../platform/cloud';
import { requestPayment } from '../../platform/payment';

export interface PayingEnd {
  readonly kind: 'booked' | 'not-paid' | 'unclear';
}

/** Lets the guest pay the deposit, and asks the cloud what came of it: the sheet's word is not enough. */
export async function payReservation({
  reservation,
  payment,
}: GuestAnswers['payDeposit']): Promise<PayingEnd> {
  if (payment === null) return { kind: reservation.status === 'confirmed' ? 'booked' : 'unclear' };
  if ((await requestPayment(payment)) !== 'paid') return { kind: 'not-paid' };
  const seen = await callGuest('viewReservation', { reservationId: reservation.id });
  return { kind: seen.ok && seen.data.reservation.status === 'confirmed' ? 'booked' : 'unclear' };
}
