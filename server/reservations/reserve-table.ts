import type { GuestAnswers, GuestInput } from '../../contract/guest';
import type { ReservableTable } from '../../domain/reservation/reservable-table';
import { countAttempt } from '../limits/count-attempt';
import { Refused } from '../refused';
import type { Services } from '../services';
import { DuplicateIdError } from '../wechat/database';
import { checkReservation, type CheckedReservation } from './check-reservation';
import { newReservation, paymentOfDeposit } from './new-reservation';
import { withDeposit } from './request-deposit';
import {
  reservationFingerprint,
  reservationIdFor,
  spanOf,
  type ReservationDocument,
} from './reservation-document';
import { findTables, keepTables, readDays, readTables, spansIn } from './table-plan';

type Reserved = GuestAnswers['reserveTable'];

const full = new Refused('TABLES_FULL');

interface Booking {
  readonly guestId: string;
  readonly reservationId: string;
  readonly input: GuestInput<'reserveTable'>;
  readonly checked: CheckedReservation;
}

/**
 * Keeps a table, once for each request id. With a deposit the table is held for some minutes until that is paid. Where
 * none is free the party waits, if it said so. A repeat, however the first try ended, finds the same reservation.
 */
export async function reserveTable(
  services: Services,
  guestId: string,
  input: GuestInput<'reserveTable'>,
): Promise<Reserved | Refused> {
  const reservationId = reservationIdFor(guestId, input.requestId);
  const known = await findRepeated(services, reservationId, input);
  if (known) return known;
  const limit = await countAttempt(services, guestId, 'reservation');
  if (limit) return limit;
  const checked = await checkReservation(services, guestId, input);
  if (checked instanceof Refused) return checked;
  try {
    const booked = await book(services, { guestId, reservationId, input, checked });
    if (!(booked instanceof Refused)) return await withDeposit(services, booked);
    return (await findRepeated(services, reservationId, input)) ?? booked;
  } catch (error) {
    const repeated =
      error instanceof DuplicateIdError ? await findRepeated(services, reservationId, input) : null;
    if (repeated) return repeated;
    throw error;
  }
}

async function findRepeated(
  services: Services,
  reservationId: string,
  { requestId: _requestId, ...wish }: GuestInput<'reserveTable'>,
): Promise<Reserved | Refused | null> {
  const known = await services.database.get('reservations', reservationId);
  if (!known) return null;
  if (known.fingerprint !== reservationFingerprint(wish)) {
    return new Refused('REQUEST_ID_REUSED', { reservationId });
  }
  return withDeposit(services, known);
}

/** What is full already is said without a transaction, so that a crowd at a full evening does not keep anybody waiting. */
async function book(services: Services, booking: Booking): Promise<ReservationDocument | Refused> {
  const { store, wish } = booking.checked;
  const tables = await readTables(services.database, store._id);
  const isFull = async () => {
    const spans = spansIn(await readDays(services.database, store, wish));
    return findTables({ ...booking.checked, tables }, wish, spans, null) === null;
  };
  const kept = (await isFull()) ? full : await keep(services, booking, tables);
  const ended = kept instanceof Refused && kept.code === 'BUSY' && (await isFull()) ? full : kept;
  const endedFull = ended instanceof Refused && ended.code === full.code;
  return endedFull && booking.input.joinsWaitingList ? wait(services, booking) : ended;
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
    if (status === 'held') await transaction.add('payments', paymentOfDeposit(reservation, services.nowMs()));
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
  { guestId, reservationId, input, checked }: Booking,
  status: 'held' | 'confirmed' | 'waiting',
): ReservationDocument {
  const { requestId: _requestId, ...asked } = input;
  const { store, rules, area, wish, phone, deposit } = checked;
  return newReservation(store, rules, {
    ...{ _id: reservationId, guestId, fingerprint: reservationFingerprint(asked), status },
    ...{ area: area && { id: area.id, name: area.name }, tables: [], name: input.name, phone },
    ...{ note: input.note, isWalkIn: false, deposit, seatedAtMs: null, wish, nowMs: services.nowMs() },
  });
}
