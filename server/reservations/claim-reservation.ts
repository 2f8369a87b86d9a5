import type { GuestAnswers, GuestInput } from '../../contract/guest';
import { countAttempt } from '../limits/count-attempt';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Transaction } from '../wechat/database';
import { announceDoor } from './announce-door';
import { isBlocked } from './blocked-guest-document';
import { isUnclaimed, type ReservationDocument } from './reservation-document';
import { paymentOfDeposit } from './new-reservation';
import { reservationView } from './reservation-view';

/** Ten thousand numbers among a hundred million rarely meet; the phone tells those that do apart. */
const ofOneNumber = 5;

/**
 * A guest who booked on the phone takes the reservation over, with the number that the colleague read out and the end of
 * the phone. From then on it is like one of their own. Every try is counted, so that nobody guesses; a repeat answers the
 * same.
 */
export async function claimReservation(
  services: Services,
  guestId: string,
  { number, phoneEnd }: GuestInput<'claimReservation'>,
): Promise<GuestAnswers['claimReservation'] | Refused> {
  const limit = await countAttempt(services, guestId, 'reservation-claim');
  if (limit) return limit;
  const found = await services.database.query('reservations', { where: { number }, limit: ofOneNumber });
  const mayBe = (each: ReservationDocument | null) =>
    each?.endedAtMs === null &&
    each.phone?.endsWith(phoneEnd) === true &&
    (isUnclaimed(each) || each.guestId === guestId);
  const seen = found.find(mayBe);
  if (!seen) return new Refused('RESERVATION_UNKNOWN');
  const { storeId, phone } = seen;
  if (await isBlocked(services.database, storeId, { guestId, phone })) return new Refused('GUEST_BLOCKED');
  const claimed = await services.database.transact(async (transaction) => {
    const reservation = await transaction.get('reservations', seen._id);
    if (!reservation || !mayBe(reservation)) return new Refused('RESERVATION_UNKNOWN');
    if (reservation.guestId === guestId) return reservation;
    const mine = { ...reservation, guestId };
    const fault = await makePayable(transaction, mine, services.nowMs());
    if (fault) return fault;
    await transaction.update('reservations', seen._id, { guestId });
    for (const { id } of reservation.tables) {
      const party = (await transaction.get('tables', id))?.party;
      if (party?.reservationId === seen._id)
        await transaction.update('tables', id, { party: { ...party, guestId } });
    }
    return mine;
  });
  if (claimed instanceof Refused) return claimed;
  if (seen.guestId !== guestId) await announceDoor(services, storeId);
  return { reservation: reservationView(claimed, services.nowMs()) };
}

/** A deposit that is still asked for can be paid from now on, as there is somebody to pay it. */
async function makePayable(
  transaction: Transaction,
  mine: ReservationDocument,
  nowMs: number,
): Promise<Refused | null> {
  if (mine.status !== 'held') return null;
  if (nowMs >= (mine.untilMs ?? 0)) return new Refused('RESERVATION_MOVED_ON', { status: mine.status });
  await transaction.add('payments', paymentOfDeposit(mine, nowMs));
  return null;
}
