import fc from 'fast-check';
import { firstMemberRules, type MemberRules } from './member-rules';
import {
  levelFor,
  levelOf,
  looksAgainAtMs,
  standingAfterRefund,
  standingAfterSpending,
  standingAtClock,
  standingNow,
  type MemberStanding,
} from './member-standing';

const dayMs = 24 * 60 * 60_000;
const rules: MemberRules = { ...firstMemberRules, keepDays: 90, noticeDays: 14, graceDays: 7 };
const startMs = 1_000 * dayMs;
const newcomer = standingNow(rules, null, 0, startMs);

function paid(standing: MemberStanding, amount: number, spent: number, nowMs = startMs) {
  return standingAfterSpending(rules, standing, { amount, spent, nowMs });
}

const regular = paid(newcomer, 80_000, 80_000).standing;

test('everybody begins on the first level, which nobody loses', () => {
  expect(newcomer).toMatchObject({ levelId: 'neighbour', untilMs: null });
  expect(standingAtClock(rules, newcomer, -500, startMs + 1_000 * dayMs).standing.levelId).toBe('neighbour');
});

test('a level rises at the very fen that reaches it, over several levels at once where the sum does', () => {
  expect(paid(newcomer, 79_999, 79_999)).toMatchObject({ change: null, standing: { levelId: 'neighbour' } });
  expect(paid(newcomer, 80_000, 80_000)).toMatchObject({ change: 'risen', standing: { levelId: 'regular' } });
  expect(paid(newcomer, 200_000, 200_000).standing.levelId).toBe('old-friend');
  expect(regular.untilMs).toBe(startMs + 90 * dayMs);
});

test('money that comes back takes a level away that it alone had brought', () => {
  const returned = standingAfterRefund(rules, regular, { amount: 1, spent: 79_999, nowMs: startMs + dayMs });
  expect(returned).toMatchObject({ change: 'fallen', standing: { levelId: 'neighbour', untilMs: null } });
});

test('money that comes back takes nothing that later meals have earned again', () => {
  const eaten = paid(regular, 5_000, 85_000, startMs + dayMs).standing;
  const returned = standingAfterRefund(rules, eaten, { amount: 5_000, spent: 80_000, nowMs: startMs });
  expect(returned).toMatchObject({ change: null, standing: { levelId: 'regular', basis: 80_000 } });
});

test('a level that was reached honestly stays to its end although the year has moved on', () => {
  const eaten = paid(regular, 5_000, 60_000, startMs + 60 * dayMs).standing;
  const returned = standingAfterRefund(rules, eaten, { amount: 5_000, spent: 55_000, nowMs: startMs });
  expect(returned).toMatchObject({ change: null, standing: { levelId: 'regular' } });
});

test('a level that ends is announced, kept over the days of grace, and falls by one', () => {
  const at = (standing: MemberStanding, day: number) =>
    standingAtClock(rules, standing, 10_000, startMs + day * dayMs);
  expect(at(regular, 75).change).toBeNull();
  const told = at(regular, 76);
  expect(told).toMatchObject({ change: 'ending', standing: { levelId: 'regular' } });
  expect(at(told.standing, 90).change).toBeNull();
  expect(at(told.standing, 96).change).toBeNull();
  expect(at(told.standing, 97)).toMatchObject({ change: 'fallen', standing: { levelId: 'neighbour' } });
  const friend = paid(newcomer, 200_000, 200_000).standing;
  const fallen = at(at(friend, 76).standing, 97);
  expect(fallen).toMatchObject({ change: 'fallen', standing: { levelId: 'regular' } });
});

test('a clock that was away tells first, and nobody falls sooner than the notice allows', () => {
  const told = standingAtClock(rules, regular, 0, startMs + 400 * dayMs);
  expect(told.change).toBe('ending');
  const later = (days: number) =>
    standingAtClock(rules, told.standing, 0, startMs + (400 + days) * dayMs).change;
  expect(later(13)).toBeNull();
  expect(later(14)).toBe('fallen');
});

test('who eats enough before the end keeps the level for as long again', () => {
  const told = standingAtClock(rules, regular, 70_000, startMs + 80 * dayMs).standing;
  const renewed = standingAtClock(rules, told, 80_000, startMs + 90 * dayMs);
  expect(renewed).toMatchObject({
    change: 'renewed',
    standing: { levelId: 'regular', sinceMs: startMs, untilMs: startMs + 180 * dayMs, toldAtMs: null },
  });
});

test('kinder rules lift at once; stricter ones take nothing before the end', () => {
  const kinder = {
    ...rules,
    levels: rules.levels.map((level) => ({ ...level, threshold: level.threshold / 2 })),
  };
  expect(standingAtClock(kinder, regular, 100_000, startMs)).toMatchObject({
    change: 'risen',
    standing: { levelId: 'old-friend' },
  });
  const stricter = {
    ...rules,
    levels: rules.levels.map((level) => ({ ...level, threshold: level.threshold * 2 })),
  };
  expect(standingAtClock(stricter, regular, 80_000, startMs + dayMs)).toMatchObject({
    change: null,
    standing: { levelId: 'regular' },
  });
});

test('a level that the rules no longer have becomes the one that its money reaches', () => {
  const without = { ...rules, levels: rules.levels.filter(({ id }) => id !== 'regular') };
  expect(levelOf(without, regular).id).toBe('neighbour');
  expect(standingAtClock(without, regular, 80_000, startMs).standing.levelId).toBe('neighbour');
});

test('whatever happens, the clock always has a later moment to look again, and does nothing twice', () => {
  const steps = fc.array(
    fc.record({ days: fc.integer({ min: 0, max: 200 }), spent: fc.integer({ min: -1_000, max: 300_000 }) }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(steps, (all) => {
      let standing = newcomer;
      let nowMs = startMs;
      for (const { days, spent } of all) {
        nowMs += days * dayMs;
        const first = standingAtClock(rules, standing, spent, nowMs);
        const second = standingAtClock(rules, first.standing, spent, nowMs);
        expect(second.change === null || second.change !== first.change).toBe(true);
        standing = second.standing;
        const again = looksAgainAtMs(rules, standing, nowMs);
        if (again !== null) expect(again).toBeGreaterThan(nowMs);
        expect(levelOf(rules, standing).threshold).toBeGreaterThanOrEqual(levelFor(rules, spent).threshold);
      }
    }),
  );
});
