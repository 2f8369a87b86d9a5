import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { daysFrom } from '../../domain/reservation/arrival-times';
import { mostReservedOf } from '../../domain/reservation/choose-tables';
import { largestParty } from '../../domain/reservation/reservation-rules';
import { Refused } from '../refused';
import type { Services } from '../services';
import { doorSignalId } from './announce-door';
import type { BlockedGuestDocument } from './blocked-guest-document';
import { reservationDayId, spansOfDay } from './reservation-day-document';
import { reservationRow } from './reservation-view';
import { areaOf } from './check-reservation';
import { reservationRulesOf } from './switched-on';
import { readTables } from './table-plan';

const rowsRead = 400;
const blockedRead = 50;
const daysShown = 7;
const letGoShown = 10;
const letGoForMs = 24 * 3_600_000;

/** Somebody who is known both in the app and by phone is one person, by the reservation that they were blocked for. */
function blockedPeople(
  blocked: readonly BlockedGuestDocument[],
): StaffAnswers['reservationBoard']['blocked'] {
  const people = blocked.map(({ reservationId, name, reason, atMs }) => ({
    reservationId,
    name,
    reason,
    atMs,
  }));
  return [...new Map(people.map((person) => [person.reservationId, person])).values()];
}

/** A day at the door: who comes when and sits where, who waits, and what the week holds. */
export async function reservationBoard(
  { database, nowMs }: Services,
  { storeId, day: wanted }: StaffInput<'reservationBoard'>,
): Promise<StaffAnswers['reservationBoard'] | Refused> {
  const store = await database.get('stores', storeId);
  if (!store) return new Refused('STORE_UNKNOWN');
  const rules = reservationRulesOf(store);
  const now = nowMs();
  const week = daysFrom(store.hours, now, daysShown);
  const day = wanted ?? week[0] ?? '';
  const [rows, tables, days, blocked, letGo] = await Promise.all([
    database.query('reservations', {
      where: { storeId, day },
      orderBy: ['startMs', 'asc'],
      limit: rowsRead,
    }),
    readTables(database, storeId),
    database.query('reservationDays', {
      where: { _id: { oneOf: week.map((each) => reservationDayId(storeId, each)) } },
      limit: daysShown,
    }),
    database.query('blockedGuests', {
      where: { storeId },
      orderBy: ['atMs', 'desc'],
      limit: blockedRead,
    }),
    database.query('reservations', {
      where: { storeId, letGoAtMs: { atLeast: now - letGoForMs } },
      orderBy: ['letGoAtMs', 'desc'],
      limit: letGoShown,
    }),
  ]);
  const partiesByDay = new Map(
    days.map((each) => [each.day, spansOfDay(each).filter(({ isWalkIn }) => !isWalkIn).length]),
  );
  return {
    day,
    rows: rows.map(reservationRow),
    tables: tables.map(({ id, name, seats, areaId }) => ({
      ...{ id, name, seats, areaName: areaOf(rules, areaId)?.name ?? null },
    })),
    days: week.map((each) => ({ day: each, parties: partiesByDay.get(each) ?? 0 })),
    blocked: blockedPeople(blocked),
    letGo: letGo.map(reservationRow),
    areas: rules.areas,
    largestParty: largestParty(rules),
    slotMinutes: rules.slotMinutes,
    keepMinutes: rules.keepMinutes,
    mostReserved: mostReservedOf(tables.length, rules.walkInSharePercent),
    utcOffsetMinutes: store.hours.utcOffsetMinutes,
    signalId: doorSignalId(storeId),
    nowMs: now,
  };
}
