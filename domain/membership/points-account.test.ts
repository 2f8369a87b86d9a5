import fc from 'fast-check';
import { lotsTaken } from './lots-taken';
import type { PointsAccount, PointsEntry } from './points';
import {
  accountFromEntries,
  addLot,
  emptyAccount,
  endingSoon,
  expireLots,
  spendablePoints,
  spendLots,
  spendLotsUpTo,
} from './points-account';

const dayMs = 86_400_000;

function lot(id: string, points: number, expiresAtMs: number | null = null) {
  return { id, points, expiresAtMs };
}

function accountWith(...lots: ReturnType<typeof lot>[]): PointsAccount {
  return lots.reduce<PointsAccount>(addLot, emptyAccount);
}

test('the lots that end first are spent first, those that never end last', () => {
  const account = accountWith(lot('never', 100), lot('late', 50, 30 * dayMs), lot('soon', 20, dayMs));
  expect(account.lots.map((held) => held.entryId)).toEqual(['soon', 'late', 'never']);
  const spent = spendLots(account, 60, 0);
  expect(spent).toEqual({
    balance: 110,
    lots: [
      { entryId: 'late', remaining: 10, expiresAtMs: 30 * dayMs },
      { entryId: 'never', remaining: 100, expiresAtMs: null },
    ],
  });
});

test('more than there is cannot be spent, and nothing is taken for it', () => {
  const account = accountWith(lot('a', 20));
  expect(spendLots(account, 21, 0)).toBeNull();
  expect(spendLots(account, 20, 0)).toEqual(emptyAccount);
  expect(spendLots(account, 0, 0)).toEqual(account);
  expect(() => spendLots(account, -1, 0)).toThrow(RangeError);
  expect(() => spendLots(account, 0.5, 0)).toThrow(RangeError);
});

test('a lot ends at its moment, and is not spent after it even while nobody has swept it', () => {
  const account = accountWith(lot('ended', 20, dayMs), lot('living', 5));
  expect(spendablePoints(account, dayMs - 1)).toBe(25);
  expect(spendablePoints(account, dayMs)).toBe(5);
  expect(spendLots(account, 6, dayMs)).toBeNull();
  expect(spendLots(account, 5, dayMs)?.lots.map((held) => held.entryId)).toEqual(['ended']);
});

test('sweeping names each lot that ended, so that each gets its own entry', () => {
  const swept = expireLots(accountWith(lot('a', 20, dayMs), lot('b', 7, dayMs), lot('c', 5)), dayMs);
  expect(swept.expired.map((held) => [held.entryId, held.remaining])).toEqual([
    ['a', 20],
    ['b', 7],
  ]);
  expect(swept.account.balance).toBe(5);
  expect(expireLots(swept.account, dayMs)).toEqual({ account: swept.account, expired: [] });
});

test('a guest is told what ends within the days asked, and when the first of it does', () => {
  const account = accountWith(
    lot('past', 1, 0),
    lot('first', 20, 10 * dayMs),
    lot('second', 7, 30 * dayMs),
    lot('later', 5, 31 * dayMs),
  );
  expect(endingSoon(account, 1, 30)).toEqual({ points: 27, endsAtMs: 10 * dayMs });
  expect(endingSoon(accountWith(lot('never', 9)), 0, 30)).toEqual({ points: 0, endsAtMs: null });
});

test('points taken back are at most those that are left', () => {
  const account = accountWith(lot('a', 20));
  expect(spendLotsUpTo(account, 30, 0)).toEqual({ account: emptyAccount, taken: 20 });
  expect(spendLotsUpTo(account, 5, 0).account.balance).toBe(15);
});

test('points that come back can end when they would have ended', () => {
  const before = accountWith(lot('soon', 20, dayMs), lot('late', 50));
  const after = spendLots(before, 30, 0) ?? emptyAccount;
  expect(lotsTaken(before, after)).toEqual([
    { entryId: 'soon', remaining: 20, expiresAtMs: dayMs },
    { entryId: 'late', remaining: 10, expiresAtMs: null },
  ]);
});

test('a ledger that takes more than it gave is told as broken', () => {
  const spend: PointsEntry = {
    id: 'spend-1',
    guestId: 'g',
    kind: 'spend',
    points: -5,
    orderId: 'o',
    atMs: 1,
    expiresAtMs: null,
  };
  expect(() => accountFromEntries([spend])).toThrow('entry spend-1 takes 5 points');
});

test('a lot that takes away is a mistake', () => {
  expect(() => addLot(emptyAccount, lot('a', -1))).toThrow(RangeError);
});

/** What a guest's year may look like: earning, spending, sweeping at any moments. */
const moves = fc.array(
  fc.record({
    move: fc.constantFrom('earn', 'spend', 'sweep', 'take-back'),
    points: fc.integer({ min: 1, max: 500 }),
    lastsDays: fc.option(fc.integer({ min: 0, max: 40 })),
    daysLater: fc.integer({ min: 0, max: 15 }),
  }),
  { maxLength: 40 },
);

test('the balance is the sum of the entries and of the lots, and replaying the entries finds the same account', () => {
  fc.assert(
    fc.property(moves, fc.infiniteStream(fc.nat()), (list, chance) => {
      const entries: PointsEntry[] = [];
      let account = emptyAccount;
      let atMs = 0;
      const note = (
        kind: PointsEntry['kind'],
        points: number,
        expiresAtMs: number | null = null,
      ): PointsEntry => {
        const id = `entry-${String(entries.length).padStart(3, '0')}`;
        const entry: PointsEntry = { id, guestId: 'g', kind, points, orderId: null, atMs, expiresAtMs };
        entries.push(entry);
        return entry;
      };
      for (const { move, points, lastsDays, daysLater } of list) {
        atMs += daysLater * dayMs + 1;
        if (move === 'earn') {
          account = addLot(
            account,
            note('earn', points, lastsDays === null ? null : atMs + lastsDays * dayMs),
          );
        } else if (move === 'spend') {
          const next = spendLots(account, points, atMs);
          if (next) note('spend', -points);
          account = next ?? account;
        } else if (move === 'take-back') {
          const { account: next, taken } = spendLotsUpTo(account, points, atMs);
          if (taken > 0) note('take-back', -taken);
          account = next;
        } else {
          const { account: next, expired } = expireLots(account, atMs);
          for (const ended of expired) note('expire', -ended.remaining);
          account = next;
        }
        expect(account.balance).toBe(entries.reduce((sum, entry) => sum + entry.points, 0));
        expect(account.balance).toBe(account.lots.reduce((sum, held) => sum + held.remaining, 0));
        expect(account.lots.every((held) => held.remaining > 0)).toBe(true);
      }
      const shuffled = entries.map((entry) => ({ entry, key: Number(chance.next().value) }));
      shuffled.sort((a, b) => a.key - b.key);
      expect(accountFromEntries(shuffled.map(({ entry }) => entry))).toEqual(account);
    }),
  );
});
