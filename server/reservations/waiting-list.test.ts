import { dataOf, refusalOf } from '../testing/act';
import { freshId } from '../testing/furnish';
import { House } from '../testing/house';
import {
  eveningMs,
  furnishWithTables,
  reservationWish,
  reserve,
  reserveAndPay,
  storedReservation,
  waitUntil,
} from '../testing/reservations';
import { booksOf } from '../testing/stored-value';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const minuteMs = 60_000;
const hourMs = 3_600_000;
const startMs = eveningMs + 24 * hourMs;

async function fullHouse() {
  const { storeId, ownerId } = furnishWithTables(house);
  const first = freshId('oGuest');
  const reservationId = await reserveAndPay(house, first, storeId, { startMs });
  const wait = async () => {
    const guestId = freshId('oGuest');
    const { reservation, payment } = await reserve(house, guestId, storeId, {
      ...{ startMs, joinsWaitingList: true },
    });
    expect(payment).toBeNull();
    return { guestId, id: reservation.id, status: () => storedReservation(house, reservation.id).status };
  };
  const giveUp = () => house.guest(first, 'cancelReservation', { reservationId, expectedReturn: 5_000 });
  return { storeId, ownerId, first, reservationId, wait, giveUp };
}

test('whoever waited longest is offered the table that is freed, pays, and has it', async () => {
  const { storeId, wait, giveUp } = await fullHouse();
  const [longest, later] = [await wait(), await wait()];
  expect([longest.status(), later.status()]).toEqual(['waiting', 'waiting']);
  dataOf(await giveUp());
  expect([longest.status(), later.status()]).toEqual(['offered', 'waiting']);
  const accept = { reservationId: longest.id };
  const { reservation, payment } = dataOf(await house.guest(longest.guestId, 'acceptOffer', accept));
  expect(reservation).toMatchObject({ status: 'held', tableNames: ['A07'] });
  const again = dataOf(await house.guest(longest.guestId, 'acceptOffer', accept));
  expect(again.payment?.package).toBe(payment?.package);
  await house.confirmPayment(payment);
  expect(longest.status()).toBe('confirmed');
  expect(booksOf(house, storeId).deposits).toBe(-5_000);
});

test('an offer that nobody takes goes to the next, and to nobody twice', async () => {
  const { wait, giveUp } = await fullHouse();
  const [first, second, third] = [await wait(), await wait(), await wait()];
  dataOf(await giveUp());
  await house.clock.advance(15 * minuteMs);
  await Promise.all([house.runClock(), house.runClock()]);
  expect([first.status(), second.status(), third.status()]).toEqual(['expired', 'offered', 'waiting']);
  const late = await house.guest(first.guestId, 'acceptOffer', { reservationId: first.id });
  expect(refusalOf(late)).toBe('RESERVATION_MOVED_ON');
  const decline = { reservationId: second.id, expectedReturn: 0 };
  dataOf(await house.guest(second.guestId, 'cancelReservation', decline));
  expect(third.status()).toBe('offered');
});

test('a held table stays that of whoever holds it, and comes to the list when it is not paid', async () => {
  const { storeId } = furnishWithTables(house);
  await reserve(house, freshId('oGuest'), storeId, { startMs });
  const guestId = freshId('oGuest');
  const waiting = await reserve(house, guestId, storeId, { startMs, joinsWaitingList: true });
  expect(waiting.reservation.status).toBe('waiting');
  await house.later(10 * minuteMs);
  expect(storedReservation(house, waiting.reservation.id).status).toBe('offered');
});

test('a table freed by somebody who could not offer it is offered by the clock', async () => {
  const { storeId, reservationId, wait } = await fullHouse();
  const waiting = await wait();
  const [day] = house.database.query('reservationDays', { where: { storeId } }).documents;
  house.database.seedMany('reservationDays', [
    { ...day, _id: String(day?._id), spans: [], offerDueAtMs: house.clock.now() },
  ]);
  const stored = house.database.read('reservations', reservationId);
  house.database.seedMany('reservations', [
    { ...stored, _id: reservationId, status: 'cancelled', dueAtMs: null },
  ]);
  await house.runClock();
  expect(waiting.status()).toBe('offered');
  expect(house.database.read('reservationDays', String(day?._id))?.offerDueAtMs).toBeNull();
});

test('nobody waits for a time that has begun', async () => {
  const { wait } = await fullHouse();
  const waiting = await wait();
  await waitUntil(house, startMs);
  await house.runClock();
  expect(waiting.status()).toBe('expired');
});

test('who does not want to wait is told that it is full', async () => {
  const { storeId } = furnishWithTables(house);
  const tomorrow = { startMs: startMs + 24 * hourMs };
  await reserve(house, freshId('oGuest'), storeId, tomorrow);
  const answer = await house.guest(freshId('oGuest'), 'reserveTable', reservationWish(storeId, tomorrow));
  expect(refusalOf(answer)).toBe('TABLES_FULL');
});
