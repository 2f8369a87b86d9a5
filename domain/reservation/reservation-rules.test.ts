import fc from 'fast-check';
import { depositFor, depositLeft, freeUntilMs, noDeposit, settleDeposit } from './deposit';
import { readPhoneNumber } from './phone-number';
import {
  hasTable,
  isLive,
  nextReservationStatus,
  reservationEvents,
  reservationStatuses,
} from './reservation-lifecycle';
import { largestParty, turnMinutesFor } from './reservation-rules';

const turns = [
  { upToPartySize: 2, minutes: 75 },
  { upToPartySize: 12, minutes: 120 },
];

test('a larger party stays longer, and one that is too large has no turn', () => {
  expect(turnMinutesFor({ turns }, 2)).toBe(75);
  expect(turnMinutesFor({ turns }, 3)).toBe(120);
  expect(largestParty({ turns })).toBe(12);
  expect(() => turnMinutesFor({ turns }, 13)).toThrow('larger than any turn');
});

test('a deposit is by table or by person, from some size on', () => {
  const rule = { per: 'table', amount: 5_000, fromPartySize: 4, freeUntilHours: 2 } as const;
  expect([2, 4, 8].map((size) => depositFor(rule, size, '2026-11-22'))).toEqual([0, 5_000, 5_000]);
  expect([2, 4, 8].map((size) => depositFor({ ...rule, per: 'person' }, size, '2026-11-22'))).toEqual([
    0, 20_000, 40_000,
  ]);
  expect(depositFor(null, 8, '2026-11-22')).toBe(0);
});

test('a deposit of weekends is asked for on their business days alone', () => {
  const rule = {
    per: 'table',
    amount: 5_000,
    fromPartySize: 1,
    freeUntilHours: 2,
    weekdays: [6, 7],
  } as const;
  const days = ['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'];
  expect(days.map((day) => depositFor(rule, 2, day))).toEqual([0, 5_000, 5_000, 0]);
});

test('who cancels too late leaves the share that was agreed, and who stays away leaves everything', () => {
  const paid = { ...noDeposit, paid: 5_001 };
  const end = { isFree: false, keptPercent: 30 };
  expect(settleDeposit(paid, { how: 'guest-cancels', ...end })).toEqual({ returned: 3_501, kept: 1_500 });
  expect(settleDeposit(paid, { how: 'miss', ...end })).toEqual({ returned: 0, kept: 5_001 });
  expect(settleDeposit(paid, { how: 'guest-cancels', ...end, isFree: true })).toMatchObject({ kept: 0 });
});

test('cancelling is free until so many hours before', () => {
  expect(freeUntilMs({ startMs: 10 * 3_600_000, freeUntilHours: 2 })).toBe(8 * 3_600_000);
});

test('who cancels in time gets everything back; too late or not at all leaves it to the house', () => {
  const paid = { ...noDeposit, paid: 5_000 };
  expect(settleDeposit(paid, { how: 'guest-cancels', isFree: true })).toEqual({ returned: 5_000, kept: 0 });
  expect(settleDeposit(paid, { how: 'guest-cancels', isFree: false })).toEqual({ returned: 0, kept: 5_000 });
  expect(settleDeposit(paid, { how: 'store-cancels', isFree: false })).toEqual({ returned: 5_000, kept: 0 });
  expect(settleDeposit(paid, { how: 'miss', isFree: true })).toEqual({ returned: 0, kept: 5_000 });
  const eaten = { ...paid, applied: 3_000 };
  expect(settleDeposit(eaten, { how: 'finish', isFree: false })).toEqual({ returned: 2_000, kept: 0 });
});

test('of a deposit nothing is left and nothing is lost, however it ends', () => {
  const ends = fc.record({
    how: fc.constantFrom('guest-cancels', 'store-cancels', 'miss', 'finish'),
    isFree: fc.boolean(),
    keptPercent: fc.integer({ min: 0, max: 100 }),
  });
  fc.assert(
    fc.property(fc.nat(1_000_000), fc.nat(1_000_000), ends, (paid, wanted, end) => {
      const account = { ...noDeposit, paid, applied: Math.min(paid, wanted) };
      const { returned, kept } = settleDeposit(account, end);
      expect(depositLeft({ ...account, returned, kept })).toBe(0);
      expect(Math.min(returned, kept)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('a deposit that would go two ways is a bug', () => {
  expect(() => depositLeft({ paid: 100, applied: 60, returned: 50, kept: 0 })).toThrow('went somewhere');
});

describe('The life of a reservation', () => {
  test('every status is reached, and every event happens somewhere', () => {
    const reached = new Set<string>(['waiting', 'held', 'confirmed', 'seated']);
    const happened = new Set<string>();
    for (const status of reservationStatuses) {
      for (const event of reservationEvents) {
        const next = nextReservationStatus(status, event);
        if (next === null) continue;
        reached.add(next);
        happened.add(event);
      }
    }
    expect([...reached].sort()).toEqual([...reservationStatuses].sort());
    expect([...happened].sort()).toEqual([...reservationEvents].sort());
  });

  test('what has ended stays ended and holds no table', () => {
    const ended = reservationStatuses.filter((status) => !isLive(status));
    expect(ended).toEqual(['finished', 'cancelled', 'expired', 'no-show']);
    expect(ended.filter(hasTable)).toEqual([]);
    expect(hasTable('waiting')).toBe(false);
  });

  test('money confirms only what is still held', () => {
    expect(reservationStatuses.filter((status) => nextReservationStatus(status, 'pay'))).toEqual(['held']);
  });
});

test.each([
  ['13912345678', '13912345678'],
  ['139 1234 5678', '13912345678'],
  ['+86 139-1234-5678', '13912345678'],
  ['0571-8888 0000', '057188880000'],
  ['+44 20 7946 0958', '+442079460958'],
  ['12345678901', null],
  ['1391234567', null],
  ['139123456789', null],
  ['+86 12345', null],
  ['hello', null],
  ['', null],
  ['１３９１２３４５６７８', null],
])('%s is the phone number %s', (text, number) => expect(readPhoneNumber(text)).toBe(number));
