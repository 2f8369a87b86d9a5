import fc from 'fast-check';
import { isDoorCode, isHandoverCode } from './door-code';
import { inLine, partiesAhead, placeOnReturn, type PlaceInLine } from './line-order';
import { fuzzyMetres, isNearEnough } from './near-enough';
import { isWaitingStill, nextQueueStatus, queueEvents, queueStatuses } from './queue-lifecycle';
import {
  faultOfGroups,
  groupForParty,
  groupForSeats,
  largestQueueParty,
  queueNumberText,
  queueOff,
  smallestPartyOf,
} from './queue-rules';

test('a party waits in the smallest group that takes it, and one that is too large in none', () => {
  expect([1, 2, 3, 4, 5, 8].map((size) => groupForParty(queueOff, size)?.letter)).toEqual([
    ...['A', 'A', 'B', 'B', 'C', 'C'],
  ]);
  expect([0, 9, 400].map((size) => groupForParty(queueOff, size))).toEqual([null, null, null]);
  expect(largestQueueParty(queueOff)).toBe(8);
  expect(['A', 'B', 'C'].map((letter) => smallestPartyOf(queueOff, letter))).toEqual([1, 3, 5]);
});

test('a table serves the group that fills it, and one larger than any party the largest', () => {
  expect([2, 4, 6, 12].map((seats) => groupForSeats(queueOff, seats)?.letter)).toEqual(['A', 'B', 'C', 'C']);
});

test('groups that the owner keeps rise, each with a letter of its own', () => {
  const [a, b, c] = queueOff.groups;
  if (!a || !b || !c) throw new Error('the default has three groups');
  expect(faultOfGroups([a, b, c])).toBeNull();
  expect(faultOfGroups([])).toBe('NONE');
  expect(faultOfGroups([a, { ...b, letter: 'A' }])).toBe('LETTER_TWICE');
  expect(faultOfGroups([b, a])).toBe('NOT_RISING');
});

test('a number is its letter and three digits or more', () => {
  expect([1, 23, 1000].map((sequence) => queueNumberText('B', sequence))).toEqual(['B001', 'B023', 'B1000']);
  expect(() => queueNumberText('B', 0)).toThrow('whole number from 1');
});

test('every state can be reached, and whatever has ended stays so', () => {
  const reached = new Set(['waiting']);
  for (let round = 0; round < queueStatuses.length; round += 1) {
    for (const status of queueStatuses.filter((each) => reached.has(each)))
      for (const event of queueEvents) reached.add(nextQueueStatus(status, event) ?? status);
  }
  expect([...reached].sort()).toEqual([...queueStatuses].sort());
  expect(queueStatuses.filter((status) => !isWaitingStill(status))).toEqual([
    ...['seated', 'left', 'expired', 'closed'],
  ]);
  expect(nextQueueStatus('passed', 'call')).toBeNull();
  expect(nextQueueStatus('called', 'change-party')).toBeNull();
});

test('a fuzzy position sends nobody away who may be near enough, and everybody who cannot be', () => {
  expect(isNearEnough(3_000, 3_000)).toBe(true);
  expect(isNearEnough(3_000 + fuzzyMetres, 3_000)).toBe(true);
  expect(isNearEnough(3_001 + fuzzyMetres, 3_000)).toBe(false);
});

test('codes of a door and of a number are told apart from those of tables', () => {
  const letters = '7k2m9x4c8v1b6n3d5f0a';
  expect([`q${letters}`, `n${letters}`, `t${letters}`].map(isDoorCode)).toEqual([true, false, false]);
  expect([`q${letters}`, `n${letters}`, `t${letters}`].map(isHandoverCode)).toEqual([false, true, false]);
});

interface Party extends PlaceInLine {
  readonly back: number;
}

/** An evening of one group: parties come, are called, and come back behind `behind` others. */
const evening = fc.record({
  behind: fc.integer({ min: 0, max: 4 }),
  steps: fc.array(fc.constantFrom('take', 'take', 'call', 'back'), { minLength: 1, maxLength: 80 }),
});

function play(
  { behind, steps }: { behind: number; steps: readonly string[] },
  look: (before: readonly Party[], after: readonly Party[], back: Party) => void,
): void {
  let waiting: Party[] = [];
  const passed: Party[] = [];
  steps.forEach((step, index) => {
    // Many things happen in the same moment.
    const nowMs = Math.floor(index / 7);
    if (step === 'take') {
      const sequence = index + 1;
      waiting = [...waiting, { sequence, place: sequence, queuedAtMs: nowMs, back: 0 }];
    } else if (step === 'call') {
      const [next, ...others] = inLine(waiting);
      if (next) passed.push(next);
      waiting = others;
    } else {
      const own = passed.shift();
      if (!own) return;
      const there = placeOnReturn(waiting, { parties: behind, own, nowMs });
      const back = { ...own, ...there, back: own.back + 1 };
      const before = inLine(waiting);
      waiting = [...waiting, back];
      look(before, inLine(waiting), back);
    }
  });
}

test('a number that comes back changes the order of nobody else', () => {
  fc.assert(
    fc.property(evening, (asked) =>
      play(asked, (before, after, back) =>
        expect(after.filter(({ sequence }) => sequence !== back.sequence)).toEqual(before),
      ),
    ),
  );
});

test('a number that comes back is behind as many as the rule says, or behind all where fewer wait', () => {
  fc.assert(
    fc.property(evening, (asked) =>
      play(asked, (before, _after, back) => {
        const ahead = partiesAhead(before, back);
        expect(ahead).toBeGreaterThanOrEqual(Math.min(asked.behind, before.length));
        const neverPassed = before.filter((party) => party.back === 0);
        const ofThem = neverPassed.filter((party) => partiesAhead(before, party) < ahead).length;
        expect(ofThem).toBeLessThanOrEqual(asked.behind);
      }),
    ),
  );
});

test('the place of each party is the number of those ahead, without ties', () => {
  fc.assert(
    fc.property(evening, (asked) =>
      play(asked, (_before, after) =>
        expect(after.map((party) => partiesAhead(after, party))).toEqual(after.map((_party, index) => index)),
      ),
    ),
  );
});
