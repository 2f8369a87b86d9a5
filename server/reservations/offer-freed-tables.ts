import type { GuestAnswers, GuestInput } from '../../contract/guest';
import { nextReservationStatus } from '../../domain/reservation/reservation-lifecycle';
import type { ReservableTable } from '../../domain/reservation/reservable-table';
import type { ReservationRules } from '../../domain/reservation/reservation-rules';
import type { StoreDocument } from '../ordering/store-document';
import { Refused } from '../refused';
import type { Services } from '../services';
import { announceDoor } from './announce-door';
import { dueAtMs, paymentOfDeposit } from './new-reservation';
import { findOwnReservation, withDeposit } from './request-deposit';
import { reservationDayId } from './reservation-day-document';
import { spanOf, type ReservationDocument } from './reservation-document';
import { reservationRulesOf } from './switched-on';
import { findTables, keepTables, readDays, readTables, spansIn } from './table-plan';

const waitingLookedAt = 50;
const minuteMs = 60_000;

/**
 * Offers what is free on a day to those who wait for it, first come first served. A day is marked when a table of it is
 * freed, and the mark is taken away when everybody has been looked at: whoever fails in between leaves it to the clock.
 */
export async function offerFreedTables(services: Services, storeId: string, day: string): Promise<void> {
  const { database } = services;
  const marked = await database.get('reservationDays', reservationDayId(storeId, day));
  if (!marked || marked.offerDueAtMs === null) return;
  const [store, waiting] = await Promise.all([
    database.get('stores', storeId),
    database.query('reservations', {
      where: { storeId, day, status: 'waiting' },
      orderBy: ['createdAtMs', 'asc'],
      limit: waitingLookedAt,
    }),
  ]);
  if (store && waiting.length > 0) {
    const tables = await readTables(database, storeId);
    const ahead = waiting.filter(({ startMs }) => startMs > services.nowMs());
    let offers = 0;
    for (const { _id } of ahead) {
      if ((await offer(services, store, tables, _id)) === true) offers += 1;
    }
    if (offers > 0) await announceDoor(services, storeId);
  }
  const { offerDueAtMs } = marked;
  await database.updateIf('reservationDays', marked._id, { offerDueAtMs }, { offerDueAtMs: null });
}

function offer(
  services: Services,
  store: StoreDocument,
  tables: readonly ReservableTable[],
  reservationId: string,
): Promise<boolean | Refused> {
  const rules = reservationRulesOf(store);
  return services.database.transact(async (transaction) => {
    const reservation = await transaction.get('reservations', reservationId);
    const status = reservation && nextReservationStatus(reservation.status, 'offer');
    if (!reservation || !status) return false;
    const wish = { ...reservation, areaId: reservation.area?.id ?? null };
    const days = await readDays(transaction, store, wish);
    const found = findTables({ rules, tables }, wish, spansIn(days), reservationId);
    if (!found) return false;
    const fields = offeredFields(reservation, rules, services.nowMs());
    const offered = { ...reservation, ...fields, status, tables: found };
    await transaction.update('reservations', reservationId, { ...fields, status, tables: found });
    await keepTables(transaction, days, spanOf(offered));
    return true;
  });
}

function offeredFields(reservation: ReservationDocument, { offerMinutes }: ReservationRules, nowMs: number) {
  const untilMs = Math.min(nowMs + offerMinutes * minuteMs, reservation.startMs);
  return { untilMs, dueAtMs: untilMs };
}

/** The guest who waited says yes, and pays the deposit if there is one. A repeat answers the same. */
export async function acceptOffer(
  services: Services,
  guestId: string,
  input: GuestInput<'acceptOffer'>,
): Promise<GuestAnswers['acceptOffer'] | Refused> {
  const nowMs = services.nowMs();
  let isNews = false;
  const accepted = await services.database.transact(async (transaction) => {
    isNews = false;
    const seen = await findOwnReservation({ database: transaction }, guestId, input.reservationId);
    if (seen instanceof Refused || seen.status === 'held' || seen.status === 'confirmed') return seen;
    const status = nextReservationStatus(seen.status, seen.deposit > 0 ? 'ask-deposit' : 'accept');
    if (status === null || nowMs >= (seen.untilMs ?? 0)) {
      return new Refused('RESERVATION_MOVED_ON', { reservationId: seen._id, status: seen.status });
    }
    const store = await transaction.get('stores', seen.storeId);
    const { holdMinutes } = reservationRulesOf(store ?? {});
    const untilMs = status === 'held' ? nowMs + holdMinutes * minuteMs : null;
    const fields = { status, untilMs, dueAtMs: dueAtMs(status, { ...seen, untilMs }) };
    await transaction.update('reservations', seen._id, fields);
    if (status === 'held') await transaction.add('payments', paymentOfDeposit(seen, nowMs));
    isNews = true;
    return { ...seen, ...fields };
  });
  if (accepted instanceof Refused) return accepted;
  if (isNews) await announceDoor(services, accepted.storeId);
  return withDeposit(services, accepted);
}
