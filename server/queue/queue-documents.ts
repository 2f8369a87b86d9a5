import { createHash } from 'node:crypto';
import type { QueueStatus } from '../../domain/queue/queue-lifecycle';
import type { StoreHours } from '../../domain/store-hours/store-hours';
import type { LocalText } from '../../domain/text/local-text';

type DayClock = Pick<StoreHours, 'utcOffsetMinutes' | 'dayStartsAtMinute'>;

/** `queueTickets/<ticketId>`: a number at the door of a store on one business day, and what became of it. */
export interface QueueTicketDocument {
  /** Derived from who asked and the request id, so that a repeat finds itself. */
  readonly _id: string;
  readonly storeId: string;
  readonly storeName: LocalText;
  readonly dayClock: DayClock;
  readonly day: string;
  /** Null for a number that a colleague took and no phone has taken over. */
  readonly guestId: string | null;
  readonly letter: string;
  readonly sequence: number;
  readonly partySize: number;
  readonly status: QueueStatus;
  /** Whether anything can still come of it; the line of a store is found by this. */
  readonly isLive: boolean;
  /** See `domain/queue/line-order.ts`. */
  readonly place: number;
  readonly queuedAtMs: number;
  readonly takenAtMs: number;
  readonly calls: number;
  readonly calledAtMs: number | null;
  readonly comeUntilMs: number | null;
  readonly backUntilMs: number | null;
  readonly timesBack: number;
  /** When the guest was told that the turn is near, or needed no telling. */
  readonly toldAtMs: number | null;
  readonly table: { readonly id: string; readonly name: string } | null;
  /** The party at the table, as `server/reservations` keeps it. */
  readonly reservationId: string | null;
  readonly endedAtMs: number | null;
  /** Opens the number on a phone that takes it over; null once one has. */
  readonly handoverCode: string | null;
  /** One for each time it was put on paper, in order; numbers from before there was paper have none. */
  readonly printRequestIds?: readonly string[];
  readonly signalId: string;
  /** When the clock has to look at it; null when it has ended. */
  readonly dueAtMs: number | null;
}

/** `queueGuests/<storeId>:<guestId>`: the last number of a guest at a store, and how many it were on its day. */
export interface QueueGuestDocument {
  readonly _id: string;
  readonly storeId: string;
  readonly guestId: string;
  readonly ticketId: string;
  readonly day: string;
  readonly taken: number;
}

/** `queueDays/<storeId>:<day>`: whether numbers are still given on a business day. */
export interface QueueDayDocument {
  readonly _id: string;
  readonly storeId: string;
  readonly day: string;
  readonly closedAtMs: number | null;
  /** Whoever waits is to be sent home; null when nobody is, or everybody was. */
  readonly sendHomeDueAtMs: number | null;
}

/** `queueDoors/<storeId>`: what proves that a guest is at a door. */
export interface QueueDoorDocument {
  readonly _id: string;
  /** The code on the poster; replacing it revokes the old one. */
  readonly code: string;
  /** The beginning of every code of the screen, by which its door is found; absent before its screen was first opened. */
  readonly screenTag?: string;
  /** The secret from which the codes of the screen are made. */
  readonly screenKey?: string;
}

export function queueTicketIdFor(whoAsks: string, requestId: string): string {
  const hash = createHash('sha256').update(`${whoAsks}\nqueue\n${requestId}`).digest('hex');
  return `qt-${hash.slice(0, 24)}`;
}

export function queueGuestId(storeId: string, guestId: string): string {
  return `${storeId}:${guestId}`;
}

export function queueDayId(storeId: string, day: string): string {
  return `${storeId}:${day}`;
}

/** Changes whenever the line of a store does. */
export function queueSignalId(storeId: string): string {
  return `queue-${storeId}`;
}
