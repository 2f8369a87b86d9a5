import { Refused } from '../refused';
import { countDocuments } from '../testing/count-documents';
import { House } from '../testing/house';
import { eveningMs, furnishWithTables, reserveAndPay, storedReservation } from '../testing/reservations';
import { reservationBoard } from './reservation-board';
import { spanText } from './reservation-day-document';
import { spanOf } from './reservation-document';
import { viewReservationRules } from './view-reservation-rules';
import { listReservations, listReservationTimes } from './view-reservations';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const dayMs = 24 * 3_600_000;
const tables = 60;
const partiesADay = 500;
const guestId = 'oOftenReserves';

/** A house that has been full for a month, and a guest who has come all the time. */
async function fullHouse() {
  const { storeId } = furnishWithTables(house, tables, { deposit: null });
  const reservationId = await reserveAndPay(house, guestId, storeId, { expectedDeposit: 0 });
  const model = storedReservation(house, reservationId);
  const many = Array.from({ length: partiesADay }, (_, index) => ({
    ...model,
    ...{
      _id: `${reservationId.slice(0, -4)}${String(index).padStart(4, '0')}`,
      remindAtMs: null,
      dueAtMs: null,
    },
  }));
  house.database.seedMany('reservations', many);
  const spans = many.slice(0, 120).map((each) => spanText(spanOf(each)));
  const days = Array.from({ length: 33 }, (_, index) => {
    const day = new Date(eveningMs + index * dayMs).toISOString().slice(0, 10);
    return { _id: `${storeId}:${day}`, storeId, day, spans, offerDueAtMs: null };
  });
  house.database.seedMany('reservationDays', days);
  return storeId;
}

test('every page of reservations reads a bounded number of documents, and each by an index', async () => {
  const storeId = await fullHouse();
  const read = async (what: string, most: number, run: (from: House['services']) => Promise<unknown>) => {
    const { services, looked } = countDocuments(house);
    const answer = await run(services);
    expect(answer).not.toBeInstanceOf(Refused);
    expect(looked.withoutIndex).toBe(0);
    expect(looked.documents).toBeLessThanOrEqual(most);
    return `${what} ${looked.documents}`;
  };
  const pages = [
    await read('a month of times', 1 + tables + 32, (services) =>
      listReservationTimes(services, { storeId, partySize: 2 }),
    ),
    await read('the day at the door', 1 + tables + 400 + 7, (services) =>
      reservationBoard(services, { storeId, day: null }),
    ),
    await read("the guest's own", 21, (services) => listReservations(services, guestId)),
    await read('the rules', 1 + tables, (services) => viewReservationRules(services, { storeId })),
  ];
  console.info(`documents looked at: ${pages.join(', ')}`);
});
