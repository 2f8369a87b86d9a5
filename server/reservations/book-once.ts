import { Refused } from '../refused';
import type { Services } from '../services';
import { DuplicateIdError } from '../wechat/database';
import { reservationFingerprint, type ReservationDocument } from './reservation-document';
import { reservationRow } from './reservation-view';

/**
 * Books once for each request id. A repeat finds what the first try booked: also where the first try itself is what makes
 * the table taken, and where both come at the same moment.
 * @param find what was booked under this id, or why the id cannot be used; null when nothing was
 * @param book yields a refusal, or throws `DuplicateIdError`, where the first try was faster
 * @param show what is answered about a fresh booking
 */
export async function bookOnce<Shown>(
  find: () => Promise<Shown | Refused | null>,
  book: () => Promise<ReservationDocument | Refused>,
  show: (booked: ReservationDocument) => Shown | Promise<Shown | Refused>,
): Promise<Shown | Refused> {
  try {
    const booked = await book();
    if (!(booked instanceof Refused)) return await show(booked);
    return (await find()) ?? booked;
  } catch (error) {
    const repeated = error instanceof DuplicateIdError ? await find() : null;
    if (repeated) return repeated;
    throw error;
  }
}

/** What a colleague booked under this id, if that was the same wish. */
export async function findBookedRow({ database }: Services, reservationId: string, wish: unknown) {
  const known = await database.get('reservations', reservationId);
  if (!known) return null;
  return known.fingerprint === reservationFingerprint(wish)
    ? bookedRow(known)
    : new Refused('REQUEST_ID_REUSED', { reservationId });
}

export function bookedRow(booked: ReservationDocument) {
  return { row: reservationRow(booked) };
}
