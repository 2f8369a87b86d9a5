import fc from 'fast-check';
import { allocate } from './allocate';

const amounts = fc.integer({ min: -2_000_000_000, max: 2_000_000_000 });
const weightLists = fc
  .array(fc.integer({ min: 0, max: 2_000_000_000 }), { minLength: 1, maxLength: 40 })
  .filter((weights) => weights.some((weight) => weight > 0));

test('10.00 over three equal lines loses no fen', () => {
  expect(allocate(1000, [1, 1, 1])).toEqual([334, 333, 333]);
});

test('the fen left over go to the largest remainders, and among equals to the earlier', () => {
  expect(allocate(100, [1, 2, 3])).toEqual([17, 33, 50]);
  expect(allocate(5, [1, 1, 1])).toEqual([2, 2, 1]);
  expect(allocate(-5, [1, 1, 1])).toEqual([-2, -2, -1]);
});

test('nothing can be divided over nobody, but something cannot', () => {
  expect(allocate(0, [])).toEqual([]);
  expect(allocate(0, [0, 0])).toEqual([0, 0]);
  expect(() => allocate(1, [0, 0])).toThrow('no weight is above 0');
  expect(() => allocate(1, [])).toThrow(RangeError);
});

test('weights that are negative or broken are refused, and so are parts of a fen', () => {
  expect(() => allocate(1, [1, -1])).toThrow(RangeError);
  expect(() => allocate(1, [0.5])).toThrow(RangeError);
  expect(() => allocate(1, [Number.NaN])).toThrow(RangeError);
  expect(() => allocate(0.5, [1])).toThrow(RangeError);
  expect(() => allocate(1, [Number.MAX_SAFE_INTEGER, 1])).toThrow(RangeError);
});

test('the shares sum to the whole', () => {
  fc.assert(
    fc.property(amounts, weightLists, (total, weights) => {
      expect(allocate(total, weights).reduce((sum, share) => sum + share, 0)).toBe(total);
    }),
  );
});

test('a share is the fair share rounded down or up, also where a product leaves the safe numbers', () => {
  fc.assert(
    fc.property(amounts, weightLists, (total, weights) => {
      const weightSum = BigInt(weights.reduce((sum, weight) => sum + weight, 0));
      allocate(total, weights).forEach((share, index) => {
        const fairTimesSum = BigInt(Math.abs(total)) * BigInt(weights[index] ?? 0);
        const distance = BigInt(Math.abs(share)) * weightSum - fairTimesSum;
        expect(distance < weightSum && distance > -weightSum).toBe(true);
      });
    }),
  );
});

test('an amount that the weights can carry never exceeds a weight', () => {
  fc.assert(
    fc.property(weightLists, fc.double({ min: 0, max: 1, noNaN: true }), (weights, part) => {
      const total = Math.floor(weights.reduce((sum, weight) => sum + weight, 0) * part);
      allocate(total, weights).forEach((share, index) =>
        expect(share).toBeLessThanOrEqual(weights[index] ?? 0),
      );
    }),
  );
});

test('a heavier weight never gets less than a lighter one', () => {
  fc.assert(
    fc.property(amounts, weightLists, (total, weights) => {
      const positive = Math.abs(total);
      const shares = allocate(positive, weights);
      const byWeight = weights
        .map((weight, index) => ({ weight, share: shares[index] ?? 0 }))
        .sort((a, b) => a.weight - b.weight || a.share - b.share);
      byWeight.forEach((entry, index) => {
        const lighter = byWeight[index - 1];
        if (lighter) expect(entry.share).toBeGreaterThanOrEqual(lighter.share);
      });
    }),
  );
});
