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
  /** Each as `spanText` writes it: a month of a full house is thousands, and a text travels many times faster than an object. */
  readonly spans: readonly string[];
  /** A table was freed, and whoever waits has to be offered it: the clock does it where nobody else has. */
  readonly offerDueAtMs: number | null;
}

export function reservationDayId(storeId: string, day: string): string {
  return `${storeId}:${day}`;
}

/** One span as its day keeps it; ids hold neither spaces nor commas. */
export function spanText({ reservationId, tableIds, startMs, endMs, isWalkIn }: BookedSpan): string {
  return [reservationId, startMs, endMs, isWalkIn ? 'walk-in' : 'reserved', tableIds.join(',')].join(' ');
}

export function spansOfDay({ spans }: Pick<ReservationDayDocument, 'spans'>): BookedSpan[] {
  return spans.map((text) => {
    const [reservationId = '', startMs, endMs, kind, tableIds = ''] = text.split(' ');
    return {
      ...{ reservationId, tableIds: tableIds.split(','), isWalkIn: kind === 'walk-in' },
      ...{ startMs: Number(startMs), endMs: Number(endMs) },
    };
  });
}
