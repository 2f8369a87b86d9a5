import { assertFen, type Fen } from './fen';
import { multiplyThenDivide } from './multiply-then-divide';

/**
 * Divides an amount over weights so that the shares always sum to the whole.
 *
 * Largest remainder: everyone gets the fair share cut to whole fen, and the fen left over go one each to those
 * whose cut was largest; among equals the earlier one gets it, so callers sort first. Hence a share is never above
 * the fair share rounded up (an amount not above the sum of the weights never exceeds a weight), a heavier weight
 * never gets less than a lighter one, and a negative amount is divided like its positive twin.
 *
 * Throws on a weight that is negative or not whole, and when an amount other than 0 has nobody to carry it.
 */
export function allocate(total: Fen, weights: readonly number[]): Fen[] {
  assertFen(total, 'total');
  const weightSum = sumOfWeights(weights);
  if (total === 0) return weights.map(() => 0);
  if (weightSum === 0) {
    throw new RangeError(
      `${total} fen cannot be divided, because no weight is above 0; give it a line to carry it`,
    );
  }
  const positiveTotal = Math.abs(total);
  const parts = weights.map((weight, index) => ({
    index,
    ...multiplyThenDivide(positiveTotal, weight, weightSum),
  }));
  const shares = parts.map((part) => part.quotient);
  const leftOver = positiveTotal - shares.reduce((sum, share) => sum + share, 0);
  const byRemainder = [...parts].sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const part of byRemainder.slice(0, leftOver)) shares[part.index] = part.quotient + 1;
  return total < 0 ? shares.map((share) => (share === 0 ? 0 : -share)) : shares;
}

function sumOfWeights(weights: readonly number[]): number {
  let sum = 0;
  for (const weight of weights) {
    if (!Number.isSafeInteger(weight) || weight < 0) {
      throw new RangeError(`a weight must be a whole number of at least 0, but is ${weight}`);
    }
    sum += weight;
  }
  return assertFen(sum, 'sum of the weights');
}
