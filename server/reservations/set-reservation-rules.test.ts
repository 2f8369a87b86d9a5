import type { StaffInput } from '../../contract/staff';
import type { PlacedTable } from '../../contract/reservation-rules';
import { clockText, period } from '../../domain/testing/build-hours';
import { dataOf, everythingStored, refusalOf } from '../testing/act';
import { freshId } from '../testing/furnish';
import { House } from '../testing/house';
import {
  eveningMs,
  furnishWithTables,
  reservationWish,
  reserveAndPay,
  storedReservation,
} from '../testing/reservations';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

type Input = StaffInput<'setReservationRules'>;

async function office(count = 1) {
  const { storeId, ownerId, tableIds } = furnishWithTables(house, count, { deposit: null });
  const view = async () => dataOf(await house.staff(ownerId, 'viewReservationRules', { storeId }));
  const change = async (rules: Partial<Input['rules']>, more: Partial<Input> = {}) => {
    const seen = structuredClone(await view()) as unknown as {
      rules: Input['rules'];
      holidays: Input['holidays'];
      changedAtMs: number | null;
    };
    return house.staff(ownerId, 'setReservationRules', {
      ...{ storeId, seenAtMs: seen.changedAtMs, holidays: seen.holidays },
      rules: { ...seen.rules, ...rules },
      ...more,
    });
  };
  const times = async (partySize = 2) => {
    const { days } = dataOf(
      await house.guest(freshId('oGuest'), 'listReservationTimes', { storeId, partySize }),
    );
    return days;
  };
  const place = async (tableId: string, neighbourIds: string[], more: object = {}) => {
    const table = (await view()).tables.find(({ id }) => id === tableId) as PlacedTable;
    return house.staff(ownerId, 'setTablePlace', {
      ...{ storeId, tableId, neighbourIds, areaId: null, seenAtMs: table.changedAtMs, ...more },
    });
  };
  return { storeId, ownerId, tableIds, view, change, times, place };
}

test('a day off has no times from the moment it is saved, and gives them back when it is taken off', async () => {
  const { change, times } = await office();
  const onTheDay = async () => {
    const all = (await times()).flatMap((day) => day.times.map(({ startMs }) => clockText(startMs)));
    return all.filter((time) => time?.startsWith('2026-11-24')).length;
  };
  expect(await onTheDay()).toBeGreaterThan(0);
  dataOf(await change({}, { holidays: [{ day: '2026-11-24', periods: [] }] }));
  expect(await onTheDay()).toBe(0);
  dataOf(await change({}, { holidays: [] }));
  expect(await onTheDay()).toBeGreaterThan(0);
});

test('a special day keeps its own hours, past midnight too', async () => {
  const { storeId, change, times } = await office();
  dataOf(await change({}, { holidays: [{ day: '2026-11-24', periods: [period('22:00-26:00')] }] }));
  const day = (await times()).find((each) => each.day === '2026-11-24');
  const tenInTheEveningMs = eveningMs + 2 * dayMs + 2 * hourMs;
  expect(day?.times[0]?.startMs).toBe(tenInTheEveningMs);
  expect(day?.times.at(-1)?.startMs).toBeGreaterThan(tenInTheEveningMs + 2 * hourMs);
  const wish = (startMs: number) => reservationWish(storeId, { startMs, expectedDeposit: 0 });
  const noon = await house.guest(freshId('oGuest'), 'reserveTable', wish(tenInTheEveningMs - 10 * hourMs));
  expect(refusalOf(noon)).toBe('RESERVATION_TIME_WRONG');
  const night = dataOf(
    await house.guest(freshId('oGuest'), 'reserveTable', wish(tenInTheEveningMs + 2.5 * hourMs)),
  );
  expect(night.reservation.day).toBe('2026-11-24');
});

test('what guests may book follows the rules at once: share, size and how far ahead', async () => {
  const { change, times } = await office(4);
  const left = async () => (await times())[1]?.times[0]?.left;
  expect(await left()).toBe(4);
  dataOf(await change({ walkInSharePercent: 50 }));
  expect(await left()).toBe(2);
  dataOf(await change({ daysAhead: 3 }));
  expect(await times()).toHaveLength(4);
  dataOf(await change({ turns: [{ upToPartySize: 4, minutes: 60 }] }));
  const { storeId } = await office();
  const asked = await house.guest(freshId('oGuest'), 'listReservationTimes', { storeId, partySize: 400 });
  expect(refusalOf(asked)).toBe('PARTY_SIZE_WRONG');
  dataOf(await change({ isOn: false }));
});

test('a deposit of weekends is asked for on those days alone, and what was agreed stays agreed', async () => {
  const { storeId, change } = await office(3);
  const deposit = { per: 'table', amount: 8_000, fromPartySize: 1, freeUntilHours: 24 } as const;
  const sunday = { startMs: eveningMs + 7 * dayMs, expectedDeposit: 8_000 };
  dataOf(await change({ deposit: { ...deposit, keptPercent: 25, weekdays: [6, 7] } }));
  const monday = { startMs: eveningMs + 8 * dayMs, expectedDeposit: 8_000 };
  const asked = await house.guest(freshId('oGuest'), 'reserveTable', reservationWish(storeId, monday));
  expect(asked).toMatchObject({ refusal: { code: 'DEPOSIT_CHANGED', details: { amount: 0 } } });
  const guestId = freshId('oGuest');
  const reservationId = await reserveAndPay(house, guestId, storeId, sunday);
  dataOf(await change({ deposit: null }));
  await house.clock.advance(sunday.startMs - 2 * hourMs - house.clock.now());
  const { reservation } = dataOf(
    await house.guest(guestId, 'cancelReservation', { reservationId, expectedReturn: 6_000 }),
  );
  expect(reservation.deposit).toMatchObject({ paid: 8_000, returned: 6_000, kept: 2_000 });
});

test('two phones that change the same rules: the second is told, and nothing is lost', async () => {
  const { storeId, ownerId, change, view } = await office();
  const seen = await view();
  dataOf(await change({ keepMinutes: 20 }));
  const second = {
    storeId,
    seenAtMs: seen.changedAtMs,
    holidays: [],
    rules: structuredClone(seen.rules) as Input['rules'],
  };
  const late = await house.staff(ownerId, 'setReservationRules', {
    ...second,
    rules: { ...second.rules, keepMinutes: 5 },
  });
  expect(refusalOf(late)).toBe('RULES_CHANGED');
  expect((await view()).rules.keepMinutes).toBe(20);
});

test.each<[string, Partial<Input['rules']>, string]>([
  [
    'turns that fall',
    {
      turns: [
        { upToPartySize: 8, minutes: 90 },
        { upToPartySize: 2, minutes: 60 },
      ],
    },
    'RULES_WRONG',
  ],
  ['a time that ends before it begins', { periods: [{ startMinute: 700, endMinute: 600 }] }, 'RULES_WRONG'],
  ['a slot of seven minutes', { slotMinutes: 7 as 10 }, 'INPUT_INVALID'],
  ['a hold of a second', { holdMinutes: 0 }, 'INPUT_INVALID'],
  ['more than everything for walk-ins', { walkInSharePercent: 101 }, 'INPUT_INVALID'],
  ['a year ahead', { daysAhead: 365 }, 'INPUT_INVALID'],
  [
    'a deposit for parties that are never seated',
    { deposit: { per: 'table', amount: 1, fromPartySize: 40, freeUntilHours: 2 } },
    'RULES_WRONG',
  ],
])('%s cannot be saved', async (_what, rules, code) => {
  const { change } = await office();
  const before = everythingStored(house);
  expect(refusalOf(await change(rules))).toBe(code);
  expect(everythingStored(house)).toBe(before);
});

test('tables that stand together seat a party that none of them seats alone', async () => {
  const { storeId, tableIds, place, times, view } = await office(3);
  const [first = '', second = '', third = ''] = tableIds;
  const lefts = async () => (await times(7))[1]?.times[0]?.left;
  expect(await lefts()).toBe(0);
  dataOf(await place(first, [second]));
  expect((await view()).tables.find(({ id }) => id === second)?.neighbourIds).toEqual([first]);
  expect(await lefts()).toBe(1);
  const wish = reservationWish(storeId, {
    partySize: 7,
    startMs: (await times(7))[1]?.times[0]?.startMs ?? 0,
    expectedDeposit: 0,
  });
  const { reservation } = dataOf(await house.guest(freshId('oGuest'), 'reserveTable', wish));
  expect(reservation.tableNames).toHaveLength(2);
  dataOf(await place(first, [third]));
  expect((await view()).tables.map(({ neighbourIds }) => neighbourIds)).toEqual([[third], [], [first]]);
  expect(
    storedReservation(house, reservation.id)
      .tables.map(({ id }) => id)
      .sort(),
  ).toEqual([first, second].sort());
});

test('a table is beside no other store, not beside itself, and not changed from an old picture', async () => {
  const { tableIds, place } = await office(2);
  const other = await office();
  const [first = '', second = ''] = tableIds;
  expect(refusalOf(await place(first, other.tableIds))).toBe('TABLE_UNKNOWN');
  expect(refusalOf(await place(first, [first]))).toBe('RULES_WRONG');
  expect(refusalOf(await place(first, [], { areaId: 'cellar' }))).toBe('RULES_WRONG');
  dataOf(await place(first, [second]));
  expect(refusalOf(await place(second, [], { seenAtMs: null }))).toBe('RULES_CHANGED');
});
