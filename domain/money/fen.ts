/** An amount of money in whole fen (1 yuan is 100 fen). Yuan exists only as text. */
export type Fen = number;

/** Refuses anything that is not a whole, safe number of fen. A bug, so it throws. */
export function assertFen(amount: number, name = 'amount'): Fen {
  if (!Number.isSafeInteger(amount)) {
    throw new RangeError(`${name} must be a whole number of fen, but is ${amount}`);
  }
  return amount;
}
