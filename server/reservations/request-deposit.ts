import type { GuestAnswers, GuestInput } from '../../contract/guest';
import { countAttempt } from '../limits/count-attempt';
import { closeAttempt } from '../payments/close-attempt';
import { createAttempt } from '../payments/create-attempt';
import { spentNumberCodes } from '../payments/request-payment';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Transaction } from '../wechat/database';
import { endReservation } from './end-reservation';
import { attemptOf, type ReservationDocument } from './reservation-document';
import { reservationView } from './reservation-view';

type Asked = GuestAnswers['payDeposit'];

/** Fresh payment parameters for a deposit, after a cancelled sheet or a lost answer. */
export async function payDeposit(
  services: Services,
  guestId: string,
  input: GuestInput<'payDeposit'>,
): Promise<Asked | Refused> {
  const reservation = await findOwnReservation(services, guestId, input.reservationId);
  if (reservation instanceof Refused) return reservation;
  const limit = await countAttempt(services, guestId, 'payment');
  return limit ?? withDeposit(services, reservation);
}

export async function findOwnReservation(
  { database }: { readonly database: Pick<Transaction, 'get'> },
  guestId: string,
  reservationId: string,
): Promise<ReservationDocument | Refused> {
  const reservation = await database.get('reservations', reservationId);
  return reservation?.guestId === guestId ? reservation : new Refused('RESERVATION_UNKNOWN');
}

/**
 * Asks WeChat Pay for the deposit of a held reservation, whose number may be asked for any number of times. One that
 * waits for no payment is answered without one; one that cannot be paid any more ends.
 */
export async function withDeposit(
  services: Services,
  reservation: ReservationDocument,
): Promise<Asked | Refused> {
  const nowMs = services.nowMs();
  if (reservation.status !== 'held')
    return { reservation: reservationView(reservation, nowMs), payment: null };
  if (nowMs >= (reservation.untilMs ?? 0)) return movedOn(reservation);
  const created = await createAttempt(services, attemptOf(reservation), reservation._id);
  if (created.kind === 'ok') {
    const payment = await services.pay.paymentParameters(created.value.prepayId);
    return { reservation: reservationView(reservation, nowMs), payment };
  }
  services.log({ event: 'deposit-not-created', reservationId: reservation._id, code: created.code });
  return spentNumberCodes.has(created.code)
    ? afterSpentNumber(services, reservation)
    : unavailable(reservation);
}

async function afterSpentNumber(
  services: Services,
  reservation: ReservationDocument,
): Promise<Asked | Refused> {
  const ended = await closeAttempt(services, attemptOf(reservation));
  if (ended === 'unclear') return unavailable(reservation);
  if (ended === 'closed') {
    await endReservation(services, reservation._id, { event: 'expire', from: 'held' });
    return movedOn(reservation);
  }
  const settled = await services.database.get('reservations', reservation._id);
  return { reservation: reservationView(settled ?? reservation, services.nowMs()), payment: null };
}

function movedOn({ _id, status }: ReservationDocument): Refused {
  return new Refused('RESERVATION_MOVED_ON', { reservationId: _id, status });
}

function unavailable({ _id, untilMs }: ReservationDocument): Refused {
  return new Refused('PAYMENT_UNAVAILABLE', { reservationId: _id, untilMs });
}
