import type { GuestAnswers, GuestInput } from '../../contract/guest';
import { depositFor, freeUntilMs } from '../../domain/reservation/deposit';
import { nextReservationStatus } from '../../domain/reservation/reservation-lifecycle';
import { businessDay } from '../../domain/store-hours/business-day';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Transaction } from '../wechat/database';
import { announceDoor } from './announce-door';
import { areaOf, checkTime } from './check-reservation';
import { dueAtMs } from './new-reservation';
import { moveDishes } from './dishes-ahead';
import { offerFreedTables } from './offer-freed-tables';
import { forgetReminder, remindAtMs } from './remind-guest';
import { findOwnReservation } from './request-deposit';
import { spanOf, type ReservationDocument } from './reservation-document';
import { reservationView } from './reservation-view';
import { findStoreWithReservations } from './switched-on';
import {
  findTables,
  freeTables,
  keepTables,
  readDays,
  readTables,
  spansIn,
  type TableWish,
} from './table-plan';

type Input = GuestInput<'changeReservation'>;

/**
 * Another time, size or area, as long as cancelling would be free: otherwise a guest who is too late would move the
 * reservation away and cancel it then. The deposit stays as it was paid; a wish that asks for a larger one is refused.
 * The old table is given up only when another one is found.
 */
export async function changeReservation(
  services: Services,
  guestId: string,
  input: Input,
): Promise<GuestAnswers['changeReservation'] | Refused> {
  const seen = await findOwnReservation(services, guestId, input.reservationId);
  if (seen instanceof Refused) return seen;
  if (isAsWanted(seen, input)) return { reservation: reservationView(seen, services.nowMs()) };
  const found = await findStoreWithReservations(services.database, seen.storeId);
  if (found instanceof Refused) return found;
  const { store, rules } = found;
  const wish = checkTime(store, rules, input, services.nowMs());
  if (wish instanceof Refused) return wish;
  const amount = depositFor(rules.deposit, input.partySize, businessDay(store.hours, input.startMs));
  if (amount > seen.deposit + (seen.waivedDeposit ?? 0)) return new Refused('DEPOSIT_CHANGED', { amount });
  const tables = await readTables(services.database, store._id);
  const changed = await services.database.transact(async (transaction) => {
    const reservation = await findChangeable(services, transaction, guestId, input);
    if (reservation instanceof Refused || isAsWanted(reservation, input)) return reservation;
    const fault = await moveDishes(transaction, reservation, input.startMs);
    if (fault) return fault;
    await freeTables(transaction, reservation, services.nowMs());
    await forgetReminder(transaction, reservation, services.nowMs());
    const days = await readDays(transaction, store, wish);
    const chosen = findTables({ rules, tables }, wish, spansIn(days), reservation._id);
    if (!chosen) return new Refused('TABLES_FULL');
    const area = areaOf(rules, input.areaId);
    const fields = {
      ...changedFields(reservation, wish, services.nowMs()),
      tables: chosen,
      area: area && { id: area.id, name: area.name },
    };
    await transaction.update('reservations', reservation._id, fields);
    await keepTables(transaction, days, spanOf({ ...reservation, ...fields }));
    return { ...reservation, ...fields };
  });
  if (changed instanceof Refused) return changed;
  await announceDoor(services, seen.storeId);
  await offerFreedTables(services, seen.storeId, seen.day);
  return { reservation: reservationView(changed, services.nowMs()) };
}

async function findChangeable(
  services: Services,
  transaction: Transaction,
  guestId: string,
  input: Input,
): Promise<ReservationDocument | Refused> {
  const reservation = await findOwnReservation({ database: transaction }, guestId, input.reservationId);
  if (reservation instanceof Refused) return reservation;
  if (nextReservationStatus(reservation.status, 'change') === null) {
    return new Refused('RESERVATION_MOVED_ON', { status: reservation.status });
  }
  const untilMs = freeUntilMs(reservation);
  return services.nowMs() < untilMs ? reservation : new Refused('RESERVATION_TOO_LATE', { untilMs });
}

function isAsWanted({ startMs, partySize, area }: ReservationDocument, input: Input): boolean {
  return startMs === input.startMs && partySize === input.partySize && (area?.id ?? null) === input.areaId;
}

function changedFields(
  reservation: ReservationDocument,
  { startMs, endMs, partySize }: TableWish,
  nowMs: number,
) {
  return {
    ...{ startMs, endMs, partySize, day: businessDay(reservation.dayClock, startMs) },
    remindAtMs: remindAtMs(reservation.remindHours, startMs, nowMs),
    dueAtMs: dueAtMs(reservation.status, { ...reservation, startMs, endMs }),
  };
}
