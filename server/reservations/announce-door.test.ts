import { dataOf } from '../testing/act';
import { freshId } from '../testing/furnish';
import { House } from '../testing/house';
import { phoneWish, reserve, reserveAndPay, furnishWithTables } from '../testing/reservations';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

/** A store with two tables, and how often its door has rung since the last look. */
async function door() {
  const { storeId, ownerId, table } = furnishWithTables(house, 2);
  const day = dataOf(await house.staff(ownerId, 'reservationBoard', { storeId, day: null }));
  const version = () => house.database.read('signals', day.signalId)?.['version'] ?? null;
  let seen = version();
  const rang = () => {
    const before = seen;
    seen = version();
    return seen !== before;
  };
  return { storeId, ownerId, table, rang };
}

test('whoever looks at the day hears of a guest who books, pays, changes and cancels', async () => {
  const { storeId, rang } = await door();
  const guestId = freshId('oGuest');
  const { reservation, payment } = await reserve(house, guestId, storeId);
  expect(rang()).toBe(true);
  if (payment) await house.confirmPayment(payment);
  expect(rang()).toBe(true);
  const { id: reservationId, startMs } = reservation;
  const wish = { reservationId, startMs, partySize: 3, areaId: null };
  dataOf(await house.guest(guestId, 'changeReservation', wish));
  expect(rang()).toBe(true);
  dataOf(await house.guest(guestId, 'cancelReservation', { reservationId, expectedReturn: 5_000 }));
  expect(rang()).toBe(true);
});

test('a party that another colleague writes down, notes, seats and sees off is told of, and a repeat is not', async () => {
  const { storeId, ownerId, table, rang } = await door();
  const guestId = freshId('oGuest');
  const reservationId = await reserveAndPay(house, guestId, storeId);
  rang();
  const note = { storeId, reservationId, note: '要安静' };
  dataOf(await house.staff(ownerId, 'noteReservation', note));
  expect(rang()).toBe(true);
  dataOf(await house.staff(ownerId, 'noteReservation', note));
  expect(rang()).toBe(false);
  const walkIn = { storeId, requestId: freshId('walk-'), tableId: table._id, partySize: 2, name: '' };
  const { row } = dataOf(await house.staff(ownerId, 'seatWalkIn', walkIn));
  expect(rang()).toBe(true);
  dataOf(await house.staff(ownerId, 'finishReservation', { storeId, reservationId: row.id }));
  expect(rang()).toBe(true);
  dataOf(await house.staff(ownerId, 'bookForGuest', phoneWish(storeId, { expectedDeposit: 5_000 })));
  expect(rang()).toBe(true);
});

test('the door of another store stays quiet', async () => {
  const here = await door();
  const there = await door();
  await reserve(house, freshId('oGuest'), here.storeId);
  expect([here.rang(), there.rang()]).toEqual([true, false]);
});

test('what a refusal leaves as it was rings nowhere', async () => {
  const { storeId, ownerId, rang } = await door();
  const wish = { storeId, reservationId: 'nobody', note: '' };
  expect(await house.staff(ownerId, 'noteReservation', wish)).toMatchObject({ ok: false });
  expect(rang()).toBe(false);
});
