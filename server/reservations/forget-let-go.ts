import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Colleague } from '../staff/find-role';
import { changeAsStaff } from './change-as-staff';
import { reservationRow } from './reservation-view';

/** A colleague has read that a table was let go, and has called its guest back or not. Twice is once. */
export async function forgetLetGo(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'forgetLetGo'>,
): Promise<StaffAnswers['forgetLetGo'] | Refused> {
  const asked = { colleague, input, action: 'forgetLetGo' };
  const known = await changeAsStaff(services, asked, async (transaction, reservation) => {
    const { _id, letGoAtMs, status } = reservation;
    if (letGoAtMs === undefined) return new Refused('RESERVATION_MOVED_ON', { status });
    if (letGoAtMs === null) return { reservation, audited: null };
    await transaction.update('reservations', _id, { letGoAtMs: null });
    return {
      reservation: { ...reservation, letGoAtMs: null },
      audited: { before: 'let go unpaid', after: 'seen' },
    };
  });
  return known instanceof Refused ? known : { row: reservationRow(known) };
}
