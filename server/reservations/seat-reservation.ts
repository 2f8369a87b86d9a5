import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { busyTables } from '../../domain/reservation/booked-span';
import { nextReservationStatus } from '../../domain/reservation/reservation-lifecycle';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Colleague } from '../staff/find-role';
import type { Transaction } from '../wechat/database';
import { changeAsStaff, type StaffChange } from './change-as-staff';
import { releaseDishes } from './dishes-ahead';
import { announceDishes } from './settle-held-order';
import { dueAtMs } from './new-reservation';
import { spanOf, type ReservationDocument } from './reservation-document';
import { reservationRow } from './reservation-view';
import { keepTables, readDays, spansIn } from './table-plan';

/** Nobody who comes earlier than this has come for this reservation. */
const earliestMs = 3 * 3_600_000;

/** The party is here: its table opens, and its deposit can be spent there. Twice is once. */
export async function seatReservation(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'seatReservation'>,
): Promise<StaffAnswers['seatReservation'] | Refused> {
  const asked = { colleague, input, action: 'seatReservation' };
  const seated = await changeAsStaff(services, asked, (transaction, reservation) =>
    seat(transaction, reservation, services.nowMs()),
  );
  if (seated instanceof Refused) return seated;
  await announceDishes(services, seated.orderIds ?? []);
  return { row: reservationRow(seated) };
}

async function seat(
  transaction: Transaction,
  reservation: ReservationDocument,
  nowMs: number,
): Promise<StaffChange | Refused> {
  if (reservation.status === 'seated') return { reservation, audited: null };
  const status = nextReservationStatus(reservation.status, 'seat');
  if (status === null) return new Refused('RESERVATION_MOVED_ON', { status: reservation.status });
  const fromMs = reservation.startMs - earliestMs;
  if (nowMs < fromMs) return new Refused('RESERVATION_TOO_EARLY', { untilMs: fromMs });
  const seated = { ...reservation, status, seatedAtMs: nowMs, dueAtMs: dueAtMs(status, reservation) };
  const fault =
    (nowMs < reservation.startMs ? await comeEarly(transaction, seated) : null) ??
    (await sitDown(transaction, seated, nowMs));
  if (fault) return fault;
  const { dueAtMs: due } = seated;
  await transaction.update('reservations', seated._id, { status, seatedAtMs: nowMs, dueAtMs: due });
  await releaseDishes(transaction, seated, nowMs);
  const names = seated.tables.map(({ name }) => name).join(' ');
  return { reservation: seated, audited: { before: reservation.status, after: `seated at ${names}` } };
}

/** A party that comes early has its table from now on, if nobody else has it until then. */
async function comeEarly(transaction: Transaction, seated: ReservationDocument): Promise<Refused | null> {
  const span = spanOf(seated);
  const store = { _id: seated.storeId, hours: seated.dayClock };
  const days = await readDays(transaction, store, span);
  const others = spansIn(days).filter(({ reservationId }) => reservationId !== seated._id);
  const busy = busyTables(others, span);
  if (span.tableIds.some((id) => busy.has(id))) return new Refused('TABLE_TAKEN');
  await keepTables(transaction, days, span);
  return null;
}

/** Nobody sits down where somebody else has not left. */
export async function sitDown(
  transaction: Transaction,
  reservation: ReservationDocument,
  nowMs: number,
): Promise<Refused | null> {
  const { _id: reservationId, guestId } = reservation;
  for (const { id } of reservation.tables) {
    const table = await transaction.get('tables', id);
    if (!table) return new Refused('TABLE_UNKNOWN');
    const sits = table.party ?? null;
    if (sits !== null && sits.reservationId !== reservationId) {
      return new Refused('TABLE_TAKEN', { table: table.name });
    }
    await transaction.update('tables', id, { party: { reservationId, guestId, sinceMs: nowMs } });
  }
  return null;
}
