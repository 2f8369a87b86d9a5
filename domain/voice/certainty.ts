import { marksIn, type Marks } from './marks';

/** The two-sided 95 % of a normal distribution. */
const z95 = 1.959_964;

/** With fewer answers a figure would say more of chance than of the house. */
export const leastAnswers = 5;

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Between what the true share lies with 95 %, from `hits` of `count` (Wilson's score interval), each from 0 to 1. It
 * stays honest for few answers and for shares near 0 and 1.
 * https://en.wikipedia.org/wiki/Binomial_proportion_confidence_interval#Wilson_score_interval
 */
export function wilsonInterval(hits: number, count: number): Interval {
  if (count <= 0) return { low: 0, high: 1 };
  const share = hits / count;
  const z2 = z95 * z95;
  const middle = (share + z2 / (2 * count)) / (1 + z2 / count);
  const half = (z95 / (1 + z2 / count)) * Math.sqrt((share * (1 - share)) / count + z2 / (4 * count * count));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

export interface SureShare extends Interval {
  readonly share: number;
  readonly count: number;
}

/** A share with its interval; null where too few have answered to say. */
export function sureShare(hits: number, count: number): SureShare | null {
  return count < leastAnswers ? null : { share: hits / count, count, ...wilsonInterval(hits, count) };
}

export interface SureMean {
  /** From 1 to 5. */
  readonly mean: number;
  /** With 95 % the true mean is no further away. */
  readonly plusMinus: number;
  readonly count: number;
}

/**
 * The mean mark with its interval by Student's t; null where too few have answered to say. The spread is taken as if one
 * more guest had given a mark one step from the mean: ten equal marks do not make a figure certain.
 */
export function sureMean(marks: Marks): SureMean | null {
  const count = marksIn(marks);
  if (count < leastAnswers) return null;
  const mean = marks.reduce((sum, each, index) => sum + each * (index + 1), 0) / count;
  const squares = marks.reduce((sum, each, index) => sum + each * (index + 1 - mean) ** 2, 0);
  const deviation = Math.sqrt((squares + 1) / count);
  return { mean, plusMinus: (t95(count - 1) * deviation) / Math.sqrt(count), count };
}

/** Two-sided 95 % of Student's t for 4 and more degrees of freedom, by the expansion of Cornish and Fisher. */
function t95(freedom: number): number {
  const z3 = z95 ** 3;
  const z5 = z95 ** 5;
  return (
    z95 +
    (z3 + z95) / (4 * freedom) +
    (5 * z5 + 16 * z3 + 3 * z95) / (96 * freedom ** 2) +
    (3 * z95 ** 7 + 19 * z5 + 17 * z3 - 15 * z95) / (384 * freedom ** 3)
  );
}
