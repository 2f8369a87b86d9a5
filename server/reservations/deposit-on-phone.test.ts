import { dataOf, everythingStored, refusalOf } from '../testing/act';
import { freshId } from '../testing/furnish';
import { House } from '../testing/house';
import { refundsOf } from '../testing/inventory';
import {
  eveningMs,
  furnishWithTables,
  phoneWish,
  reservationWish,
  reserve,
  storedReservation,
} from '../testing/reservations';
import { booksOf } from '../testing/stored-value';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());
afterEach(() => house.pay.control.setSwitches({ close: 'normal', query: 'normal' }));

const minuteMs = 60_000;
const startMs = eveningMs + 48 * 60 * minuteMs;
const reason = '老客人';

/** A house with one table that asks 50.00 of everybody; a colleague keeps it for a guest on the phone. */
async function booked() {
  const { storeId, ownerId } = furnishWithTables(house);
  const wish = phoneWish(storeId, { startMs, expectedDeposit: 5_000 });
  const { row } = dataOf(await house.staff(ownerId, 'bookForGuest', wish));
  const input = { storeId, reservationId: row.id };
  const guestId = freshId('oGuest');
  const claim = (who = guestId) =>
    house.guest(who, 'claimReservation', { number: row.number, phoneEnd: '5678' });
  const payDeposit = (who = guestId) => house.guest(who, 'payDeposit', { reservationId: row.id });
  const board = async () => dataOf(await house.staff(ownerId, 'reservationBoard', { storeId, day: null }));
  const someoneElse = async () => {
    const wanted = reservationWish(storeId, { startMs });
    return refusalOf(await house.guest(freshId('oGuest'), 'reserveTable', wanted));
  };
  const status = () => storedReservation(house, row.id).status;
  return { storeId, ownerId, wish, row, input, guestId, claim, payDeposit, board, someoneElse, status };
}

async function letTheHoldRunOut() {
  await house.later(10 * minuteMs);
}

test('a deposit that the rules ask for is asked for on the phone too, and the table is nobody else’s meanwhile', async () => {
  const { ownerId, wish, row, someoneElse } = await booked();
  const untilMs = storedReservation(house, row.id).createdAtMs + 10 * minuteMs;
  expect(row).toMatchObject({ status: 'held', deposit: 5_000, depositPaid: 0, isUnclaimed: true, untilMs });
  expect(await someoneElse()).toBe('TABLES_FULL');
  const before = everythingStored(house);
  expect(dataOf(await house.staff(ownerId, 'bookForGuest', wish)).row.id).toBe(row.id);
  const cheap = { ...wish, requestId: freshId('phone-'), expectedDeposit: 0 };
  const answer = await house.staff(ownerId, 'bookForGuest', cheap);
  expect(answer).toMatchObject({ refusal: { code: 'DEPOSIT_CHANGED', details: { amount: 5_000 } } });
  expect(everythingStored(house)).toBe(before);
});

test('its guest takes it over, pays in time, and has the table by the same rule as everybody', async () => {
  const { storeId, row, guestId, claim, payDeposit, status, board } = await booked();
  expect(refusalOf(await payDeposit())).toBe('RESERVATION_UNKNOWN');
  expect(dataOf(await claim()).reservation).toMatchObject({ status: 'held', deposit: { amount: 5_000 } });
  expect(dataOf(await claim()).reservation.id).toBe(row.id);
  const { payment } = dataOf(await payDeposit());
  await house.confirmPayment(payment);
  expect(status()).toBe('confirmed');
  expect(booksOf(house, storeId)).toEqual({ 'wechat-clearing': 5_000, deposits: -5_000 });
  await letTheHoldRunOut();
  expect(status()).toBe('confirmed');
  expect((await board()).letGo).toEqual([]);
  const cancel = { reservationId: row.id, expectedReturn: 5_000 };
  dataOf(await house.guest(guestId, 'cancelReservation', cancel));
  await house.later(2 * minuteMs);
  expect(refundsOf(house, row.id)).toEqual([{ status: 'succeeded', amount: 5_000 }]);
  expect(booksOf(house, storeId)).toEqual({});
});

test.each(['nobody claims it', 'its guest claims it and does not pay'])(
  '%s in time: the table is let go, and the board says so until a colleague knows',
  async (what) => {
    const { ownerId, row, input, claim, payDeposit, board, someoneElse, status } = await booked();
    if (what !== 'nobody claims it') {
      dataOf(await claim());
      dataOf(await payDeposit());
    }
    expect((await board()).letGo).toEqual([]);
    await letTheHoldRunOut();
    await letTheHoldRunOut();
    expect(status()).toBe('expired');
    expect(refusalOf(await claim())).toBe('RESERVATION_UNKNOWN');
    expect(await someoneElse()).toBeNull();
    expect((await board()).letGo).toMatchObject([{ id: row.id, name: '何女士', phone: '13912345678' }]);
    dataOf(await house.staff(ownerId, 'forgetLetGo', input));
    expect((await board()).letGo).toEqual([]);
    const before = everythingStored(house);
    dataOf(await house.staff(ownerId, 'forgetLetGo', input));
    expect(everythingStored(house)).toBe(before);
  },
);

test('what was let go long ago is not said any more, and what a guest let go in the app never', async () => {
  const { storeId, board } = await booked();
  await letTheHoldRunOut();
  dataOf(await house.guest(freshId('oGuest'), 'reserveTable', reservationWish(storeId, { startMs })));
  await letTheHoldRunOut();
  expect((await board()).letGo).toHaveLength(1);
  await house.clock.advance(24 * 60 * minuteMs);
  expect((await board()).letGo).toEqual([]);
});

test('a table whose time to pay is over is claimed by nobody, though the clock has not looked yet', async () => {
  const { row, claim, status } = await booked();
  const stored = house.database.read('reservations', row.id);
  const untilMs = house.clock.now();
  house.database.seedMany('reservations', [{ ...stored, _id: row.id, untilMs }]);
  expect(refusalOf(await claim())).toBe('RESERVATION_MOVED_ON');
  expect(status()).toBe('held');
});

test('a leader waives the deposit with a reason, once, and the table is kept; nothing can be paid then', async () => {
  const { storeId, ownerId, row, input, claim, payDeposit, status } = await booked();
  const waive = () => house.staff(ownerId, 'waiveDeposit', { ...input, reason });
  expect(refusalOf(await house.staff(ownerId, 'waiveDeposit', { ...input, reason: ' ' }))).toBe(
    'INPUT_INVALID',
  );
  const waived = dataOf(await waive()).row;
  expect(waived).toMatchObject({ status: 'confirmed', deposit: 0, untilMs: null });
  const before = everythingStored(house);
  expect(dataOf(await waive()).row).toEqual(waived);
  expect(everythingStored(house)).toBe(before);
  await letTheHoldRunOut();
  expect(status()).toBe('confirmed');
  dataOf(await claim());
  expect(dataOf(await payDeposit()).payment).toBeNull();
  const audited = house.database.query('audit', { where: { subject: row.id, action: 'waiveDeposit' } });
  expect(audited.documents).toMatchObject([{ actor: ownerId, reason }]);
  expect(booksOf(house, storeId)).toEqual({});
});

test('a deposit is not waived while WeChat Pay does not say, nor after it was paid, and a waived one takes no money', async () => {
  const { storeId, ownerId, input, claim, payDeposit, status } = await booked();
  dataOf(await claim());
  const { payment } = dataOf(await payDeposit());
  const waive = () => house.staff(ownerId, 'waiveDeposit', { ...input, reason });
  house.pay.control.setSwitches({ close: 'down', query: 'down' });
  expect(refusalOf(await waive())).toBe('PAYMENT_UNCLEAR');
  house.pay.control.setSwitches({ close: 'normal', query: 'normal' });
  dataOf(await waive());
  await expect(house.confirmPayment(payment)).rejects.toThrow();
  expect(status()).toBe('confirmed');
  expect(booksOf(house, storeId)).toEqual({});

  const paid = await booked();
  dataOf(await paid.claim());
  await house.confirmPayment(dataOf(await paid.payDeposit()).payment);
  const late = await house.staff(paid.ownerId, 'waiveDeposit', { ...paid.input, reason });
  expect(refusalOf(late)).toBe('RESERVATION_MOVED_ON');
});

test('a guest whose deposit was waived moves the table without one, but not to a larger deposit', async () => {
  const { ownerId, row, input, guestId, claim } = await booked();
  dataOf(await house.staff(ownerId, 'waiveDeposit', { ...input, reason }));
  dataOf(await claim());
  const later = { reservationId: row.id, startMs: startMs + 60 * minuteMs, partySize: 3, areaId: null };
  expect(dataOf(await house.guest(guestId, 'changeReservation', later)).reservation.deposit.amount).toBe(0);
});

test('the house declines one that nobody has claimed, and whoever claims and pays first is told so', async () => {
  const { ownerId, input, status } = await booked();
  dataOf(await house.staff(ownerId, 'declineReservation', { ...input, reason: '晚上停电' }));
  expect(status()).toBe('cancelled');
  const other = await booked();
  const both = await Promise.all([
    other.claim(),
    house.staff(other.ownerId, 'declineReservation', { ...other.input, reason: '晚上停电' }),
  ]);
  expect(both.map(refusalOf).filter((code) => code !== null)).toHaveLength(1);
});

test('what a guest holds in the app can be waived too, and two claims make one guest', async () => {
  const { storeId, ownerId } = furnishWithTables(house);
  const guestId = freshId('oGuest');
  const { reservation } = await reserve(house, guestId, storeId, { startMs });
  const input = { storeId, reservationId: reservation.id, reason };
  expect(dataOf(await house.staff(ownerId, 'waiveDeposit', input)).row.status).toBe('confirmed');
  const { claim } = await booked();
  const claims = await Promise.all([claim(freshId('oGuest')), claim(freshId('oGuest'))]);
  expect(claims.map(refusalOf).sort()).toEqual(['RESERVATION_UNKNOWN', null]);
});
