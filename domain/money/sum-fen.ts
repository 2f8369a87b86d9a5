import { assertFen, type Fen } from './fen';

/** The sum of amounts; refuses a sum that a number can no longer hold exactly. */
export function sumFen(amounts: readonly Fen[]): Fen {
  return assertFen(
    amounts.reduce((sum, amount) => sum + amount, 0),
    'sum',
  );
}
