import { dataOf, everythingStored, refusalOf } from '../testing/act';
import { freshId } from '../testing/furnish';
import { House } from '../testing/house';
import {
  furnishWithTables,
  reservationWish,
  reserve,
  reserveAndPay,
  storedReservation,
  waitUntil,
} from '../testing/reservations';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const minuteMs = 60_000;
const hourMs = 3_600_000;
const inHours = (hours: number) => Math.ceil(house.clock.now() / hourMs) * hourMs + hours * hourMs;

async function party(tables = 2, startsInHours = 3) {
  const furnished = furnishWithTables(house, tables);
  const { storeId, ownerId } = furnished;
  const guestId = freshId('oGuest');
  const startMs = inHours(startsInHours);
  const reservationId = await reserveAndPay(house, guestId, storeId, { startMs });
  const act = (action: 'seatReservation' | 'finishReservation' | 'markNoShow') =>
    house.staff(ownerId, action, { storeId, reservationId });
  const walkIn = (tableId: string) =>
    house.staff(ownerId, 'seatWalkIn', {
      ...{ storeId, tableId, requestId: freshId('walk-in-'), partySize: 2, name: '' },
    });
  const change = (wish: { startMs?: number; partySize?: number }) =>
    house.guest(guestId, 'changeReservation', {
      ...{ reservationId, startMs, partySize: 2, areaId: null, ...wish },
    });
  const sitsAt = (tableId: string) =>
    (house.database.read('tables', tableId)?.party as { reservationId: string } | null | undefined)
      ?.reservationId ?? null;
  return { ...furnished, guestId, startMs, reservationId, act, walkIn, change, sitsAt };
}

test('the board shows the day by time with its tables, and how many come on the days after', async () => {
  const { storeId, ownerId, reservationId, startMs } = await party();
  const board = dataOf(await house.staff(ownerId, 'reservationBoard', { storeId, day: null }));
  expect(board.rows).toMatchObject([
    { id: reservationId, startMs, tables: [{ name: 'A07' }], phone: '13912345678', depositPaid: 5_000 },
  ]);
  expect(board.tables.map(({ name }) => name)).toEqual(['A07', 'B01']);
  expect(board.days).toHaveLength(7);
  expect(board.days[0]).toEqual({ day: board.day, parties: 1 });
  const other = await house.staff(ownerId, 'reservationBoard', { storeId, day: '2026-12-24' });
  expect(dataOf(other).rows).toEqual([]);
});

test('a party is seated once, its table is taken, and free when it has left', async () => {
  const { tableIds, reservationId, startMs, act, walkIn, sitsAt } = await party();
  const [own = '', other = ''] = tableIds;
  await waitUntil(house, startMs + 5 * minuteMs);
  expect(dataOf(await act('seatReservation')).row.status).toBe('seated');
  expect(refusalOf(await act('seatReservation'))).toBeNull();
  expect(sitsAt(own)).toBe(reservationId);
  expect(refusalOf(await walkIn(own))).toBe('TABLE_TAKEN');
  expect(refusalOf(await walkIn(other))).toBeNull();
  dataOf(await act('finishReservation'));
  expect(sitsAt(own)).toBeNull();
  expect(refusalOf(await act('seatReservation'))).toBe('RESERVATION_MOVED_ON');
  expect(refusalOf(await walkIn(own))).toBeNull();
});

test('a party that comes early has its table at once, unless somebody sits there', async () => {
  const early = await party();
  const [own = ''] = early.tableIds;
  await waitUntil(house, early.startMs - 50 * minuteMs);
  dataOf(await early.act('seatReservation'));
  expect(refusalOf(await early.walkIn(own))).toBe('TABLE_TAKEN');
  const taken = await party();
  await waitUntil(house, taken.startMs - 50 * minuteMs);
  dataOf(await taken.walkIn(taken.tableIds[0] ?? ''));
  expect(refusalOf(await taken.act('seatReservation'))).toBe('TABLE_TAKEN');
});

test('who walks in has the table until the party that reserved it, and not for less than half an hour', async () => {
  const { tableIds, startMs, walkIn } = await party(1, 2);
  await waitUntil(house, startMs - 45 * minuteMs);
  const { row } = dataOf(await walkIn(tableIds[0] ?? ''));
  expect(row).toMatchObject({ status: 'seated', isWalkIn: true, endMs: startMs });
  const soon = await party(1, 2);
  await waitUntil(house, soon.startMs - 29 * minuteMs);
  expect(refusalOf(await soon.walkIn(soon.tableIds[0] ?? ''))).toBe('TABLE_TAKEN');
});

test('a walk-in tapped twice sits once', async () => {
  const { storeId, ownerId, tableIds } = await party();
  const [, tableId = ''] = tableIds;
  const input = { storeId, tableId, requestId: freshId('walk-in-'), partySize: 2, name: '' };
  const taps = await Promise.all([1, 2].map(() => house.staff(ownerId, 'seatWalkIn', input)));
  expect(new Set(taps.map((answer) => dataOf(answer).row.id)).size).toBe(1);
  const more = await house.staff(ownerId, 'seatWalkIn', { ...input, partySize: 3 });
  expect(refusalOf(more)).toBe('REQUEST_ID_REUSED');
  const nobody = await house.staff(ownerId, 'seatWalkIn', {
    ...{ ...input, requestId: freshId('walk-in-'), partySize: 0 },
  });
  expect(refusalOf(nobody)).toBe('PARTY_SIZE_WRONG');
});

test('a party is moved to a free table, sitting or not, and to none that somebody has', async () => {
  const { storeId, ownerId, tableIds, reservationId, startMs, act, sitsAt } = await party(3);
  const [first = '', second = '', third = ''] = tableIds;
  await reserve(house, freshId('oGuest'), storeId, { startMs });
  const move = (...ids: string[]) =>
    house.staff(ownerId, 'moveReservation', { storeId, reservationId, tableIds: ids });
  expect(refusalOf(await move(second))).toBe('TABLE_TAKEN');
  expect(refusalOf(await move('nowhere'))).toBe('TABLE_UNKNOWN');
  expect(dataOf(await move(third)).row.tables).toMatchObject([{ name: 'B02' }]);
  await waitUntil(house, startMs);
  dataOf(await act('seatReservation'));
  dataOf(await move(first));
  expect([sitsAt(first), sitsAt(third)]).toEqual([reservationId, null]);
});

test('nobody is marked absent while the table is kept for them', async () => {
  const { startMs, act, reservationId } = await party();
  await waitUntil(house, startMs + 14 * minuteMs);
  expect(refusalOf(await act('markNoShow'))).toBe('RESERVATION_TOO_EARLY');
  await house.clock.advance(minuteMs);
  expect(dataOf(await act('markNoShow')).row.status).toBe('no-show');
  expect(refusalOf(await act('markNoShow'))).toBeNull();
  expect(storedReservation(house, reservationId).account.kept).toBe(5_000);
});

test('a meal that nobody ended is ended by the clock', async () => {
  const { startMs, act, reservationId } = await party(1, 2);
  await waitUntil(house, startMs);
  dataOf(await act('seatReservation'));
  await house.later(4.5 * hourMs);
  expect(storedReservation(house, reservationId)).toMatchObject({
    ...{ status: 'finished', account: { paid: 5_000, returned: 5_000 } },
  });
});

test('a guest whom the house has blocked reserves nothing more, until it relents', async () => {
  const { storeId, ownerId, guestId, reservationId, startMs } = await party();
  const block = (isBlocked: boolean) =>
    house.staff(ownerId, 'blockGuest', { storeId, reservationId, isBlocked, reason: '三次没来' });
  dataOf(await block(true));
  dataOf(await block(true));
  const wish = () => house.guest(guestId, 'reserveTable', reservationWish(storeId, { startMs }));
  expect(refusalOf(await wish())).toBe('GUEST_BLOCKED');
  const { blocked } = dataOf(await house.staff(ownerId, 'reservationBoard', { storeId, day: null }));
  expect(blocked).toMatchObject([{ reservationId, name: '何女士', reason: '三次没来' }]);
  dataOf(await block(false));
  expect(refusalOf(await wish())).toBeNull();
});

test('a guest takes another time or size while cancelling is free, keeps the old one where none is found, and pays nothing more', async () => {
  const { storeId, startMs, change, reservationId } = await party(1, 6);
  await reserve(house, freshId('oGuest'), storeId, { startMs: startMs + 3 * hourMs });
  expect(refusalOf(await change({ startMs: startMs + 2 * hourMs }))).toBe('TABLES_FULL');
  expect(storedReservation(house, reservationId)).toMatchObject({ startMs, tables: [{ name: 'A07' }] });
  expect(refusalOf(await change({ partySize: 0 }))).toBe('PARTY_SIZE_WRONG');
  expect(refusalOf(await change({ startMs: 0 }))).toBe('RESERVATION_TIME_WRONG');
  const changed = dataOf(await change({ startMs: startMs + 90 * minuteMs, partySize: 4 }));
  expect(changed.reservation).toMatchObject({ partySize: 4, startMs: startMs + 90 * minuteMs });
  const before = everythingStored(house);
  expect(refusalOf(await change({ startMs: startMs + 90 * minuteMs, partySize: 4 }))).toBeNull();
  expect(everythingStored(house)).toBe(before);
  expect(
    refusalOf(await house.guest(freshId('oGuest'), 'reserveTable', reservationWish(storeId, { startMs }))),
  ).toBeNull();
  await waitUntil(house, startMs - 30 * minuteMs);
  expect(refusalOf(await change({ startMs: startMs + 24 * hourMs }))).toBe('RESERVATION_TOO_LATE');
});

test('a change that asks for a larger deposit is refused with the sum', async () => {
  const deposit = { per: 'person', amount: 2_500, fromPartySize: 1, freeUntilHours: 2 } as const;
  const { storeId } = furnishWithTables(house, 1, { deposit });
  const guestId = freshId('oGuest');
  const startMs = inHours(6);
  const reservationId = await reserveAndPay(house, guestId, storeId, { startMs, expectedDeposit: 5_000 });
  const answer = await house.guest(guestId, 'changeReservation', {
    ...{ reservationId, startMs, partySize: 4, areaId: null },
  });
  expect(answer).toMatchObject({ refusal: { code: 'DEPOSIT_CHANGED', details: { amount: 10_000 } } });
});
