import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { Refused } from '../refused';
import type { Services } from '../services';
import { audit } from '../staff/audit';
import type { Colleague } from '../staff/find-role';
import { announceDoor } from './announce-door';
import { blockedGuestIds, isBlocked } from './blocked-guest-document';
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
export async function blockGuest(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'blockGuest'>,
): Promise<StaffAnswers['blockGuest'] | Refused> {
  const { storeId, reservationId, isBlocked: isToBlock, reason } = input;
  const blocked = await services.database.transact(async (transaction) => {
    const reservation = await transaction.get('reservations', reservationId);
    const ids = reservation === null ? [] : blockedGuestIds(storeId, reservation);
    if (reservation?.storeId !== storeId || ids.length === 0) return new Refused('RESERVATION_UNKNOWN');
    if ((await isBlocked(transaction, storeId, reservation)) === isToBlock) return { isBlocked: isToBlock };
    const { guestId, name } = reservation;
    const known = { storeId, guestId, reservationId, name, reason };
    for (const _id of ids) {
      if (isToBlock) {
        const by = colleague.openid;
        await transaction.set('blockedGuests', { _id, ...known, by, atMs: services.nowMs() });
      } else await transaction.remove('blockedGuests', _id);
    }
    await audit(transaction, services, {
      ...{ storeId, actor: colleague.openid, action: 'blockGuest', subject: reservationId, reason },
      before: isToBlock ? 'may reserve' : 'blocked',
      after: isToBlock ? 'blocked' : 'may reserve',
    });
    return { isBlocked: isToBlock };
  });
  if (!(blocked instanceof Refused)) await announceDoor(services, storeId);
  return blocked;
}
