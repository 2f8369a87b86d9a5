import type { PointsLot } from '../../../domain/membership/points';

const dayMs = 24 * 60 * 60_000;

/** Points that end within about the same time. */
export interface PointsShare {
  readonly key: 'within30Days' | 'within180Days' | 'later' | 'never';
  readonly points: number;
}

/** How many points end soon, later and never; shares without points are left out, and so is what has ended. */
export function pointsSpread(lots: readonly PointsLot[], nowMs: number): readonly PointsShare[] {
  const living = lots.filter((lot) => lot.expiresAtMs === null || lot.expiresAtMs > nowMs);
  const keys = ['within30Days', 'within180Days', 'later', 'never'] as const;
  return keys
    .map((key) => ({
      key,
      points: living.filter((lot) => keyOf(lot, nowMs) === key).reduce((sum, lot) => sum + lot.remaining, 0),
    }))
    .filter((share) => share.points > 0);
}

function keyOf(lot: PointsLot, nowMs: number): PointsShare['key'] {
  if (lot.expiresAtMs === null) return 'never';
  const days = (lot.expiresAtMs - nowMs) / dayMs;
  if (days <= 30) return 'within30Days';
  return days <= 180 ? 'within180Days' : 'later';
}
