import { everythingStored, dataOf, refusalOf } from '../testing/act';
import { freshId, furnishStore } from '../testing/furnish';
import { House } from '../testing/house';
import {
  eveningMs,
  furnishWithTables,
  reservationWish,
  reserve,
  reserveAndPay,
  storedReservation,
  testRules,
} from '../testing/reservations';
import { spanText, spansOfDay, type ReservationDayDocument } from './reservation-day-document';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const hourMs = 3_600_000;
const minuteMs = 60_000;

test('a guest pays the deposit and has the table', async () => {
  const { storeId } = furnishWithTables(house);
  const guestId = freshId('oGuest');
  const held = await reserve(house, guestId, storeId);
  expect(held.reservation).toMatchObject({
    status: 'held',
    tableNames: ['A07'],
    phone: '13912345678',
    untilMs: house.clock.now() + 10 * minuteMs,
    endMs: eveningMs + 90 * minuteMs,
    deposit: { amount: 5_000, paid: 0, left: 0 },
  });
  await house.confirmPayment(held.payment);
  const { reservation } = dataOf(
    await house.guest(guestId, 'viewReservation', { reservationId: held.reservation.id }),
  );
  expect(reservation).toMatchObject({
    status: 'confirmed',
    deposit: { paid: 5_000, left: 5_000 },
    untilMs: null,
    freeUntilMs: eveningMs - 2 * hourMs,
    returnsOnCancel: 5_000,
    isChangeable: true,
  });
  const { reservations } = dataOf(await house.guest(guestId, 'listReservations', {}));
  expect(reservations.map(({ id }) => id)).toEqual([reservation.id]);
});

test('a store without deposits keeps the table at once', async () => {
  const { storeId } = furnishWithTables(house, 1, { deposit: null });
  const { reservation, payment } = await reserve(house, freshId('oGuest'), storeId, { expectedDeposit: 0 });
  expect(payment).toBeNull();
  expect(reservation).toMatchObject({ status: 'confirmed', freeUntilMs: eveningMs });
});

test('a table that somebody has is full from ninety minutes before to its end, and free at the end', async () => {
  const { storeId } = furnishWithTables(house);
  await reserve(house, freshId('oGuest'), storeId);
  const other = (startMs: number) =>
    house.guest(freshId('oGuest'), 'reserveTable', reservationWish(storeId, { startMs }));
  expect(refusalOf(await other(eveningMs))).toBe('TABLES_FULL');
  expect(refusalOf(await other(eveningMs - hourMs))).toBe('TABLES_FULL');
  expect(refusalOf(await other(eveningMs + hourMs))).toBe('TABLES_FULL');
  expect(refusalOf(await other(eveningMs + 90 * minuteMs))).toBeNull();
  expect(refusalOf(await other(eveningMs - 90 * minuteMs))).toBeNull();
});

test('a party that stays beyond the turn of the business day keeps its table in both', async () => {
  const { storeId } = furnishWithTables(house);
  const fourAtNightMs = eveningMs + 7.5 * hourMs;
  const at = (startMs: number) =>
    house.guest(freshId('oGuest'), 'reserveTable', reservationWish(storeId, { startMs }));
  const { reservation } = dataOf(await at(fourAtNightMs));
  expect(reservation.day).toBe('2026-11-22');
  expect(refusalOf(await at(fourAtNightMs + hourMs))).toBe('TABLES_FULL');
  const days = house.database.query('reservationDays', { where: { storeId } }).documents;
  expect(days.map(({ day }) => day).sort()).toEqual(['2026-11-22', '2026-11-23']);
  const { id: reservationId } = reservation;
  expect(dataOf(await at(fourAtNightMs + 90 * minuteMs)).reservation.day).toBe('2026-11-23');
  await house.later(10 * minuteMs);
  expect(storedReservation(house, reservationId).status).toBe('expired');
  expect(refusalOf(await at(fourAtNightMs + hourMs))).toBeNull();
});

test('tapping three times at once is one reservation with one payment', async () => {
  const { storeId } = furnishWithTables(house, 3);
  const guestId = freshId('oGuest');
  const input = reservationWish(storeId);
  const taps = await Promise.all([1, 2, 3].map(() => house.guest(guestId, 'reserveTable', input)));
  const answers = taps.map(dataOf);
  expect(new Set(answers.map(({ reservation }) => reservation.id)).size).toBe(1);
  expect(new Set(answers.map(({ payment }) => payment?.package)).size).toBe(1);
  const before = everythingStored(house);
  expect(refusalOf(await house.guest(guestId, 'reserveTable', input))).toBeNull();
  const other = { ...input, partySize: 3 };
  expect(refusalOf(await house.guest(guestId, 'reserveTable', other))).toBe('REQUEST_ID_REUSED');
  expect(everythingStored(house)).toBe(before);
});

test.each([
  ['in the past', { startMs: eveningMs - 10 * hourMs }, 'RESERVATION_TIME_WRONG', { reason: 'PAST' }],
  ['long ago', { startMs: 0 }, 'RESERVATION_TIME_WRONG', { reason: 'PAST' }],
  [
    'in five minutes',
    { startMs: eveningMs - 7 * hourMs - 30 * minuteMs },
    'RESERVATION_TIME_WRONG',
    { reason: 'TOO_SOON' },
  ],
  ['at a closed hour', { startMs: eveningMs + 6.5 * hourMs }, 'RESERVATION_TIME_WRONG', { reason: 'CLOSED' }],
  [
    'at a crooked minute',
    { startMs: eveningMs + 7 * minuteMs },
    'RESERVATION_TIME_WRONG',
    { reason: 'CLOSED' },
  ],
  ['in a year', { startMs: eveningMs + 365 * 24 * hourMs }, 'RESERVATION_TIME_WRONG', { reason: 'TOO_FAR' }],
  ['for nobody', { partySize: 0 }, 'PARTY_SIZE_WRONG', { most: 12 }],
  ['for 400', { partySize: 400 }, 'PARTY_SIZE_WRONG', { most: 12 }],
  ['for half a person', { partySize: 1.5 }, 'INPUT_INVALID', {}],
  ['for fewer than nobody', { partySize: -1 }, 'INPUT_INVALID', {}],
  ['for more than the only table seats', { partySize: 5 }, 'TABLES_FULL', {}],
  ['with a phone number that is none', { phone: '12345' }, 'PHONE_WRONG', {}],
  ['with words for a phone number', { phone: '打我微信' }, 'PHONE_WRONG', {}],
  ['without a phone number', { phone: null }, 'PHONE_WRONG', {}],
  ['without a name', { name: ' ' }, 'INPUT_INVALID', {}],
  ['with another deposit than the store asks', { expectedDeposit: 0 }, 'DEPOSIT_CHANGED', { amount: 5_000 }],
  ['with a price of its own', { price: 1 }, 'INPUT_INVALID', {}],
])('booking %s is refused and leaves nothing behind', async (_what, wrong, code, details) => {
  const periods = [{ startMinute: 660, endMinute: 1560 }];
  const { storeId } = furnishWithTables(house, 1, { periods, isPhoneNeeded: true });
  const before = everythingStored(house);
  const input = { ...reservationWish(storeId), ...wrong };
  const answer = await house.guest(freshId('oGuest'), 'reserveTable', input);
  expect(refusalOf(answer)).toBe(code);
  expect(answer).toMatchObject({ refusal: { details } });
  expect(everythingStored(house)).toBe(before);
});

test('a store takes parties past midnight, into its own evening, as long as its periods say', async () => {
  const { storeId } = furnishWithTables(house, 2, { periods: [{ startMinute: 1020, endMinute: 1560 }] });
  const at = (startMs: number) => reservationWish(storeId, { startMs });
  const midnight = dataOf(await house.guest(freshId('oGuest'), 'reserveTable', at(eveningMs + 4.5 * hourMs)));
  expect(midnight.reservation.day).toBe('2026-11-22');
  const late = await house.guest(freshId('oGuest'), 'reserveTable', at(eveningMs + 6 * hourMs));
  expect(refusalOf(late)).toBe('RESERVATION_TIME_WRONG');
});

test('a store whose owner never said how keeps no tables', async () => {
  const { storeId } = furnishStore(house);
  const guestId = freshId('oGuest');
  expect(refusalOf(await house.guest(guestId, 'reserveTable', reservationWish(storeId)))).toBe(
    'RESERVATIONS_OFF',
  );
  const asked = await house.guest(guestId, 'listReservationTimes', { storeId, partySize: 2 });
  expect(refusalOf(asked)).toBe('RESERVATIONS_OFF');
  const unknown = await house.guest(guestId, 'reserveTable', reservationWish('nowhere'));
  expect(refusalOf(unknown)).toBe('STORE_UNKNOWN');
});

test('one guest has five tables ahead at a store, and not six', async () => {
  const { storeId } = furnishWithTables(house, 7);
  const guestId = freshId('oGuest');
  for (let count = 0; count < 5; count += 1) await reserve(house, guestId, storeId);
  const sixth = await house.guest(guestId, 'reserveTable', reservationWish(storeId));
  expect(refusalOf(sixth)).toBe('RESERVATIONS_ENOUGH');
});

test('a reservation that nobody paid ends, its table is free and its number cannot be paid', async () => {
  const { storeId } = furnishWithTables(house);
  const guestId = freshId('oGuest');
  const startMs = eveningMs + 24 * hourMs;
  const { reservation, payment } = await reserve(house, guestId, storeId, { startMs });
  await house.clock.advance(10 * minuteMs);
  await Promise.all([house.runClock(), house.runClock()]);
  expect(storedReservation(house, reservation.id)).toMatchObject({ status: 'expired', dueAtMs: null });
  expect(house.database.read('payments', reservation.id)?.status).toBe('closed');
  await expect(house.confirmPayment(payment)).rejects.toThrow();
  const again = await house.guest(guestId, 'payDeposit', { reservationId: reservation.id });
  expect(dataOf(again).payment).toBeNull();
  expect(
    refusalOf(await house.guest(freshId('oGuest'), 'reserveTable', reservationWish(storeId, { startMs }))),
  ).toBeNull();
});

test("nobody sees, pays, changes or cancels somebody else's reservation", async () => {
  const { storeId } = furnishWithTables(house);
  const startMs = eveningMs + 24 * hourMs;
  const reservationId = await reserveAndPay(house, freshId('oGuest'), storeId, { startMs });
  const stranger = freshId('oGuest');
  const before = everythingStored(house);
  const change = { reservationId, startMs: startMs + hourMs, partySize: 2, areaId: null };
  const tries = [
    await house.guest(stranger, 'viewReservation', { reservationId }),
    await house.guest(stranger, 'payDeposit', { reservationId }),
    await house.guest(stranger, 'acceptOffer', { reservationId }),
    await house.guest(stranger, 'changeReservation', change),
    await house.guest(stranger, 'cancelReservation', { reservationId, expectedReturn: 5_000 }),
  ];
  expect(tries.map(refusalOf)).toEqual(Array(5).fill('RESERVATION_UNKNOWN'));
  expect(everythingStored(house)).toBe(before);
});

test('200 guests want the same evening at once: no table twice, and the walk-in share stays free', async () => {
  const { storeId } = furnishWithTables(house, 12, { ...testRules, deposit: null, walkInSharePercent: 25 });
  const startMs = eveningMs + 48 * hourMs;
  const wishes = Array.from({ length: 200 }, (_, index) => ({
    guestId: freshId('oGuest'),
    input: reservationWish(storeId, {
      startMs: startMs + (index % 3) * 30 * minuteMs,
      expectedDeposit: 0,
    }),
  }));
  const outcomes: (string | null)[] = [];
  let asking = wishes;
  while (asking.length > 0) {
    const answers = await Promise.all(
      asking.map(({ guestId, input }) => house.guest(guestId, 'reserveTable', input)),
    );
    const codes = answers.map(refusalOf);
    outcomes.push(...codes.filter((code) => !isAskedAgain(code)));
    asking = asking.filter((_, index) => isAskedAgain(codes[index] ?? null));
  }
  const [day] = house.database.query('reservationDays', { where: { storeId } }).documents;
  const spans = spansOfDay(day as unknown as ReservationDayDocument);
  expect(outcomes.filter((outcome) => outcome === null)).toHaveLength(9);
  expect(outcomes.filter((outcome) => outcome === 'TABLES_FULL')).toHaveLength(191);
  expect(spans).toHaveLength(9);
  expect(new Set(spans.flatMap(({ tableIds }) => tableIds)).size).toBe(9);
});

/** A phone asks again with the same request id when the cloud was too busy to say. */
function isAskedAgain(code: string | null): boolean {
  return code === 'BUSY' || code === 'INTERNAL';
}

test('a month of a store with 60 tables is one call that reads its tables and a document for each day', async () => {
  const { storeId } = furnishWithTables(house, 60);
  const seeded = Array.from({ length: 31 }, (_, index) => {
    const day = new Date(Date.parse('2026-11-22T00:00:00Z') + index * 24 * hourMs).toISOString().slice(0, 10);
    const spans = Array.from({ length: 120 }, (_each, party) =>
      spanText({
        reservationId: `rs-${index}-${party}`,
        tableIds: [
          party % 60 === 0 ? `${storeId}-A07` : `${storeId}-B${String(party % 60).padStart(2, '0')}`,
        ],
        startMs: eveningMs + index * 24 * hourMs + (party < 60 ? -2 : 0) * hourMs,
        endMs: eveningMs + index * 24 * hourMs + (party < 60 ? -0.5 : 1.5) * hourMs,
        isWalkIn: false,
      }),
    );
    return { _id: `${storeId}:${day}`, storeId, day, spans, offerDueAtMs: null };
  });
  house.database.seedMany('reservationDays', seeded);
  const before = house.requests.length;
  const startedAtMs = performance.now();
  const { days } = dataOf(
    await house.guest(freshId('oGuest'), 'listReservationTimes', { storeId, partySize: 2 }),
  );
  const tookMs = performance.now() - startedAtMs;
  expect(days.length).toBeGreaterThanOrEqual(30);
  expect(house.requests.slice(before)).toHaveLength(3);
  console.info(`a month of 60 tables took ${Math.round(tookMs)} ms, the database included`);
});
