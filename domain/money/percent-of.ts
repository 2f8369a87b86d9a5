import type { Fen } from './fen';
import { multiplyThenDivide } from './multiply-then-divide';

/** A share of an amount in per cent, cut to whole fen: what cannot be given as a whole fen is not given. */
export function percentOf(amount: Fen, percent: number): Fen {
  return multiplyThenDivide(amount, percent, 100).quotient;
}
