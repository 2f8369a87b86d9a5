import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { busyTables } from '../../domain/reservation/booked-span';
import { hasTable } from '../../domain/reservation/reservation-lifecycle';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Colleague } from '../staff/find-role';
import type { Transaction } from '../wechat/database';
import { changeAsStaff, type StaffChange } from './change-as-staff';
import { announceCarried, carryDishes } from './dishes-ahead';
import { leaveTables } from './end-reservation';
import { offerFreedTables } from './offer-freed-tables';
import { spanOf, type ReservationDocument } from './reservation-document';
import { reservationRow } from './reservation-view';
import { sitDown } from './seat-reservation';
import { freeTables, keepTables, readDays, spansIn } from './table-plan';

/** Gives a party other tables, now or later, if nobody has them then. Who sits already keeps the deposit at the new ones, and has the dishes carried there. */
export async function moveReservation(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'moveReservation'>,
): Promise<StaffAnswers['moveReservation'] | Refused> {
  const asked = { colleague, input, action: 'moveReservation' };
  const moved = await changeAsStaff(services, asked, (transaction, reservation) =>
    move(transaction, reservation, input.tableIds, services.nowMs()),
  );
  if (moved instanceof Refused) return moved;
  await announceCarried(services, moved.orderIds ?? []);
  await offerFreedTables(services, moved.storeId, moved.day);
  return { row: reservationRow(moved) };
}

async function move(
  transaction: Transaction,
  reservation: ReservationDocument,
  tableIds: readonly string[],
  nowMs: number,
): Promise<StaffChange | Refused> {
  if (!hasTable(reservation.status)) {
    return new Refused('RESERVATION_MOVED_ON', { status: reservation.status });
  }
  const tables = await readNamed(transaction, reservation.storeId, tableIds);
  if (tables instanceof Refused) return tables;
  const moved = { ...reservation, tables };
  if (inWords(moved) === inWords(reservation)) return { reservation, audited: null };
  await freeTables(transaction, reservation, nowMs);
  const store = { _id: moved.storeId, hours: moved.dayClock };
  const days = await readDays(transaction, store, spanOf(moved));
  const busy = busyTables(spansIn(days), spanOf(moved));
  const taken = tables.find(({ id }) => busy.has(id));
  if (taken) return new Refused('TABLE_TAKEN', { table: taken.name });
  await keepTables(transaction, days, spanOf(moved));
  if (reservation.status === 'seated') {
    await leaveTables(transaction, reservation);
    const fault = await sitDown(transaction, moved, reservation.seatedAtMs ?? nowMs);
    if (fault) return fault;
    await carryDishes(transaction, moved, nowMs);
  }
  await transaction.update('reservations', moved._id, { tables });
  return { reservation: moved, audited: { before: inWords(reservation), after: inWords(moved) } };
}

async function readNamed(
  transaction: Transaction,
  storeId: string,
  tableIds: readonly string[],
): Promise<ReservationDocument['tables'] | Refused> {
  const tables: { id: string; name: string }[] = [];
  for (const id of tableIds) {
    const table = await transaction.get('tables', id);
    if (table?.storeId !== storeId) return new Refused('TABLE_UNKNOWN');
    tables.push({ id, name: table.name });
  }
  return tables.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function inWords({ tables }: ReservationDocument): string {
  return tables.map(({ name }) => name).join(' ');
}
