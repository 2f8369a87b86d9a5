import type { PointsAccount, PointsEntry, PointsLot } from './points';

const dayMs = 24 * 60 * 60_000;

export const emptyAccount: PointsAccount = { balance: 0, lots: [] };

/**
 * The account that entries lead to, replayed in order of time; within one moment what gives comes before what takes.
 * Throws when an entry takes more than there was: then an entry is missing or doubled.
 */
export function accountFromEntries(entries: readonly PointsEntry[]): PointsAccount {
  const inOrder = [...entries].sort(
    (a, b) => a.atMs - b.atMs || Number(a.points < 0) - Number(b.points < 0) || (a.id < b.id ? -1 : 1),
  );
  return inOrder.reduce((account, entry) => {
    const next = applyEntry(account, entry);
    if (next) return next;
    throw new RangeError(
      `entry ${entry.id} takes ${-entry.points} points, but the account has fewer; look for a missing or doubled entry`,
    );
  }, emptyAccount);
}

/** Adds a lot for an entry that gives points; it remembers the entry and when it ends. */
export function addLot(
  account: PointsAccount,
  entry: Pick<PointsEntry, 'id' | 'points' | 'expiresAtMs'>,
): PointsAccount {
  if (!Number.isSafeInteger(entry.points) || entry.points < 0) {
    throw new RangeError(`entry ${entry.id} must give a whole number of points, but gives ${entry.points}`);
  }
  if (entry.points === 0) return account;
  const lot: PointsLot = { entryId: entry.id, remaining: entry.points, expiresAtMs: entry.expiresAtMs };
  return accountOf([...account.lots, lot]);
}

/**
 * Takes points from the lots that end first; lots that have ended give none, swept or not.
 * Null when the living lots hold too few.
 */
export function spendLots(account: PointsAccount, points: number, nowMs: number): PointsAccount | null {
  return takeFrom(account, points, (lot) => !hasEnded(lot, nowMs));
}

/** Takes as many of the points as the living lots hold: for points taken back that the guest has spent meanwhile. */
export function spendLotsUpTo(
  account: PointsAccount,
  points: number,
  nowMs: number,
): { readonly account: PointsAccount; readonly taken: number } {
  const taken = Math.min(points, spendablePoints(account, nowMs));
  return { account: spendLots(account, taken, nowMs) ?? account, taken };
}

/** Points that can be spent now; less than the balance while ended lots wait to be swept. */
export function spendablePoints(account: PointsAccount, nowMs: number): number {
  return sumOfLots(account.lots.filter((lot) => !hasEnded(lot, nowMs)));
}

/** Drops what has ended and names it, lot by lot, so that each gets an entry with an id of its own. */
export function expireLots(
  account: PointsAccount,
  nowMs: number,
): { readonly account: PointsAccount; readonly expired: readonly PointsLot[] } {
  const expired = account.lots.filter((lot) => hasEnded(lot, nowMs));
  return { account: accountOf(account.lots.filter((lot) => !hasEnded(lot, nowMs))), expired };
}

/** Points that end within so many days, and when the first of them do. */
export function endingSoon(
  account: PointsAccount,
  nowMs: number,
  days: number,
): { readonly points: number; readonly endsAtMs: number | null } {
  const ending = account.lots.filter(
    (lot) => !hasEnded(lot, nowMs) && lot.expiresAtMs !== null && lot.expiresAtMs <= nowMs + days * dayMs,
  );
  return { points: sumOfLots(ending), endsAtMs: ending[0]?.expiresAtMs ?? null };
}

function applyEntry(account: PointsAccount, entry: PointsEntry): PointsAccount | null {
  if (entry.points >= 0) return addLot(account, entry);
  if (entry.kind === 'expire') return takeFrom(account, -entry.points, (lot) => hasEnded(lot, entry.atMs));
  return spendLots(account, -entry.points, entry.atMs);
}

function takeFrom(
  account: PointsAccount,
  points: number,
  mayTake: (lot: PointsLot) => boolean,
): PointsAccount | null {
  if (!Number.isSafeInteger(points) || points < 0) {
    throw new RangeError(`points to take must be a whole number of at least 0, but are ${points}`);
  }
  let missing = points;
  const lots = account.lots.map((lot) => {
    const taken = mayTake(lot) ? Math.min(lot.remaining, missing) : 0;
    missing -= taken;
    return { ...lot, remaining: lot.remaining - taken };
  });
  return missing > 0 ? null : accountOf(lots);
}

/** Lots stand in the order in which they are spent: those that end first, then by entry. Empty ones are gone. */
function accountOf(lots: readonly PointsLot[]): PointsAccount {
  const kept = lots
    .filter((lot) => lot.remaining > 0)
    .sort((a, b) => endOf(a) - endOf(b) || compareIds(a, b));
  return { balance: sumOfLots(kept), lots: kept };
}

/** A lot that never ends comes last; a number keeps the difference of two such lots at 0. */
function endOf(lot: PointsLot): number {
  return lot.expiresAtMs ?? Number.MAX_SAFE_INTEGER;
}

function compareIds(a: PointsLot, b: PointsLot): number {
  return a.entryId < b.entryId ? -1 : 1;
}

function hasEnded(lot: PointsLot, nowMs: number): boolean {
  return lot.expiresAtMs !== null && lot.expiresAtMs <= nowMs;
}

function sumOfLots(lots: readonly PointsLot[]): number {
  return lots.reduce((sum, lot) => sum + lot.remaining, 0);
}
