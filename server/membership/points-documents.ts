import type { PointsAccount, PointsEntry } from '../../domain/membership/points';

/** `pointsAccounts/<guestId>`: what the entries add up to, kept so that spending needs one read. */
export interface PointsAccountDocument extends PointsAccount {
  readonly _id: string;
  /** When the next lot ends, for the clock; null when none ends. */
  readonly nextExpiryMs: number | null;
}

/** `pointsEntries/<cause>`: one immutable movement; the id is derived from its cause (`earn:<orderId>`). */
export interface PointsEntryDocument extends Omit<PointsEntry, 'id'> {
  readonly _id: string;
}

export function nextExpiryMs(account: PointsAccount): number | null {
  const ends = account.lots.flatMap((lot) => (lot.expiresAtMs === null ? [] : [lot.expiresAtMs]));
  return ends.length === 0 ? null : Math.min(...ends);
}
