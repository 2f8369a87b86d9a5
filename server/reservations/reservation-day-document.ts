import type { BookedSpan } from '../../domain/reservation/booked-span';

/**
 * `reservationDays/<storeId>:<day>`: who has which tables of a store on one business day. One document decides for all
 * tables of the day, so that two bookings of one table cannot both be written, and a month is thirty documents. A span
 * that reaches into another business day stands in both.
 */
export interface ReservationDayDocument {
  readonly _id: string;
  readonly storeId: string;
  readonly day: string;
  readonly spans: readonly BookedSpan[];
  /** A table was freed, and whoever waits has to be offered it: the clock does it where nobody else has. */
  readonly offerDueAtMs: number | null;
}

export function reservationDayId(storeId: string, day: string): string {
  return `${storeId}:${day}`;
}
