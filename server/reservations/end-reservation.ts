import {
  hasTable,
  nextReservationStatus,
  type ReservationStatus,
} from '../../domain/reservation/reservation-lifecycle';
import { sendRefunds } from '../payments/send-refund';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Transaction } from '../wechat/database';
import { announceDoor } from './announce-door';
import { cancelDishes } from './dishes-ahead';
import { announceDishes } from './settle-held-order';
import { forgetReminder } from './remind-guest';
import { offerFreedTables } from './offer-freed-tables';
import { partWithDeposit } from './part-with-deposit';
import { isUnclaimed, type ReservationDocument } from './reservation-document';
import { freeTables } from './table-plan';

export interface Ending {
  readonly event: 'guest-cancels' | 'store-cancels' | 'miss' | 'finish' | 'expire';
  readonly cancelReason?: string;
  readonly nowMs: number;
}

/** Ends a reservation that is still in the state in which it was seen; whoever comes second finds it ended. */
export async function endReservation(
  services: Services,
  reservationId: string,
  end: Pick<Ending, 'event'> & { readonly from: ReservationStatus },
): Promise<ReservationDocument | Refused> {
  const ended = await services.database.transact(async (transaction) => {
    const reservation = await transaction.get('reservations', reservationId);
    if (reservation?.status !== end.from) return new Refused('RESERVATION_MOVED_ON');
    return endInTransaction(transaction, reservation, { event: end.event, nowMs: services.nowMs() });
  });
  if (ended instanceof Refused) return ended;
  await announceDoor(services, ended.storeId);
  await afterEnd(services, ended);
  return ended;
}

/** What an ended reservation sets going: its money is sent, and its table offered. The clock does what fails here. */
export async function afterEnd(services: Services, ended: ReservationDocument): Promise<void> {
  if (ended.refunds.length > 0) await sendRefunds(services, ended);
  await announceDishes(services, ended.orderIds ?? []);
  await offerFreedTables(services, ended.storeId, ended.day);
}

/**
 * Ends a reservation with everything that belongs to it, inside a transaction that has read it: its tables are free, its
 * open payment is given up, and what is left of its deposit goes back or stays with the house, by the rule.
 */
export async function endInTransaction(
  transaction: Transaction,
  reservation: ReservationDocument,
  { event, cancelReason = '', nowMs }: Ending,
): Promise<ReservationDocument | Refused> {
  const { _id, status: before } = reservation;
  const status = nextReservationStatus(before, event);
  if (status === null) return new Refused('RESERVATION_MOVED_ON', { status: before });
  if (hasTable(before)) await freeTables(transaction, reservation, nowMs);
  await forgetReminder(transaction, reservation, nowMs);
  const fault = await cancelDishes(transaction, reservation, { by: endedBy[event], nowMs });
  if (fault) return fault;
  if (before === 'seated') await leaveTables(transaction, reservation);
  if (before === 'held' && !isUnclaimed(reservation))
    await transaction.update('payments', _id, { status: 'closed' });
  const settled = event === 'expire' ? null : await settle(transaction, _id, event, nowMs);
  const wasLetGo = event === 'expire' && before === 'held' && reservation.takenBy !== undefined;
  const fields = {
    status,
    ...(settled ?? {}),
    untilMs: null,
    remindAtMs: null,
    endedAtMs: nowMs,
    cancelledBy: cancelledByEvent[event] ?? null,
    cancelReason: cancelReason === '' ? null : cancelReason,
    dueAtMs: null,
    ...(wasLetGo ? { letGoAtMs: nowMs } : {}),
  };
  await transaction.update('reservations', _id, fields);
  return { ...reservation, ...fields };
}

const endedBy = {
  'guest-cancels': 'guest',
  'store-cancels': 'store',
  miss: 'miss',
  finish: 'guest',
  expire: 'guest',
} as const;

const cancelledByEvent: Readonly<Partial<Record<Ending['event'], 'guest' | 'store'>>> = {
  'guest-cancels': 'guest',
  'store-cancels': 'store',
};

/** Its dishes have given back to the deposit what they took by now, so it is read again. */
async function settle(
  transaction: Transaction,
  reservationId: string,
  how: Exclude<Ending['event'], 'expire'>,
  nowMs: number,
): Promise<Pick<ReservationDocument, 'account' | 'refunds'>> {
  const reservation = await transaction.get('reservations', reservationId);
  if (!reservation) throw new Error(`${reservationId} went away while it was ended`);
  return partWithDeposit(transaction, reservation, { how, endedAtMs: nowMs, cause: reservationId, nowMs });
}

/** The tables of a party are nobody's. */
export async function leaveTables(transaction: Transaction, reservation: ReservationDocument): Promise<void> {
  for (const { id } of reservation.tables) {
    const table = await transaction.get('tables', id);
    if (table?.party?.reservationId === reservation._id)
      await transaction.update('tables', id, { party: null });
  }
}
