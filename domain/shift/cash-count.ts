import type { Fen } from '../money/fen';
import { sumFen } from '../money/sum-fen';

/** Notes and coins of renminbi that a till holds, in fen, the largest first. */
export const denominations = [10_000, 5_000, 2_000, 1_000, 500, 100, 50, 10] as const;

export type Denomination = (typeof denominations)[number];

/** How many of each there are, by their worth in fen; what is absent is none. */
export type CashCount = Readonly<Partial<Record<Denomination, number>>>;

export function isCashCount(count: Readonly<Record<string, number>>): count is CashCount {
  const known: ReadonlySet<string> = new Set(denominations.map(String));
  return Object.entries(count).every(
    ([worth, pieces]) => known.has(worth) && Number.isSafeInteger(pieces) && pieces >= 0,
  );
}

/** What a count is worth. */
export function sumOfCount(count: CashCount): Fen {
  return sumFen(denominations.map((worth) => worth * (count[worth] ?? 0)));
}

/** The count with the fewest pieces that is worth a sum; null for a sum that no notes and coins make. */
export function countOfSum(sum: Fen): CashCount | null {
  const count: Partial<Record<Denomination, number>> = {};
  let left = sum;
  for (const worth of denominations) {
    const pieces = Math.floor(left / worth);
    if (pieces > 0) count[worth] = pieces;
    left -= pieces * worth;
  }
  return left === 0 ? count : null;
}
