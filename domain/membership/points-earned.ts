import type { Fen } from '../money/fen';
import type { PointsRules } from './points';

/** Points for money paid: for each whole yuan, what is below a yuan earns nothing. */
export function pointsEarned(rules: Pick<PointsRules, 'earnedPerYuan'>, paid: Fen): number {
  return ((paid - (paid % 100)) / 100) * rules.earnedPerYuan;
}
