import { daysTouched } from '../../domain/reservation/arrival-times';
import type { BookedSpan, Stretch } from '../../domain/reservation/booked-span';
import { chooseTables, mostReservedOf, occupancyOf } from '../../domain/reservation/choose-tables';
import { groupsFor, type ReservableTable } from '../../domain/reservation/reservable-table';
import type { ReservationRules } from '../../domain/reservation/reservation-rules';
import { spansOf } from '../../domain/reservation/availability';
import type { TableDocument } from '../ordering/table-document';
import type { Database, Transaction } from '../wechat/database';
import {
  reservationDayId,
  spanText,
  spansOfDay,
  type ReservationDayDocument,
} from './reservation-day-document';
import { spanOf, type ReservationDocument } from './reservation-document';

export const tablesRead = 500;

/** Every table of a store as whoever hands out tables sees it. */
export async function readTables(database: Database, storeId: string): Promise<ReservableTable[]> {
  const tables = await database.queryFields(
    'tables',
    { where: { storeId }, orderBy: ['name', 'asc'], limit: tablesRead },
    ['name', 'seats', 'areaId', 'neighbourIds'],
  );
  return tables.map(reservableTable);
}

export function reservableTable({
  _id: id,
  name,
  seats,
  areaId,
  neighbourIds,
}: Pick<TableDocument, '_id' | 'name' | 'seats' | 'areaId' | 'neighbourIds'>): ReservableTable {
  return { id, name, seats, areaId: areaId ?? null, neighbourIds: neighbourIds ?? [] };
}

export interface TableWish extends Stretch {
  readonly partySize: number;
  readonly areaId: string | null;
}

/** Tables for a party, given what others have; null when none are free. Its own old span counts as free. */
export function findTables(
  store: { readonly rules: ReservationRules; readonly tables: readonly ReservableTable[] },
  wish: TableWish,
  spans: readonly BookedSpan[],
  ownId: string | null,
): ReservationDocument['tables'] | null {
  const { rules, tables } = store;
  const others = spans.filter(({ reservationId }) => reservationId !== ownId);
  const mostReserved = mostReservedOf(tables.length, rules.walkInSharePercent);
  const groups = groupsFor(tables, wish.partySize, wish.areaId);
  const chosen = chooseTables(groups, occupancyOf(others, wish, mostReserved));
  return chosen && namedTables(tables, chosen);
}

export function namedTables(
  tables: readonly ReservableTable[],
  ids: readonly string[],
): ReservationDocument['tables'] {
  return tables.filter(({ id }) => ids.includes(id)).map(({ id, name }) => ({ id, name }));
}

/** The days of a stretch, read one at a time as a transaction wants it. */
export async function readDays(
  database: Pick<Transaction, 'get'>,
  store: { readonly _id: string; readonly hours: ReservationDocument['dayClock'] },
  stretch: Stretch,
): Promise<ReservationDayDocument[]> {
  const days: ReservationDayDocument[] = [];
  for (const day of daysTouched(store.hours, stretch.startMs, stretch.endMs)) {
    const _id = reservationDayId(store._id, day);
    const found = await database.get('reservationDays', _id);
    days.push(found ?? { _id, storeId: store._id, day, spans: [], offerDueAtMs: null });
  }
  return days;
}

/** What stands in some days, each span once. */
export function spansIn(days: readonly ReservationDayDocument[]): readonly BookedSpan[] {
  const spansByDay = Object.fromEntries(days.map((day) => [day.day, spansOfDay(day)]));
  return spansOf(
    spansByDay,
    days.map(({ day }) => day),
  );
}

/** Writes a span into every day it touches. */
export async function keepTables(
  transaction: Transaction,
  days: readonly ReservationDayDocument[],
  span: BookedSpan,
): Promise<void> {
  for (const day of days) {
    const spans = [...spansOfOthers(day, span.reservationId), spanText(span)];
    await transaction.set('reservationDays', { ...day, spans });
  }
}

/** Takes a reservation out of every day it touches, and lets the waiting list know. */
export async function freeTables(
  transaction: Transaction,
  reservation: ReservationDocument,
  nowMs: number,
): Promise<void> {
  const store = { _id: reservation.storeId, hours: reservation.dayClock };
  for (const day of await readDays(transaction, store, spanOf(reservation))) {
    const spans = spansOfOthers(day, reservation._id);
    if (spans.length === day.spans.length) continue;
    await transaction.set('reservationDays', { ...day, spans, offerDueAtMs: nowMs });
  }
}

function spansOfOthers(day: ReservationDayDocument, ownId: string): readonly string[] {
  return day.spans.filter((text) => !text.startsWith(`${ownId} `));
}
