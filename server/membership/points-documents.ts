import type { PointsAccount, PointsEntry } from '../../domain/membership/points';

/** `pointsAccounts/<guestId>`: what the entries add up to, kept so that spending needs one read. */
export interface PointsAccountDocument extends PointsAccount {
  readonly _id: string;
  /** When the next lot ends, for the clock; null when none ends. */
  readonly nextExpiryMs: number | null;
  /** The guest was told of all points that end before then. */
  readonly endNoticeToldMs?: number;
  /** When to tell the guest of the points that end next; null when there are none to tell of. */
  readonly endNoticeAtMs?: number | null;
}

/** Guests are told so many days before points end. */
export const daysOfEndNotice = 7;

export function endNoticeDueMs({ lots }: PointsAccount, toldMs: number): number | null {
  const ends = lots.flatMap(({ expiresAtMs }) =>
    expiresAtMs !== null && expiresAtMs > toldMs ? [expiresAtMs] : [],
  );
  return ends.length === 0 ? null : Math.min(...ends) - daysOfEndNotice * 24 * 60 * 60_000;
}

/** `pointsEntries/<cause>`: one immutable movement; the id is derived from its cause (`earn:<orderId>`). */
export interface PointsEntryDocument extends Omit<PointsEntry, 'id'> {
  readonly _id: string;
}

export function nextExpiryMs(account: PointsAccount): number | null {
  const ends = account.lots.flatMap((lot) => (lot.expiresAtMs === null ? [] : [lot.expiresAtMs]));
  return ends.length === 0 ? null : Math.min(...ends);
}
