import type { GuestAnswers, GuestInput } from '../../contract/guest';
import { closeAttempt } from '../payments/close-attempt';
import { Refused } from '../refused';
import type { Services } from '../services';
import { announceDoor } from './announce-door';
import { afterEnd, endInTransaction } from './end-reservation';
import { findOwnReservation } from './request-deposit';
import { attemptOf, isUnclaimed, type ReservationDocument } from './reservation-document';
import { reservationView, returnedOnCancel } from './reservation-view';

/**
 * Gives a table up. What goes back is decided by the rule at this moment, and has to be the sum that the guest was
 * shown. An open payment is closed at WeChat first; money that was faster is counted. A repeat answers the same.
 */
export async function cancelReservation(
  services: Services,
  guestId: string,
  input: GuestInput<'cancelReservation'>,
): Promise<GuestAnswers['cancelReservation'] | Refused> {
  const seen = await findOwnReservation(services, guestId, input.reservationId);
  if (seen instanceof Refused) return seen;
  if (seen.cancelledBy === 'guest') return { reservation: reservationView(seen, services.nowMs()) };
  const fault = await closePayment(services, seen);
  if (fault) return fault;
  const cancelled = await services.database.transact(async (transaction) => {
    const reservation = await findOwnReservation({ database: transaction }, guestId, input.reservationId);
    if (reservation instanceof Refused || reservation.cancelledBy === 'guest') return reservation;
    const nowMs = services.nowMs();
    const amount = returnedOnCancel(reservation, nowMs);
    if (reservation.endedAtMs === null && amount !== input.expectedReturn) {
      return new Refused('DEPOSIT_CHANGED', { amount });
    }
    return endInTransaction(transaction, reservation, { event: 'guest-cancels', nowMs });
  });
  if (cancelled instanceof Refused) return cancelled;
  await announceDoor(services, cancelled.storeId);
  await afterEnd(services, cancelled);
  return { reservation: reservationView(cancelled, services.nowMs()) };
}

/** Nobody may pay for a table that is given up, and nobody can for one that nobody has claimed. */
export async function closePayment(
  services: Services,
  reservation: ReservationDocument,
): Promise<Refused | null> {
  if (reservation.status !== 'held' || isUnclaimed(reservation)) return null;
  const closed = await closeAttempt(services, attemptOf(reservation));
  return closed === 'unclear' ? new Refused('PAYMENT_UNCLEAR', { reservationId: reservation._id }) : null;
}
