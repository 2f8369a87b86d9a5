import { hasTable } from '../../../domain/reservation/reservation-lifecycle';
import {
  spansOfDay,
  type ReservationDayDocument,
} from '../../../server/reservations/reservation-day-document';
import type { ReservationDocument } from '../../../server/reservations/reservation-document';
import type { Books } from '../books/books';
import type { Invariant } from './invariant';

export const tablesAreKeptOnce: Invariant = {
  name: 'tables-are-kept-once',
  sentence:
    'No table is kept for two parties at one time, each party that has one has it in the plan of the day, and in the end none is kept for, or taken by, a party that is not there any more.',
  always: ({ books }) => [
    ...books.changes('reservationDays').flatMap(({ after }) => (after ? crossings(after) : [])),
    ...books.changes('reservations').flatMap(({ after }) => (after ? tableless(books, after) : [])),
  ],
  finally: ({ books }) => [
    ...books.all('reservationDays').flatMap((kept) =>
      spansOfDay(kept)
        .filter(({ reservationId }) => {
          const reservation = books.get('reservations', reservationId);
          return !reservation || !hasTable(reservation.status);
        })
        .map(({ reservationId }) => `on ${kept.day} a table is still kept for ${reservationId}`),
    ),
    ...books
      .all('tables')
      .filter(({ party }) => (party ?? null) !== null)
      .map(({ _id, party }) => `the party ${party?.reservationId ?? ''} still sits at ${_id}`),
  ],
};

/** Whoever counts as having a table stands in the plan by which tables are given away. */
function tableless(books: Books, { _id, status, storeId }: ReservationDocument): string[] {
  if (!hasTable(status)) return [];
  const days = books.all('reservationDays').filter((kept) => kept.storeId === storeId);
  const isPlanned = days.some((kept) => spansOfDay(kept).some(({ reservationId }) => reservationId === _id));
  return isPlanned ? [] : [`the party ${_id} is ${status}, and no table is kept for it`];
}

function crossings(kept: ReservationDayDocument): string[] {
  const { day } = kept;
  const spans = spansOfDay(kept);
  return spans.flatMap((span, index) =>
    spans
      .slice(index + 1)
      .filter((other) => other.startMs < span.endMs && span.startMs < other.endMs)
      .filter((other) => other.tableIds.some((id) => span.tableIds.includes(id)))
      .map((other) => `on ${day} one table is kept for ${span.reservationId} and for ${other.reservationId}`),
  );
}
