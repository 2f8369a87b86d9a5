import type { GuestAnswers, GuestInput } from '../../contract/guest';
import type { StaffInput } from '../../contract/staff';
import type { ReservationRules } from '../../domain/reservation/reservation-rules';
import { buildReservationRules } from '../../domain/testing/build-reservation-rules';
import { noonMs } from '../../domain/testing/build-quote-input';
import type { ReservationDocument } from '../reservations/reservation-document';
import { dataOf } from './act';
import { freshId, freshTableCode, furnishStore } from './furnish';
import type { House } from './house';

const hourMs = 3_600_000;
const minuteMs = 60_000;

/** 50.00 for the table of every party, free until two hours before. */
export const testRules: ReservationRules = buildReservationRules({
  deposit: { per: 'table', amount: 5_000, fromPartySize: 1, freeUntilHours: 2 },
});

/** Eight in the evening of the day on which the house begins. */
export const eveningMs = noonMs - (noonMs % hourMs) + 8 * hourMs;

/** A store with so many tables of four in a row, its A07 among them. */
export function furnishWithTables(house: House, count = 1, rules: Partial<ReservationRules> = {}) {
  const furnished = furnishStore(house, { reservations: { ...testRules, ...rules } });
  const { storeId } = furnished;
  const tableIds = [furnished.table._id];
  for (let index = 1; index < count; index += 1) {
    const name = `B${String(index).padStart(2, '0')}`;
    const _id = `${storeId}-${name}`;
    house.database.seedMany('tables', [{ _id, storeId, name, seats: 4, code: freshTableCode() }]);
    tableIds.push(_id);
  }
  return { ...furnished, tableIds };
}

export function reservationWish(
  storeId: string,
  overrides: Partial<GuestInput<'reserveTable'>> = {},
): GuestInput<'reserveTable'> {
  return {
    requestId: freshId('request-'),
    storeId,
    startMs: eveningMs,
    partySize: 2,
    areaId: null,
    name: '何女士',
    phone: '139 1234 5678',
    note: '要儿童椅',
    expectedDeposit: 5_000,
    joinsWaitingList: false,
    ...overrides,
  };
}

/** What a colleague writes down for a guest on the phone. */
export function phoneWish(
  storeId: string,
  overrides: Partial<StaffInput<'bookForGuest'>> = {},
): StaffInput<'bookForGuest'> {
  return {
    ...{ storeId, requestId: freshId('phone-'), startMs: eveningMs, partySize: 2, areaId: null },
    ...{ name: '何女士', phone: '139 1234 5678', note: '', expectedDeposit: 0 },
    ...overrides,
  };
}

export async function reserve(
  house: House,
  guestId: string,
  storeId: string,
  overrides: Partial<GuestInput<'reserveTable'>> = {},
): Promise<GuestAnswers['reserveTable']> {
  return dataOf(await house.guest(guestId, 'reserveTable', reservationWish(storeId, overrides)));
}

/** The same, with its deposit paid. */
export async function reserveAndPay(
  house: House,
  guestId: string,
  storeId: string,
  overrides: Partial<GuestInput<'reserveTable'>> = {},
): Promise<string> {
  const { reservation, payment } = await reserve(house, guestId, storeId, overrides);
  if (payment) await house.confirmPayment(payment);
  return reservation.id;
}

/** A store with two tables, a guest's table there in five hours or a little more, and how dishes are ordered for it. */
export async function tableInFiveHours(
  house: House,
  rules: Partial<ReservationRules> = {},
  overrides: Partial<GuestInput<'reserveTable'>> = {},
) {
  const { storeId, ownerId, table } = furnishWithTables(house, 2, rules);
  const guestId = freshId('oGuest');
  const startMs = Math.ceil(house.clock.now() / hourMs) * hourMs + 5 * hourMs;
  const reservationId = await reserveAndPay(house, guestId, storeId, { startMs, ...overrides });
  const ahead = {
    reservationId,
    mode: 'dine-in',
    tableCode: null,
    slotStartMs: null,
    partySize: null,
  } as const;
  const input = { storeId, reservationId };
  return { storeId, ownerId, table, guestId, startMs, reservationId, ahead, input };
}

export function storedReservation(house: House, reservationId: string): ReservationDocument {
  const reservation = house.database.read('reservations', reservationId);
  if (!reservation) throw new Error(`there is no reservation ${reservationId}`);
  return reservation as unknown as ReservationDocument;
}

/** Until a moment of the evening, in steps that the clock does not mind. */
export async function waitUntil(house: House, ms: number): Promise<void> {
  if (ms > house.clock.now()) await house.clock.advance(ms - house.clock.now());
}

/** What the clock does every minute, so many times, two minutes apart. */
export async function ring(house: House, times = 1): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    await house.later(2 * minuteMs);
  }
}
