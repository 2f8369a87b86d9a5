import type { PlacedTable } from '../../contract/reservation-rules';
import type { StaffAnswers, StaffInput } from '../../contract/staff';
import type { Holiday } from '../../domain/reservation/fault-of-rules';
import { businessDay } from '../../domain/store-hours/business-day';
import type { StoreDocument } from '../ordering/store-document';
import type { TableDocument } from '../ordering/table-document';
import { Refused } from '../refused';
import type { Services } from '../services';
import { reservationRulesOf } from './switched-on';
import { tablesRead } from './table-plan';

/** How a store keeps tables for later, with its days off and its room: the store and its tables are all that is read. */
export async function viewReservationRules(
  { database, nowMs }: Services,
  { storeId }: StaffInput<'viewReservationRules'>,
): Promise<StaffAnswers['viewReservationRules'] | Refused> {
  const [store, tables] = await Promise.all([
    database.get('stores', storeId),
    database.query('tables', { where: { storeId }, orderBy: ['name', 'asc'], limit: tablesRead }),
  ]);
  if (!store) return new Refused('STORE_UNKNOWN');
  return {
    ...standingRules(store, nowMs()),
    tables: tables.map(placedTable),
    today: businessDay(store.hours, nowMs()),
  };
}

export function standingRules(store: StoreDocument, nowMs: number): StaffAnswers['setReservationRules'] {
  return {
    rules: reservationRulesOf(store),
    holidays: holidaysAhead(store, nowMs),
    changedAtMs: store.reservationsChangedAtMs ?? null,
  };
}

/** In order of time, from today on. */
function holidaysAhead({ hours }: Pick<StoreDocument, 'hours'>, nowMs: number): Holiday[] {
  const today = businessDay(hours, nowMs);
  return Object.entries(hours.exceptions)
    .filter(([day]) => day >= today)
    .map(([day, periods]) => ({ day, periods }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

export function placedTable(table: TableDocument): PlacedTable {
  const { _id: id, name, seats, areaId = null, neighbourIds = [], placedAtMs: changedAtMs = null } = table;
  return { id, name, seats, areaId, neighbourIds, changedAtMs };
}
