import fc from 'fast-check';
import { countOfSum, denominations, isCashCount, sumOfCount, type CashCount } from './cash-count';
import { expectedInDrawer, movementKinds, untouchedDrawer, withMovement } from './drawer';

const pieces = fc.integer({ min: 0, max: 9999 });
const counts: fc.Arbitrary<CashCount> = fc
  .tuple(...denominations.map(() => pieces))
  .map((all) => Object.fromEntries(denominations.map((worth, at) => [worth, all[at]])) as CashCount);
const sums = fc.integer({ min: 0, max: 10_000_000 });

test('a count is worth the sum of its notes and coins, to the fen', () => {
  expect(sumOfCount({ 10000: 6, 5000: 3, 2000: 4, 1000: 3, 500: 3, 100: 6 })).toBe(88_100);
  fc.assert(
    fc.property(counts, (count) => {
      let byHand = 0;
      for (const worth of denominations)
        for (let piece = 0; piece < Math.min(count[worth] ?? 0, 50); piece += 1) byHand += worth;
      const capped = Object.fromEntries(
        denominations.map((worth) => [worth, Math.min(count[worth] ?? 0, 50)]),
      ) as CashCount;
      expect(sumOfCount(capped)).toBe(byHand);
    }),
  );
});

test('two counts put together are worth what both are worth', () => {
  fc.assert(
    fc.property(counts, counts, (one, other) => {
      const both = Object.fromEntries(
        denominations.map((worth) => [worth, (one[worth] ?? 0) + (other[worth] ?? 0)]),
      ) as CashCount;
      expect(sumOfCount(both)).toBe(sumOfCount(one) + sumOfCount(other));
    }),
  );
});

test('every sum of whole jiao can be laid out in notes and coins, and no other', () => {
  fc.assert(
    fc.property(sums, (sum) => {
      const count = countOfSum(sum);
      if (sum % 10 === 0) expect(sumOfCount(count ?? {})).toBe(sum);
      else expect(count).toBeNull();
    }),
  );
});

test('nothing but notes and coins that there are is counted', () => {
  expect(isCashCount({ 10000: 2, 10: 0 })).toBe(true);
  expect(isCashCount({ 200: 1 })).toBe(false);
  expect(isCashCount({ 100: -1 })).toBe(false);
  expect(isCashCount({ 100: 0.5 })).toBe(false);
});

test('what goes in and comes out again leaves the drawer as it was', () => {
  expect(expectedInDrawer(50_000, { ...untouchedDrawer, taken: 38_600 })).toBe(88_600);
  fc.assert(
    fc.property(sums, sums, fc.constantFrom(...movementKinds), (float, amount, kind) => {
      const moved = expectedInDrawer(float, withMovement(untouchedDrawer, kind, amount));
      expect(moved).toBe(kind === 'paid-in' ? float + amount : float - amount);
      const taken = { ...withMovement(untouchedDrawer, 'refunded', amount), taken: amount };
      expect(expectedInDrawer(float, taken)).toBe(float);
    }),
  );
});
