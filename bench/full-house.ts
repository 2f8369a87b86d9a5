import { openids } from '../fixtures/demo-restaurant/people';
import { reservationDayId, spanText } from '../server/reservations/reservation-day-document';
import { restaurantAt } from '../tests/support/local-restaurant';
import { databaseAt } from './database-at';

/** A store with sixty tables and a hundred and twenty parties a day, and guests who ask for a month of times. */
export interface FullHouseJob {
  readonly url: string;
  readonly storeId: string;
  readonly calls: number;
}

const tablesWanted = 60;
const partiesADay = 120;
/** Functions are compiled while they work. */
const warmUpCalls = 20;
const hourMs = 3_600_000;

async function run({ url, storeId, calls }: FullHouseJob): Promise<{ readonly tables: number }> {
  const restaurant = restaurantAt(url);
  const ask = async () => {
    const answer = await restaurant.guest('oBenchReserves', 'listReservationTimes', {
      storeId,
      partySize: 2,
    });
    if (!answer.ok) throw new Error(`The times were refused: ${answer.refusal.code}`);
    return answer.data.days;
  };
  const tableIds = await furnish(url, storeId, await tablesOf(url, storeId));
  const database = databaseAt(url);
  for (const { day, times } of await ask()) {
    const startMs = times[Math.floor(times.length / 2)]?.startMs ?? 0;
    const spans = Array.from({ length: partiesADay }, (_, party) => partyAt(tableIds, startMs, party));
    await database.set('reservationDays', {
      ...{ _id: reservationDayId(storeId, day), storeId, day, spans, offerDueAtMs: null },
    });
  }
  for (let call = 0; call < warmUpCalls + calls; call += 1) await ask();
  return { tables: tableIds.length };
}

async function tablesOf(url: string, storeId: string): Promise<readonly string[]> {
  const answer = await restaurantAt(url).staff(openids.owner, 'listTables', { storeId });
  return answer.ok ? answer.data.tables.map(({ tableId }) => tableId) : [];
}

async function furnish(url: string, storeId: string, there: readonly string[]): Promise<readonly string[]> {
  const more = Array.from({ length: Math.max(0, tablesWanted - there.length) }, (_, index) => index);
  for (const index of more) {
    const table = { _id: `${storeId}-bench-${index}`, storeId, name: `Z${index}`, seats: 4 };
    await databaseAt(url).set('tables', { ...table, code: `bench-table-${index}` });
  }
  return [...there, ...more.map((index) => `${storeId}-bench-${index}`)];
}

function partyAt(tableIds: readonly string[], startMs: number, party: number): string {
  const fromMs = startMs + (party < tableIds.length ? -2 : 0) * hourMs;
  return spanText({
    ...{ reservationId: `rs-bench-${party}`, tableIds: [tableIds[party % tableIds.length] ?? ''] },
    ...{ startMs: fromMs, endMs: fromMs + 1.5 * hourMs, isWalkIn: false },
  });
}

const jobText = process.argv[2];
if (jobText) {
  void run(JSON.parse(jobText) as FullHouseJob).then((report) => {
    process.stdout.write(JSON.stringify(report), () => process.exit(0));
  });
}
