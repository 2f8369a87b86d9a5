import type { StaffAnswers, StaffInput } from '../../contract/staff';
import { largestParty, turnMinutesFor } from '../../domain/reservation/reservation-rules';
import type { BookedSpan } from '../../domain/reservation/booked-span';
import type { StoreDocument } from '../ordering/store-document';
import type { TableDocument } from '../ordering/table-document';
import { Refused } from '../refused';
import type { Services } from '../services';
import { audit } from '../staff/audit';
import type { Colleague } from '../staff/find-role';
import type { Transaction } from '../wechat/database';
import { announceDoor } from './announce-door';
import { bookedRow, bookOnce, findBookedRow } from './book-once';
import { newReservation } from './new-reservation';
import {
  reservationFingerprint,
  reservationIdFor,
  spanOf,
  type ReservationDocument,
} from './reservation-document';
import { sitDown } from './seat-reservation';
import { reservationRulesOf } from './switched-on';
import { keepTables, readDays, spansIn } from './table-plan';

const minuteMs = 60_000;
/** Nobody is led to a table that they have to leave so soon. */
export const shortestStayMs = 30 * minuteMs;
const mostPeople = 99;

type Input = StaffInput<'seatWalkIn'>;

/**
 * A party without a reservation sits down at a free table, until whoever reserved it comes. A repeat finds itself, also
 * where its own first try is what makes the table taken.
 */
export async function seatWalkIn(
  services: Services,
  colleague: Colleague,
  input: Input,
): Promise<StaffAnswers['seatWalkIn'] | Refused> {
  const reservationId = reservationIdFor(input.storeId, input.requestId);
  const find = () => findBookedRow(services, reservationId, input);
  const known = await find();
  if (known) return known;
  if (input.partySize < 1 || input.partySize > mostPeople) {
    return new Refused('PARTY_SIZE_WRONG', { most: mostPeople });
  }
  const seat = async () => {
    const seated = await services.database.transact((transaction) =>
      seatParty(services, transaction, { colleague, input, reservationId, action: 'seatWalkIn' }),
    );
    if (!(seated instanceof Refused)) await announceDoor(services, input.storeId);
    return seated;
  };
  return bookOnce(find, seat, bookedRow);
}

/** The party has the table from now on, and nobody else can get it; inside a transaction. */
export async function seatParty(
  services: Services,
  transaction: Transaction,
  asked: {
    readonly colleague: Colleague;
    readonly input: Input;
    readonly reservationId: string;
    /** What the colleague did, for the audit. */
    readonly action: string;
  },
): Promise<ReservationDocument | Refused> {
  const { colleague, input, reservationId, action } = asked;
  const nowMs = services.nowMs();
  const store = await transaction.get('stores', input.storeId);
  if (!store) return new Refused('STORE_UNKNOWN');
  const table = await transaction.get('tables', input.tableId);
  if (table?.storeId !== store._id) return new Refused('TABLE_UNKNOWN');
  const turnEndMs = nowMs + turnMsFor(store, input.partySize);
  const days = await readDays(transaction, store, { startMs: nowMs, endMs: turnEndMs });
  const endMs = freeUntil(spansIn(days), table._id, nowMs, turnEndMs);
  if (endMs < nowMs + shortestStayMs) return new Refused('TABLE_TAKEN', { table: table.name });
  const seated = walkIn(store, { input, reservationId, table, nowMs, endMs });
  const fault = await sitDown(transaction, seated, nowMs);
  if (fault) return fault;
  await transaction.add('reservations', seated);
  const touched = await readDays(transaction, store, seated);
  await keepTables(transaction, touched, spanOf(seated));
  await audit(transaction, services, {
    ...{ storeId: store._id, actor: colleague.openid, action, subject: table._id },
    ...{ before: 'free', after: `party of ${input.partySize}`, reason: null },
  });
  return seated;
}

export function turnMsFor(store: StoreDocument, partySize: number): number {
  const rules = reservationRulesOf(store);
  return turnMinutesFor(rules, Math.min(partySize, largestParty(rules))) * minuteMs;
}

/** Until when a table is free from now on: until its next party, or to the end of a turn. */
export function freeUntil(
  spans: readonly BookedSpan[],
  tableId: string,
  nowMs: number,
  turnEndMs: number,
): number {
  const starts = spans
    .filter((span) => span.tableIds.includes(tableId) && span.endMs > nowMs)
    .map(({ startMs }) => startMs);
  return Math.min(turnEndMs, ...starts);
}

function walkIn(
  store: StoreDocument,
  seated: {
    readonly input: Input;
    readonly reservationId: string;
    readonly table: TableDocument;
    readonly nowMs: number;
    readonly endMs: number;
  },
): ReservationDocument {
  const { input, reservationId, table, nowMs, endMs } = seated;
  const { partySize, name } = input;
  return newReservation(store, reservationRulesOf(store), {
    ...{ _id: reservationId, guestId: null, fingerprint: reservationFingerprint(input), status: 'seated' },
    ...{ area: null, tables: [{ id: table._id, name: table.name }], name, phone: null, note: '' },
    ...{ isWalkIn: true, deposit: 0, seatedAtMs: nowMs, nowMs },
    wish: { startMs: nowMs, endMs, partySize, areaId: null },
  });
}
