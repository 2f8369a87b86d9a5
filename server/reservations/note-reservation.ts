import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { Refused } from '../refused';
import type { Services } from '../services';
import { audit } from '../staff/audit';
import type { Colleague } from '../staff/find-role';
import { blockedGuestId } from './blocked-guest-document';
import { changeAsStaff } from './change-as-staff';
import { reservationRow } from './reservation-view';

/** What colleagues should know of a party; its guest does not read it. */
export async function noteReservation(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'noteReservation'>,
): Promise<StaffAnswers['noteReservation'] | Refused> {
  const asked = { colleague, input, action: 'noteReservation' };
  const noted = await changeAsStaff(services, asked, async (transaction, reservation) => {
    if (reservation.staffNote === input.note) return { reservation, audited: null };
    await transaction.update('reservations', reservation._id, { staffNote: input.note });
    return {
      reservation: { ...reservation, staffNote: input.note },
      audited: { before: reservation.staffNote, after: input.note },
    };
  });
  return noted instanceof Refused ? noted : { row: reservationRow(noted) };
}

/** Whoever made this reservation makes no other at this store, or may again. Reservations that stand are kept. */
export function blockGuest(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'blockGuest'>,
): Promise<StaffAnswers['blockGuest'] | Refused> {
  const { storeId, reservationId, isBlocked, reason } = input;
  return services.database.transact(async (transaction) => {
    const reservation = await transaction.get('reservations', reservationId);
    if (reservation?.storeId !== storeId || reservation.guestId === null) {
      return new Refused('RESERVATION_UNKNOWN');
    }
    const { guestId, name } = reservation;
    const _id = blockedGuestId(storeId, guestId);
    const before = await transaction.get('blockedGuests', _id);
    if ((before !== null) === isBlocked) return { isBlocked };
    const atMs = services.nowMs();
    if (isBlocked) {
      const by = colleague.openid;
      await transaction.add('blockedGuests', {
        _id,
        storeId,
        guestId,
        reservationId,
        name,
        reason,
        by,
        atMs,
      });
    } else await transaction.remove('blockedGuests', _id);
    await audit(transaction, services, {
      ...{ storeId, actor: colleague.openid, action: 'blockGuest', subject: reservationId, reason },
      before: isBlocked ? 'may reserve' : 'blocked',
      after: isBlocked ? 'blocked' : 'may reserve',
    });
    return { isBlocked };
  });
}
