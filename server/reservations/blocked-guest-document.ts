import type { Transaction } from '../wechat/database';

/**
 * `blockedGuests/<storeId>:<guestId>` and `…:tel-<phone>`: somebody who makes no reservations at this store any more,
 * in the app or by phone.
 */
export interface BlockedGuestDocument {
  readonly _id: string;
  readonly storeId: string;
  /** Null for somebody who is known by phone alone. */
  readonly guestId: string | null;
  /** The reservation by which the door knows them. */
  readonly reservationId: string;
  readonly name: string;
  readonly reason: string;
  readonly by: string;
  readonly atMs: number;
}

interface Person {
  readonly guestId: string | null;
  readonly phone: string | null;
}

/** Every id under which this store may have blocked somebody. */
export function blockedGuestIds(storeId: string, { guestId, phone }: Person): string[] {
  const ids = guestId === null ? [] : [`${storeId}:${guestId}`];
  return phone === null ? ids : [...ids, `${storeId}:tel-${phone}`];
}

export async function isBlocked(
  database: Pick<Transaction, 'get'>,
  storeId: string,
  person: Person,
): Promise<boolean> {
  for (const id of blockedGuestIds(storeId, person)) {
    if (await database.get('blockedGuests', id)) return true;
  }
  return false;
}
