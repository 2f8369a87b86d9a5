import type { GuestAnswers, GuestInput } from '../../contract/guest';
import type { ReservationTimes } from '../../contract/reservations';
import { daysFrom, daysTouched } from '../../domain/reservation/arrival-times';
import { availability } from '../../domain/reservation/availability';
import { largestParty, turnMinutesFor } from '../../domain/reservation/reservation-rules';
import { asksAboutReservations } from '../consent/consent-views';
import { settlePayment } from '../payments/settle-payment';
import { Refused } from '../refused';
import type { Services } from '../services';
import { faultOfParty } from './check-reservation';
import { findOwnReservation } from './request-deposit';
import { reservationDayId, spansOfDay } from './reservation-day-document';
import { reservationView } from './reservation-view';
import { findStoreWithReservations } from './switched-on';
import { readTables } from './table-plan';

const reservationsListed = 20;

/** A month of times at one store: its tables and one document for each day are all that is read. */
export async function listReservationTimes(
  services: Services,
  { storeId, partySize }: GuestInput<'listReservationTimes'>,
): Promise<ReservationTimes | Refused> {
  const { database } = services;
  const found = await findStoreWithReservations(database, storeId);
  if (found instanceof Refused) return found;
  const { store, rules } = found;
  const fault = faultOfParty(rules, partySize);
  if (fault) return fault;
  const nowMs = services.nowMs();
  const { hours } = store;
  const dayIds = daysFrom(hours, nowMs, rules.daysAhead + 2).map((day) => reservationDayId(storeId, day));
  const [tables, days] = await Promise.all([
    readTables(database, storeId),
    database.queryFields(
      'reservationDays',
      {
        where: { _id: { oneOf: dayIds } },
        limit: dayIds.length,
      },
      ['day', 'spans'],
    ),
  ]);
  return {
    days: availability({
      ...{ hours, rules, nowMs, tables, partySize },
      spansByDay: Object.fromEntries(days.map((day) => [day.day, spansOfDay(day)])),
      daysOf: (startMs, endMs) => daysTouched(hours, startMs, endMs),
    }),
    areas: rules.areas,
    depositRule: rules.deposit,
    turnMinutes: turnMinutesFor(rules, partySize),
    keepMinutes: rules.keepMinutes,
    holdMinutes: rules.holdMinutes,
    largestParty: largestParty(rules),
    isPhoneNeeded: rules.isPhoneNeeded,
    utcOffsetMinutes: hours.utcOffsetMinutes,
    nowMs,
  };
}

/** One of the guest's own. One that is held is asked for at WeChat Pay, for the notification may be late or lost. */
export async function viewReservation(
  services: Services,
  guestId: string,
  { reservationId }: GuestInput<'viewReservation'>,
): Promise<GuestAnswers['viewReservation'] | Refused> {
  const seen = await findOwnReservation(services, guestId, reservationId);
  if (seen instanceof Refused) return seen;
  if (seen.status !== 'held') return { reservation: reservationView(seen, services.nowMs()) };
  const paid = await services.pay.query(seen._id);
  if (paid.kind === 'ok' && paid.value.state === 'SUCCESS') await settlePayment(services, paid.value);
  const reservation = await findOwnReservation(services, guestId, reservationId);
  if (reservation instanceof Refused) return reservation;
  return { reservation: reservationView(reservation, services.nowMs()) };
}

export async function listReservations(
  services: Services,
  guestId: string,
): Promise<GuestAnswers['listReservations']> {
  const reservations = await services.database.query('reservations', {
    where: { guestId },
    orderBy: ['startMs', 'desc'],
    limit: reservationsListed,
  });
  const nowMs = services.nowMs();
  const isKept = reservations.some(({ status, remindAtMs }) => status === 'confirmed' && remindAtMs !== null);
  const asks = isKept ? await asksAboutReservations(services, guestId) : [];
  return { reservations: reservations.map((reservation) => reservationView(reservation, nowMs)), asks };
}
