import type { Fen } from '../money/fen';
import { multiplyThenDivide } from '../money/multiply-then-divide';
import { percentOf } from '../money/percent-of';
import type { PointsRules } from './points';

/** What points are worth at checkout, cut to whole fen. */
export function pointsToFen(rules: Pick<PointsRules, 'pointsPerYuan'>, points: number): Fen {
  return multiplyThenDivide(points, 100, pointsPerYuan(rules)).quotient;
}

/** The fewest points that are worth as much as these: what is not worth a whole fen is never taken. */
export function pointsWorthWholeFen(rules: Pick<PointsRules, 'pointsPerYuan'>, points: number): number {
  const { quotient, remainder } = multiplyThenDivide(pointsToFen(rules, points), pointsPerYuan(rules), 100);
  return remainder > 0 ? quotient + 1 : quotient;
}

/**
 * The most points that may be spent on an amount: no more than the balance has, and worth no more than the
 * share of the amount that the rules allow.
 */
export function pointsLimitFor(rules: PointsRules, left: Fen, balance: number): number {
  const cap = Math.min(left, percentOf(left, rules.maximumSharePercent));
  const { quotient, remainder } = multiplyThenDivide(cap + 1, pointsPerYuan(rules), 100);
  const mostUnderCap = remainder > 0 ? quotient : quotient - 1;
  return pointsWorthWholeFen(rules, Math.max(0, Math.min(balance, mostUnderCap)));
}

function pointsPerYuan(rules: Pick<PointsRules, 'pointsPerYuan'>): number {
  if (!Number.isSafeInteger(rules.pointsPerYuan) || rules.pointsPerYuan < 1) {
    throw new RangeError(`pointsPerYuan must be a whole number from 1, but is ${rules.pointsPerYuan}`);
  }
  return rules.pointsPerYuan;
}
