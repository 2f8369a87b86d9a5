import { Refused } from '../refused';
import { deliverAtOnce } from '../outbox/deliver-message';
import { messageEntry } from '../outbox/message-entry';
import type { Services } from '../services';
import type { Transaction } from '../wechat/database';
import type { ReservationDocument } from './reservation-document';

const hourMs = 3_600_000;

/** When to remind of an arrival; null where nobody is, or where it is so near that its guest has it in mind. */
export function remindAtMs(remindHours: number, startMs: number, nowMs: number): number | null {
  const atMs = startMs - remindHours * hourMs;
  return remindHours === 0 || atMs <= nowMs ? null : atMs;
}

/** One reminder for each arrival: a reservation that was moved is reminded of again. */
function reminderId({ _id, startMs }: Pick<ReservationDocument, '_id' | 'startMs'>): string {
  return `remind:${_id}:${startMs}`;
}

/**
 * Reminds whoever has a table soon, once. A clock that was away reminds late, but never of what has begun; who has no
 * table, or is not known, is not reminded.
 */
export async function remindGuest(services: Services, reservationId: string): Promise<void> {
  const entryId = await services.database.transact(async (transaction) => {
    const reservation = await transaction.get('reservations', reservationId);
    const nowMs = services.nowMs();
    if (!reservation || reservation.remindAtMs === null || reservation.remindAtMs > nowMs) return null;
    await transaction.update('reservations', reservationId, { remindAtMs: null });
    const { status, guestId, startMs: atMs, storeId, storeName, partySize, dayClock } = reservation;
    if (status !== 'confirmed' || guestId === null || nowMs >= atMs) return null;
    const entry = messageEntry({
      ...{ id: reminderId(reservation), guestId, storeId, orderId: null, dayClock, nowMs },
      content: { purpose: 'reservation-reminder', storeName, partySize, atMs },
      uselessFromMs: atMs,
    });
    await transaction.set('outbox', entry);
    return entry._id;
  });
  if (entryId !== null && !(entryId instanceof Refused)) await deliverAtOnce(services, entryId);
}

/** A reservation that ends or moves takes its reminder along, also one that has not gone out yet. */
export async function forgetReminder(
  transaction: Transaction,
  reservation: ReservationDocument,
  nowMs: number,
): Promise<void> {
  const mayBeUnderWay = reservation.remindAtMs === null && reservation.remindHours > 0;
  if (mayBeUnderWay && nowMs < reservation.startMs)
    await transaction.remove('outbox', reminderId(reservation));
}
