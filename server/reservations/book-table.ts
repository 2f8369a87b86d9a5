import type { ReservableTable } from '../../domain/reservation/reservable-table';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Transaction } from '../wechat/database';
import { announceDoor } from './announce-door';
import type { CheckedReservation } from './check-reservation';
import { newReservation, paymentOfDeposit } from './new-reservation';
import { isUnclaimed, spanOf, type ReservationDocument } from './reservation-document';
import { findTables, keepTables, readDays, readTables, spansIn } from './table-plan';

const full = new Refused('TABLES_FULL');

/** A table that somebody wants, with everything checked that needs no transaction. */
export interface Booking extends Pick<ReservationDocument, 'guestId' | 'fingerprint' | 'name' | 'note'> {
  readonly reservationId: string;
  readonly checked: CheckedReservation;
  readonly joinsWaitingList: boolean;
  /** The colleague who writes it down for a guest. */
  readonly takenBy?: string;
  /** What is written with it. */
  readonly alsoWrite?: (transaction: Transaction, kept: ReservationDocument) => Promise<void>;
}

/**
 * Keeps a table, or a place on the waiting list. What is full already is said without a transaction, so that a crowd at a
 * full evening does not keep anybody waiting. Throws `DuplicateIdError` when the reservation stands already.
 */
export async function bookTable(
  services: Services,
  booking: Booking,
): Promise<ReservationDocument | Refused> {
  const { store, wish } = booking.checked;
  const tables = await readTables(services.database, store._id);
  const isFull = async () => {
    const spans = spansIn(await readDays(services.database, store, wish));
    return findTables({ ...booking.checked, tables }, wish, spans, null) === null;
  };
  const kept = (await isFull()) ? full : await keep(services, booking, tables);
  const ended = kept instanceof Refused && kept.code === 'BUSY' && (await isFull()) ? full : kept;
  const endedFull = ended instanceof Refused && ended.code === full.code;
  const booked = endedFull && booking.joinsWaitingList ? await wait(services, booking) : ended;
  if (!(booked instanceof Refused)) await announceDoor(services, store._id);
  return booked;
}

function keep(
  services: Services,
  booking: Booking,
  tables: readonly ReservableTable[],
): Promise<ReservationDocument | Refused> {
  const { store, wish, deposit } = booking.checked;
  return services.database.transact(async (transaction) => {
    const days = await readDays(transaction, store, wish);
    const found = findTables({ ...booking.checked, tables }, wish, spansIn(days), booking.reservationId);
    if (!found) return full;
    const status = deposit > 0 ? 'held' : 'confirmed';
    const reservation = { ...begin(services, booking, status), tables: found };
    await transaction.add('reservations', reservation);
    await keepTables(transaction, days, spanOf(reservation));
    // One that nobody has claimed can be paid by nobody yet.
    if (status === 'held' && !isUnclaimed(reservation))
      await transaction.add('payments', paymentOfDeposit(reservation, services.nowMs()));
    await booking.alsoWrite?.(transaction, reservation);
    return reservation;
  });
}

async function wait(services: Services, booking: Booking): Promise<ReservationDocument | Refused> {
  const reservation = begin(services, booking, 'waiting');
  await services.database.add('reservations', reservation);
  return reservation;
}

function begin(
  services: Services,
  { guestId, reservationId, fingerprint, name, note, takenBy, checked }: Booking,
  status: 'held' | 'confirmed' | 'waiting',
): ReservationDocument {
  const { store, rules, area, wish, phone, deposit } = checked;
  return newReservation(store, rules, {
    ...{ _id: reservationId, guestId, fingerprint, status, tables: [], name, phone, note, deposit },
    ...{ area: area && { id: area.id, name: area.name }, isWalkIn: false, seatedAtMs: null },
    ...{ wish, nowMs: services.nowMs(), ...(takenBy === undefined ? {} : { takenBy }) },
  });
}
