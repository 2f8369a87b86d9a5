const numbersPerDay = 999;

/** The number called at the counter, from the how-manieth paid order of the business day (1 and up): "001" to "999", then "001" again. */
export function pickupNumberText(sequence: number): string {
  if (!Number.isSafeInteger(sequence) || sequence < 1) {
    throw new RangeError(`the sequence of an order must be a whole number from 1, but is ${sequence}`);
  }
  return String(((sequence - 1) % numbersPerDay) + 1).padStart(3, '0');
}
