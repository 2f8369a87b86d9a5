import type { LookedUp } from '../../contract/sharing';
import { maskedName } from '../../domain/lookup/masked-name';
import { phoneEnd } from '../../domain/lookup/phone-end';
import type { Services } from '../services';
import type { Question } from './look-up';

const minuteMs = 60_000;
const reservationKnownMs = 30 * 24 * 60 * minuteMs;
/** Eight letters name one reservation of a store; two would be chance. */
const reservationsLookedAt = 2;

/** A reservation by its number. One that was made without a phone number is not found. */
export async function findReservationByNumber(
  { database, nowMs }: Services,
  { storeId, number, phoneEnd: typed }: Question,
): Promise<LookedUp | null> {
  const found = await database.query('reservations', {
    where: { storeId, number },
    limit: reservationsLookedAt,
  });
  const reservation = found.find(
    ({ phone, startMs }) =>
      phone !== null && phoneEnd(phone) === typed && startMs > nowMs() - reservationKnownMs,
  );
  if (!reservation) return null;
  const { status, startMs, partySize, keepMinutes, name } = reservation;
  const keepUntilMs = startMs + keepMinutes * minuteMs;
  return { kind: 'reservation', status, number, startMs, partySize, keepUntilMs, name: maskedName(name) };
}
