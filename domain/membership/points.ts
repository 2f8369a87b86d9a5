/** How points are earned and spent. */
export interface PointsRules {
  /** Points that are worth one yuan at checkout. */
  readonly pointsPerYuan: number;
  /** Points may pay at most this share of what is left after all other discounts, 0 to 100. */
  readonly maximumSharePercent: number;
  /** Points earned for each whole yuan paid in money. */
  readonly earnedPerYuan: number;
  /** A lot earned today ends after this many days; null for never. */
  readonly expiresAfterDays: number | null;
}

/** Why points moved. Each entry is immutable and its id is derived from its cause, so that a repeat finds itself. */
export type PointsEntryKind =
  | 'earn'
  | 'spend'
  | 'return'
  | 'take-back'
  | 'expire'
  | 'gift'
  | 'welcome'
  | 'sign-in'
  | 'birthday'
  /** Spent in the points shop, and what came back of it. */
  | 'shop'
  | 'shop-return'
  /** For bringing a friend or for being brought, and what was taken back when that order was refunded. */
  | 'invite'
  | 'invite-take-back';

export interface PointsEntry {
  readonly id: string;
  readonly guestId: string;
  readonly kind: PointsEntryKind;
  /** Signed: earned is positive, spent negative. */
  readonly points: number;
  readonly orderId: string | null;
  readonly atMs: number;
  /** When a lot ends; null for entries that take away, and for lots that never end. */
  readonly expiresAtMs: number | null;
}

/** Points that were earned together and end together. */
export interface PointsLot {
  readonly entryId: string;
  readonly remaining: number;
  readonly expiresAtMs: number | null;
}

/** The balance is always the sum of the entries and of the lots. */
export interface PointsAccount {
  readonly balance: number;
  readonly lots: readonly PointsLot[];
}
