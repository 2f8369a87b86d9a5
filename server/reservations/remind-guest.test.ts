import { buildHours } from '../../domain/testing/build-hours';
import type { MessageDocument } from '../consent/message-document';
import { dataOf } from '../testing/act';
import { freshId } from '../testing/furnish';
import { House } from '../testing/house';
import { furnishWithTables, reserve, reservationWish } from '../testing/reservations';

let house: House;
beforeEach(async () => {
  house = await House.open();
});
afterEach(() => house.close());

const hourMs = 3_600_000;

/** A guest who allowed one reminder and has a table kept, at a store with its own clock. */
async function kept(more: { readonly utcOffsetMinutes?: number; readonly remindHours?: number } = {}) {
  const { utcOffsetMinutes = 480, remindHours = 3 } = more;
  const { storeId, ownerId } = furnishWithTables(house, 2, { deposit: null, remindHours });
  const store = house.database.read('stores', storeId);
  const hours = buildHours({ ...(store?.['hours'] as object), utcOffsetMinutes });
  house.database.seedMany('stores', [{ ...store, _id: storeId, hours }]);
  const guestId = freshId('oGuest');
  const allow = async () =>
    dataOf(
      await house.guest(guestId, 'recordConsents', {
        ...{ requestId: freshId('request-'), storeId, screen: 'reservation', code: null },
        answers: [{ purpose: 'reservation-reminder', answer: 'accept' }],
      }),
    );
  const asks = async () => dataOf(await house.guest(guestId, 'listReservations', {})).asks;
  const { days } = dataOf(await house.guest(guestId, 'listReservationTimes', { storeId, partySize: 2 }));
  const startMs = days[2]?.times[0]?.startMs ?? 0;
  const { reservation } = await reserve(house, guestId, storeId, { startMs, expectedDeposit: 0 });
  return { storeId, ownerId, guestId, startMs, reservationId: reservation.id, allow, asks };
}

async function at(ms: number) {
  await house.later(ms - house.clock.now());
}

function messages(guestId: string) {
  return house.database.query('messages', { where: { guestId } }).documents as unknown as MessageDocument[];
}

test.each([480, 0, -300])(
  'three hours before the arrival, on a clock %i minutes from UTC, a guest is reminded once',
  async (utcOffsetMinutes) => {
    const { guestId, startMs, allow } = await kept({ utcOffsetMinutes });
    await allow();
    await at(startMs - 3 * hourMs - 60_000);
    expect(messages(guestId)).toEqual([]);
    await at(startMs - 3 * hourMs);
    await Promise.all([house.runClock(), house.runClock()]);
    await at(startMs - hourMs);
    expect(messages(guestId)).toMatchObject([
      { status: 'sent', content: { purpose: 'reservation-reminder', partySize: 2, atMs: startMs } },
    ]);
  },
);

test('a guest is asked for it while a table is kept, and not again once it is allowed', async () => {
  const { asks, allow } = await kept();
  expect((await asks()).map(({ purpose }) => purpose)).toEqual(['reservation-reminder']);
  await allow();
  expect(await asks()).toEqual([]);
});

test('without a licence nothing is sent, and the record says so', async () => {
  const { guestId, startMs } = await kept();
  await at(startMs - 2 * hourMs);
  expect(messages(guestId)).toMatchObject([{ status: 'not-sent', reason: 'no-licence' }]);
});

test('who cancels is not reminded', async () => {
  const { guestId, startMs, reservationId, allow } = await kept();
  await allow();
  dataOf(await house.guest(guestId, 'cancelReservation', { reservationId, expectedReturn: 0 }));
  await at(startMs - hourMs);
  expect(messages(guestId)).toEqual([]);
});

test('who moves is reminded of the new time alone', async () => {
  const { guestId, startMs, reservationId, allow } = await kept();
  await allow();
  const laterMs = startMs + 24 * hourMs;
  const change = { reservationId, startMs: laterMs, partySize: 3, areaId: null };
  dataOf(await house.guest(guestId, 'changeReservation', change));
  await at(startMs - hourMs);
  expect(messages(guestId)).toEqual([]);
  await at(laterMs - 2 * hourMs);
  expect(messages(guestId)).toMatchObject([{ status: 'sent', content: { atMs: laterMs, partySize: 3 } }]);
});

test('a clock that was away reminds late, but never of a time that has begun', async () => {
  const late = await kept();
  await late.allow();
  await at(late.startMs - 60_000);
  expect(messages(late.guestId)).toMatchObject([{ status: 'sent' }]);
  const missed = await kept();
  await missed.allow();
  await at(missed.startMs + 24 * hourMs);
  expect(messages(missed.guestId)).toEqual([]);
});

test('a store that reminds nobody reminds nobody, and neither does a table that is booked at the last moment', async () => {
  const never = await kept({ remindHours: 0 });
  await never.allow();
  await at(never.startMs - hourMs);
  expect(messages(never.guestId)).toEqual([]);
  const { storeId } = furnishWithTables(house, 1, { deposit: null, remindHours: 48 });
  const guestId = freshId('oGuest');
  const startMs = Math.ceil(house.clock.now() / hourMs) * hourMs + 2 * hourMs;
  dataOf(
    await house.guest(guestId, 'reserveTable', reservationWish(storeId, { startMs, expectedDeposit: 0 })),
  );
  await at(startMs - hourMs);
  expect(messages(guestId)).toEqual([]);
});
