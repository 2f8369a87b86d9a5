import type { StaffInput } from '../../contract/staff';
import { dataOf, everythingStored, refusalOf } from '../testing/act';
import { freshId } from '../testing/furnish';
import { House } from '../testing/house';
import {
  eveningMs,
  furnishWithTables,
  phoneWish,
  reservationWish,
  reserve,
  storedReservation,
} from '../testing/reservations';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const hourMs = 3_600_000;
const startMs = eveningMs + 48 * hourMs;

function phoneAt(tables = 1) {
  const { storeId, ownerId } = furnishWithTables(house, tables, { deposit: null });
  const wish = (more: Partial<StaffInput<'bookForGuest'>> = {}) => phoneWish(storeId, { startMs, ...more });
  const book = (more: Partial<StaffInput<'bookForGuest'>> = {}) =>
    house.staff(ownerId, 'bookForGuest', wish(more));
  return { storeId, ownerId, wish, book };
}

test('a table that a colleague keeps on the phone is nobody else’s', async () => {
  const { storeId, book, ownerId } = phoneAt();
  const { row } = dataOf(await book());
  expect(row).toMatchObject({ status: 'confirmed', phone: '13912345678', isUnclaimed: true, depositPaid: 0 });
  expect(row.number).toMatch(/^\d{8}$/);
  const other = await house.guest(
    freshId('oGuest'),
    'reserveTable',
    reservationWish(storeId, { startMs, expectedDeposit: 0 }),
  );
  expect(refusalOf(other)).toBe('TABLES_FULL');
  const audited = house.database.query('audit', { where: { subject: row.id } }).documents;
  expect(audited).toMatchObject([{ actor: ownerId, action: 'bookForGuest', before: 'free' }]);
});

test('a colleague who taps twice keeps one table, and another wish under the same number is refused', async () => {
  const { ownerId, wish } = phoneAt(2);
  const input = wish();
  const taps = await Promise.all([1, 2, 3].map(() => house.staff(ownerId, 'bookForGuest', input)));
  expect(new Set(taps.map(dataOf).map(({ row }) => row.id)).size).toBe(1);
  const other = await house.staff(ownerId, 'bookForGuest', { ...input, partySize: 3 });
  expect(refusalOf(other)).toBe('REQUEST_ID_REUSED');
});

test.each<[string, Partial<StaffInput<'bookForGuest'>>, string]>([
  ['in the past', { startMs: eveningMs - 10 * hourMs }, 'RESERVATION_TIME_WRONG'],
  ['at a crooked minute', { startMs: startMs + 60_000 }, 'RESERVATION_TIME_WRONG'],
  ['for nobody', { partySize: 0 }, 'PARTY_SIZE_WRONG'],
  ['for 400', { partySize: 400 }, 'PARTY_SIZE_WRONG'],
  ['for more than the table seats', { partySize: 5 }, 'TABLES_FULL'],
  ['with a phone that is none', { phone: '12345' }, 'PHONE_WRONG'],
  ['without a phone', { phone: '' }, 'PHONE_WRONG'],
  ['without a name', { name: ' ' }, 'INPUT_INVALID'],
])('a booking on the phone %s is refused and leaves nothing behind', async (_what, wrong, code) => {
  const { book } = phoneAt();
  const before = everythingStored(house);
  expect(refusalOf(await book(wrong))).toBe(code);
  expect(everythingStored(house)).toBe(before);
});

test('guests and colleagues who want the last tables at once never get one twice', async () => {
  const { storeId, book } = phoneAt(3);
  const asked = await Promise.all(
    Array.from({ length: 12 }, (_, index) =>
      index % 2 === 0
        ? book()
        : house.guest(
            freshId('oGuest'),
            'reserveTable',
            reservationWish(storeId, { startMs, expectedDeposit: 0 }),
          ),
    ),
  );
  expect(asked.map(refusalOf).filter((code) => code === null)).toHaveLength(3);
});

test('whoever is blocked is blocked on the phone too, and a caller who is blocked also in the app', async () => {
  const { storeId, ownerId, book } = phoneAt(6);
  const guestId = freshId('oGuest');
  const { reservation } = await reserve(house, guestId, storeId, { startMs, expectedDeposit: 0 });
  const block = (reservationId: string, isBlocked: boolean) =>
    house.staff(ownerId, 'blockGuest', { storeId, reservationId, isBlocked, reason: '三次没来' });
  dataOf(await block(reservation.id, true));
  expect(refusalOf(await book())).toBe('GUEST_BLOCKED');
  dataOf(await block(reservation.id, false));
  const { row } = dataOf(await book());
  dataOf(await block(row.id, true));
  const inApp = await house.guest(
    freshId('oGuest'),
    'reserveTable',
    reservationWish(storeId, { startMs, expectedDeposit: 0 }),
  );
  expect(refusalOf(inApp)).toBe('GUEST_BLOCKED');
  const other = reservationWish(storeId, { startMs, phone: '13887654321', expectedDeposit: 0 });
  expect(refusalOf(await house.guest(freshId('oGuest'), 'reserveTable', other))).toBeNull();
});

test('its guest takes it over with the number and the end of the phone, once, and may then cancel it', async () => {
  const { book } = phoneAt();
  const { row } = dataOf(await book());
  const guestId = freshId('oGuest');
  const claim = (who: string, phoneEnd = '5678') =>
    house.guest(who, 'claimReservation', { number: row.number, phoneEnd });
  expect(refusalOf(await claim(guestId, '0000'))).toBe('RESERVATION_UNKNOWN');
  expect(dataOf(await claim(guestId)).reservation).toMatchObject({ id: row.id, status: 'confirmed' });
  expect(dataOf(await claim(guestId)).reservation.id).toBe(row.id);
  expect(refusalOf(await claim(freshId('oGuest')))).toBe('RESERVATION_UNKNOWN');
  const { reservations } = dataOf(await house.guest(guestId, 'listReservations', {}));
  expect(reservations.map(({ id }) => id)).toEqual([row.id]);
  dataOf(await house.guest(guestId, 'cancelReservation', { reservationId: row.id, expectedReturn: 0 }));
  expect(storedReservation(house, row.id)).toMatchObject({ status: 'cancelled', cancelledBy: 'guest' });
});

test('what a guest booked in the app is not taken over by its number', async () => {
  const { storeId } = phoneAt();
  const { reservation } = await reserve(house, freshId('oGuest'), storeId, { startMs, expectedDeposit: 0 });
  const input = { number: reservation.number, phoneEnd: '5678' };
  expect(refusalOf(await house.guest(freshId('oGuest'), 'claimReservation', input))).toBe(
    'RESERVATION_UNKNOWN',
  );
});
