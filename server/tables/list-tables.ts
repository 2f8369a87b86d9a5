import type { TableParty } from '../../contract/reservations';
import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { businessDay } from '../../domain/store-hours/business-day';
import { mayDo } from '../../domain/staff/role';
import { listBills } from '../bills/list-bills';
import type { TableDocument } from '../ordering/table-document';
import type { ReservationDocument } from '../reservations/reservation-document';
import type { Services } from '../services';
import type { Colleague } from '../staff/find-role';

const tablesListed = 500;
const partiesRead = 400;
/** Who comes later than this is of no interest to whoever looks for a table now. */
const soonMs = 3 * 3_600_000;

type Party = Pick<
  ReservationDocument,
  '_id' | 'status' | 'tables' | 'name' | 'partySize' | 'startMs' | 'seatedAtMs'
>;

/** Every table of a store with who sits there, who comes next and what is open; those who may renew codes see them. */
export async function listTables(
  services: Services,
  { role }: Colleague,
  { storeId }: StaffInput<'listTables'>,
): Promise<StaffAnswers['listTables']> {
  const [tables, parties, { bills }] = await Promise.all([
    services.database.query('tables', {
      where: { storeId },
      orderBy: ['name', 'asc'],
      limit: tablesListed,
    }),
    partiesOfToday(services, storeId),
    listBills(services, { storeId }),
  ]);
  const seesCodes = mayDo(role, 'renewTableCode');
  return {
    tables: tables.map((table) => {
      const row = { ...tableRow(table), ...partiesAt(table, parties, services.nowMs()) };
      return seesCodes ? row : { ...row, code: null };
    }),
    bills,
  };
}

export function tableRow({ _id, name, seats, code }: TableDocument): StaffAnswers['renewTableCode']['table'] {
  return { tableId: _id, name, seats, code };
}

async function partiesOfToday({ database, nowMs }: Services, storeId: string): Promise<readonly Party[]> {
  const store = await database.get('stores', storeId);
  if (!store?.reservations?.isOn) return [];
  return database.queryFields(
    'reservations',
    {
      where: { storeId, day: businessDay(store.hours, nowMs()) },
      orderBy: ['startMs', 'asc'],
      limit: partiesRead,
    },
    ['status', 'tables', 'name', 'partySize', 'startMs', 'seatedAtMs'],
  );
}

function partiesAt(table: TableDocument, parties: readonly Party[], nowMs: number) {
  const here = parties.filter(({ tables }) => tables.some(({ id }) => id === table._id));
  const sits = here.find(({ _id, status }) => status === 'seated' && _id === table.party?.reservationId);
  const next = here.find(({ status, startMs }) => status === 'confirmed' && startMs < nowMs + soonMs);
  return {
    ...(sits ? { party: tableParty(sits, sits.seatedAtMs ?? sits.startMs) } : {}),
    ...(next ? { next: tableParty(next, next.startMs) } : {}),
  };
}

function tableParty({ name, partySize: people }: Party, atMs: number): TableParty {
  return { name, people, atMs };
}
