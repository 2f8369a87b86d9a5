import type { PointsAccount, PointsLot } from './points';

/** Which lots a spending took from, and how much of each, so that points that come back end when they would have. */
export function lotsTaken(before: PointsAccount, after: PointsAccount): PointsLot[] {
  const remainingById = new Map(after.lots.map((lot) => [lot.entryId, lot.remaining]));
  return before.lots
    .map((lot) => ({ ...lot, remaining: lot.remaining - (remainingById.get(lot.entryId) ?? 0) }))
    .filter((lot) => lot.remaining > 0);
}
