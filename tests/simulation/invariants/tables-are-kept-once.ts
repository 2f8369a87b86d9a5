import { hasTable } from '../../../domain/reservation/reservation-lifecycle';
import {
  spansOfDay,
  type ReservationDayDocument,
} from '../../../server/reservations/reservation-day-document';
import type { Invariant } from './invariant';

export const tablesAreKeptOnce: Invariant = {
  name: 'tables-are-kept-once',
  sentence:
    'No table is kept for two parties at one time, and in the end none is kept for, or taken by, a party that is not there any more.',
  always: ({ books }) =>
    books.changes('reservationDays').flatMap(({ after }) => (after ? crossings(after) : [])),
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
