import type { MonthDay } from '../../domain/membership/birthday';
import type { MemberStanding } from '../../domain/membership/member-standing';
import type { Fen } from '../../domain/money/fen';

/** `guests/<openid>`: what the house knows of a guest. A guest who never completed an order may have no document. */
export interface GuestDocument {
  readonly _id: string;
  readonly name: string | null;
  readonly createdAtMs: number;
  /** Paid with money by business day, oldest first; days older than a year are dropped when a day is added. */
  readonly spending: readonly { readonly day: string; readonly amount: Fen }[];
  /** The guest's level; absent while nothing was paid since levels are kept. */
  readonly standing?: MemberStanding;
  /** The rules by which the clock looked at the standing last. */
  readonly memberRulesVersion?: number;
  /** When the clock has to look at level and free dish; null when never. */
  readonly memberDueAtMs?: number | null;
  /** Calendar month `YYYY-MM` of the last free dish. */
  readonly freeDishMonth?: string | null;
  readonly birthday?: { readonly monthDay: MonthDay; readonly setAtMs: number };
  /** The day `YYYY-MM-DD` of the next birthday that brings a gift. */
  readonly nextBirthday?: string;
  /** The birthday for which the last gift was given. */
  readonly lastBirthdayGift?: string;
}

export function newGuest(guestId: string, nowMs: number): GuestDocument {
  return { _id: guestId, name: null, createdAtMs: nowMs, spending: [] };
}
