/**
 * `a * b / divisor` in whole numbers without ever losing a digit, for numbers of at least 0.
 *
 * A product above 2^53 goes through BigInt, which is written as a call because the phone's compiler
 * does not read BigInt literals.
 */
export function multiplyThenDivide(
  a: number,
  b: number,
  divisor: number,
): { readonly quotient: number; readonly remainder: number } {
  const product = a * b;
  if (Number.isSafeInteger(product)) {
    const remainder = product % divisor;
    return { quotient: (product - remainder) / divisor, remainder };
  }
  const exactProduct = BigInt(a) * BigInt(b);
  const exactDivisor = BigInt(divisor);
  return {
    quotient: Number(exactProduct / exactDivisor),
    remainder: Number(exactProduct % exactDivisor),
  };
}
