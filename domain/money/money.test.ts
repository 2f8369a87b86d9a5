import fc from 'fast-check';
import { assertFen } from './fen';
import { fenToGroupedYuanText } from './grouped-yuan-text';
import { multiplyThenDivide } from './multiply-then-divide';
import { percentOf } from './percent-of';
import { sumFen } from './sum-fen';
import { fenToShortYuanText, fenToYuanText } from './yuan-text';

test.each([
  [9970, '99.70', '99.70'],
  [3700, '37.00', '37'],
  [3750, '37.50', '37.50'],
  [10000, '100.00', '100'],
  [5, '0.05', '0.05'],
  [0, '0.00', '0'],
  [-630, '-6.30', '-6.30'],
  [-5, '-0.05', '-0.05'],
])('%i fen is written %s, or %s where there is little room', (fen, full, short) => {
  expect(fenToYuanText(fen)).toBe(full);
  expect(fenToShortYuanText(fen)).toBe(short);
});

test.each([
  [5, '0.05'],
  [99_999, '999.99'],
  [100_000, '1,000.00'],
  [123_456_789, '1,234,567.89'],
  [-1_846_720, '-18,467.20'],
])('%i fen has a comma at each thousand: %s', (fen, words) => {
  expect(fenToGroupedYuanText(fen)).toBe(words);
});

test('yuan as text says exactly the fen', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (fen) => {
      expect(Number(fenToYuanText(fen).replace('.', ''))).toBe(fen);
    }),
  );
});

test('half a fen, infinity and numbers that cannot be exact are refused', () => {
  for (const amount of [0.5, Infinity, Number.NaN, 2 ** 53])
    expect(() => assertFen(amount)).toThrow(RangeError);
  expect(() => sumFen([Number.MAX_SAFE_INTEGER, 1])).toThrow('sum must be a whole number');
  expect(sumFen([])).toBe(0);
});

test('a per cent of an amount is cut to whole fen', () => {
  expect(percentOf(9999, 10)).toBe(999);
  expect(percentOf(0, 50)).toBe(0);
});

test('multiplying and dividing loses no digit', () => {
  const numbers = fc.maxSafeNat();
  fc.assert(
    fc.property(numbers, numbers, numbers, (a, b, other) => {
      const divisor = Math.max(1, b, other);
      const { quotient, remainder } = multiplyThenDivide(a, b, divisor);
      expect(BigInt(quotient) * BigInt(divisor) + BigInt(remainder)).toBe(BigInt(a) * BigInt(b));
      expect(remainder).toBeLessThan(divisor);
    }),
  );
});
