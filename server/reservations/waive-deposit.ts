import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { nextReservationStatus } from '../../domain/reservation/reservation-lifecycle';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Colleague } from '../staff/find-role';
import type { Transaction } from '../wechat/database';
import { closePayment } from './cancel-reservation';
import { changeAsStaff, type StaffChange } from './change-as-staff';
import { faultOfClaim } from './end-as-staff';
import { dueAtMs } from './new-reservation';
import { isUnclaimed, type ReservationDocument } from './reservation-document';
import { reservationRow } from './reservation-view';

/**
 * The house keeps a held table without its deposit, for a reason that is written down. An open payment is closed at WeChat
 * first; money that was faster counts, and nothing is waived. Twice is once.
 */
export async function waiveDeposit(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'waiveDeposit'>,
): Promise<StaffAnswers['waiveDeposit'] | Refused> {
  const seen = await services.database.get('reservations', input.reservationId);
  if (seen?.storeId !== input.storeId) return new Refused('RESERVATION_UNKNOWN');
  const fault = await closePayment(services, seen);
  if (fault) return fault;
  const asked = { colleague, input, action: 'waiveDeposit' };
  const waived = await changeAsStaff(services, asked, async (transaction, reservation) => {
    if (reservation.waivedDeposit !== undefined) return { reservation, audited: null };
    return faultOfClaim(seen, reservation) ?? waive(transaction, reservation);
  });
  return waived instanceof Refused ? waived : { row: reservationRow(waived) };
}

async function waive(
  transaction: Transaction,
  reservation: ReservationDocument,
): Promise<StaffChange | Refused> {
  const { _id, status: before, deposit: waivedDeposit } = reservation;
  const status = nextReservationStatus(before, 'waive');
  if (status === null) return new Refused('RESERVATION_MOVED_ON', { status: before });
  const fields = {
    ...{ status, deposit: 0, waivedDeposit, freeUntilHours: 0, untilMs: null },
    dueAtMs: dueAtMs(status, { ...reservation, untilMs: null }),
  };
  await transaction.update('reservations', _id, fields);
  if (!isUnclaimed(reservation)) await transaction.update('payments', _id, { status: 'closed' });
  const after = `${status} without a deposit of ${waivedDeposit} fen`;
  return { reservation: { ...reservation, ...fields }, audited: { before, after } };
}
