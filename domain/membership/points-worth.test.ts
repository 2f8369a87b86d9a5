import fc from 'fast-check';
import { pointsEarned } from './points-earned';
import { pointsLimitFor, pointsToFen, pointsWorthWholeFen } from './points-worth';

const rates = fc.integer({ min: 1, max: 3000 });
const points = fc.integer({ min: 0, max: 1_000_000 });

test('points are worth whole fen, and what is not worth one is not taken', () => {
  expect(pointsToFen({ pointsPerYuan: 100 }, 630)).toBe(630);
  expect(pointsToFen({ pointsPerYuan: 150 }, 100)).toBe(66);
  expect(pointsWorthWholeFen({ pointsPerYuan: 150 }, 100)).toBe(99);
  expect(pointsWorthWholeFen({ pointsPerYuan: 1000 }, 9)).toBe(0);
});

test('the points taken are the fewest that are worth as much', () => {
  fc.assert(
    fc.property(rates, points, (pointsPerYuan, wanted) => {
      const taken = pointsWorthWholeFen({ pointsPerYuan }, wanted);
      const worth = pointsToFen({ pointsPerYuan }, wanted);
      expect(taken).toBeLessThanOrEqual(wanted);
      expect(pointsToFen({ pointsPerYuan }, taken)).toBe(worth);
      if (taken > 0) expect(pointsToFen({ pointsPerYuan }, taken - 1)).toBeLessThan(worth);
    }),
  );
});

test('the limit keeps to balance and share, and one more point would be worth nothing or break one of them', () => {
  const shares = fc.integer({ min: 0, max: 100 });
  fc.assert(
    fc.property(
      rates,
      points,
      fc.nat({ max: 100_000 }),
      shares,
      (pointsPerYuan, balance, left, maximumSharePercent) => {
        const rules = { pointsPerYuan, maximumSharePercent, earnedPerYuan: 1, expiresAfterDays: null };
        const cap = Math.floor((left * maximumSharePercent) / 100);
        const limit = pointsLimitFor(rules, left, balance);
        expect(limit).toBeGreaterThanOrEqual(0);
        expect(limit).toBeLessThanOrEqual(balance);
        expect(pointsToFen(rules, limit)).toBeLessThanOrEqual(cap);
        let next = limit + 1;
        while (pointsToFen(rules, next) === pointsToFen(rules, limit)) next += 1;
        expect(next > balance || pointsToFen(rules, next) > cap).toBe(true);
      },
    ),
  );
});

test('each whole yuan paid earns, a part of one does not', () => {
  expect(pointsEarned({ earnedPerYuan: 1 }, 9970)).toBe(99);
  expect(pointsEarned({ earnedPerYuan: 2 }, 199)).toBe(2);
  expect(pointsEarned({ earnedPerYuan: 1 }, 99)).toBe(0);
});

test('a rate that is none is refused', () => {
  expect(() => pointsToFen({ pointsPerYuan: 0 }, 1)).toThrow('pointsPerYuan');
});

test('the percent of a level is taken of all points at once and cut to whole ones', () => {
  expect(pointsEarned({ earnedPerYuan: 1 }, 9970, 150)).toBe(148);
  expect(pointsEarned({ earnedPerYuan: 1 }, 99, 200)).toBe(0);
  expect(pointsEarned({ earnedPerYuan: 1 }, 9970, 100)).toBe(99);
});
