import { closeAttempt } from '../payments/close-attempt';
import { endReservation } from '../reservations/end-reservation';
import { offerFreedTables } from '../reservations/offer-freed-tables';
import { attemptOf, isUnclaimed, type ReservationDocument } from '../reservations/reservation-document';
import type { Services } from '../services';
import { errorText } from '../wechat/transact';

const perBatch = 50;
const lookAgainAfterMs = 60_000;

/** What the end of its time means for a reservation. */
const eventByStatus = {
  waiting: 'expire',
  offered: 'expire',
  held: 'expire',
  confirmed: 'miss',
  seated: 'finish',
} as const;

/** Ends reservations whose time has come, unpaid ones at WeChat first; says whether more is waiting. */
export async function closeDueReservations(services: Services): Promise<boolean> {
  const due = await services.database.query('reservations', {
    where: { dueAtMs: { atMost: services.nowMs() } },
    orderBy: ['dueAtMs', 'asc'],
    limit: perBatch,
  });
  for (const reservation of due) {
    try {
      await closeOne(services, reservation);
    } catch (error) {
      const { _id: reservationId } = reservation;
      services.log({ event: 'due-reservation-failed', reservationId, error: errorText(error) });
      await lookAgainLater(services, reservation);
    }
  }
  return due.length === perBatch;
}

async function closeOne(services: Services, reservation: ReservationDocument): Promise<void> {
  const { _id, status } = reservation;
  if (!(status in eventByStatus)) return;
  if (status === 'held' && !isUnclaimed(reservation)) {
    const closed = await closeAttempt(services, attemptOf(reservation));
    if (closed === 'paid') return;
    if (closed === 'unclear') return lookAgainLater(services, reservation);
  }
  const event = eventByStatus[status as keyof typeof eventByStatus];
  await endReservation(services, _id, { event, from: status });
}

async function lookAgainLater(services: Services, { _id, status, dueAtMs: seen }: ReservationDocument) {
  const dueAtMs = services.nowMs() + lookAgainAfterMs;
  await services.database.updateIf('reservations', _id, { status, dueAtMs: seen }, { dueAtMs });
}

/** Offers tables that were freed by somebody who could not offer them; says whether more is waiting. */
export async function offerDueTables(services: Services): Promise<boolean> {
  const due = await services.database.query('reservationDays', {
    where: { offerDueAtMs: { atMost: services.nowMs() } },
    orderBy: ['offerDueAtMs', 'asc'],
    limit: perBatch,
  });
  for (const { storeId, day } of due) {
    try {
      await offerFreedTables(services, storeId, day);
    } catch (error) {
      services.log({ event: 'offer-failed', storeId, day, error: errorText(error) });
    }
  }
  return due.length === perBatch;
}
