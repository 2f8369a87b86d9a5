import type { Fen } from '../money/fen';
import { multiplyThenDivide } from '../money/multiply-then-divide';
import type { PointsRules } from './points';

/**
 * Points for money paid: for each whole yuan, what is below a yuan earns nothing. The percent of the guest's level is
 * taken of all of them at once and cut to whole points.
 */
export function pointsEarned(
  rules: Pick<PointsRules, 'earnedPerYuan'>,
  paid: Fen,
  pointsPercent = 100,
): number {
  const points = ((paid - (paid % 100)) / 100) * rules.earnedPerYuan;
  return multiplyThenDivide(points, pointsPercent, 100).quotient;
}
