import type { StaffAnswers, StaffInput } from '../../contract/staff';
import type { StoreDocument } from '../ordering/store-document';
import type { TableDocument } from '../ordering/table-document';
import { freeUntil, shortestStayMs, turnMsFor } from '../reservations/seat-walk-in';
import { readDays, spansIn } from '../reservations/table-plan';
import { Refused } from '../refused';
import type { Services } from '../services';

const tablesRead = 500;
const billsRead = 500;
const ordersRead = 300;

export type FreeTable = StaffAnswers['queueTables']['tables'][number];

/** Tables at which a party could sit down now, for the colleague who leads it there. */
export async function queueTables(
  services: Services,
  { storeId, partySize }: StaffInput<'queueTables'>,
): Promise<StaffAnswers['queueTables'] | Refused> {
  const store = await services.database.get('stores', storeId);
  if (!store) return new Refused('STORE_UNKNOWN');
  return { tables: await freeTablesFor(services, store, partySize) };
}

/** The smallest that fits first. Nobody sits, eats or has a bill there, and nobody comes there soon. */
export async function freeTablesFor(
  services: Services,
  store: StoreDocument,
  partySize: number,
): Promise<FreeTable[]> {
  const { database } = services;
  const nowMs = services.nowMs();
  const turnEndMs = nowMs + turnMsFor(store, partySize);
  const [tables, bills, tickets, days] = await Promise.all([
    database.query('tables', { where: { storeId: store._id }, orderBy: ['name', 'asc'], limit: tablesRead }),
    database.queryFields(
      'bills',
      { where: { storeId: store._id, status: 'open' }, orderBy: ['openedAtMs', 'asc'], limit: billsRead },
      ['table'],
    ),
    database.queryFields(
      'tickets',
      { where: { storeId: store._id, isOpen: true }, orderBy: ['agreedAtMs', 'asc'], limit: ordersRead },
      ['tableName'],
    ),
    readDays(database, store, { startMs: nowMs, endMs: turnEndMs }),
  ]);
  const withBill = new Set(bills.map(({ table }) => table.id));
  const withOrder = new Set(tickets.map(({ tableName }) => tableName));
  const spans = spansIn(days);
  const fits = ({ _id, name, seats, party }: TableDocument) =>
    seats >= partySize && (party ?? null) === null && !withBill.has(_id) && !withOrder.has(name);
  return tables
    .filter(fits)
    .map(({ _id: tableId, name, seats }) => {
      const untilMs = freeUntil(spans, tableId, nowMs, turnEndMs);
      return { tableId, name, seats, freeUntilMs: untilMs < turnEndMs ? untilMs : null };
    })
    .filter(({ freeUntilMs }) => freeUntilMs === null || freeUntilMs >= nowMs + shortestStayMs)
    .sort((a, b) => a.seats - b.seats || (a.name < b.name ? -1 : 1));
}
