import { createHash } from 'node:crypto';
import type { RefundProgress } from '../../contract/views';
import type { BookedSpan } from '../../domain/reservation/booked-span';
import type { DepositAccount } from '../../domain/reservation/deposit';
import type { ReservationStatus } from '../../domain/reservation/reservation-lifecycle';
import type { Fen } from '../../domain/money/fen';
import type { StoreHours } from '../../domain/store-hours/store-hours';
import type { LocalText } from '../../domain/text/local-text';
import type { Payable } from '../payments/create-attempt';

/**
 * `reservations/<outTradeNo>`: a table kept for a party, a place on the waiting list, or a party that walked in. Its
 * deposit is one attempt at WeChat Pay, whose number is its id: when that number is spent unpaid, the reservation ends.
 */
export interface ReservationDocument {
  /** Derived from the guest and the request id, so that a repeat finds itself. */
  readonly _id: string;
  /** Null for a party that walked in, and for one that a colleague wrote down until its guest claims it. */
  readonly guestId: string | null;
  /** What its guest says to be found: eight digits. */
  readonly number: string;
  /** The colleague who wrote it down; absent where its guest did. */
  readonly takenBy?: string;
  /** Hash of what was asked for, to tell a repeat from another wish under the same request id. */
  readonly fingerprint: string;
  readonly storeId: string;
  readonly storeName: LocalText;
  readonly status: ReservationStatus;
  /** Business day of the arrival. */
  readonly day: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly partySize: number;
  readonly area: { readonly id: string; readonly name: LocalText } | null;
  /** Empty while it waits. One that has ended still says which it had; whose they are now stands in the days. */
  readonly tables: readonly { readonly id: string; readonly name: string }[];
  readonly name: string;
  readonly phone: string | null;
  readonly note: string;
  /** For colleagues alone. */
  readonly staffNote: string;
  readonly isWalkIn: boolean;
  /** What is asked for, and what came of it. */
  readonly deposit: Fen;
  /** What the rules asked for and a colleague waived; absent for none. */
  readonly waivedDeposit?: Fen;
  readonly account: DepositAccount;
  readonly refunds: readonly ReservationRefund[];
  /** The rule as it was when the guest agreed to it. */
  readonly freeUntilHours: number;
  /** Absent where the house keeps all of what is left. */
  readonly keptPercent?: number;
  readonly keepMinutes: number;
  readonly missedAfterMinutes: number;
  /** Dishes that were ordered ahead, at most three orders; absent for none. */
  readonly orderIds?: readonly string[];
  readonly createdAtMs: number;
  readonly remindHours: number;
  /** When its guest is to be reminded; null when nobody is, or has been. */
  readonly remindAtMs: number | null;
  /** Until when the deposit can be paid or the offer taken; null when neither waits. */
  readonly untilMs: number | null;
  readonly paidAtMs: number | null;
  readonly seatedAtMs: number | null;
  readonly endedAtMs: number | null;
  readonly cancelledBy: 'guest' | 'store' | null;
  readonly cancelReason: string | null;
  /**
   * When a table that a colleague had kept on the phone was let go, as its deposit was not paid; null once a colleague knows,
   * absent for every other.
   */
  readonly letGoAtMs?: number | null;
  readonly dayClock: Pick<StoreHours, 'utcOffsetMinutes' | 'dayStartsAtMinute'>;
  /** When the clock has to look at it; null when it has ended. */
  readonly dueAtMs: number | null;
}

export interface ReservationRefund {
  readonly refundId: string;
  readonly amount: Fen;
  readonly status: RefundProgress;
}

export function reservationIdFor(whoAsks: string, requestId: string): string {
  return `rs-${hash(`${whoAsks}\nreservation\n${requestId}`).slice(0, 24)}`;
}

/** Of the id, so that it is known before anything is written; two of one number are told apart by the phone. */
export function reservationNumber(reservationId: string): string {
  return String(parseInt(hash(reservationId).slice(0, 12), 16) % 100_000_000).padStart(8, '0');
}

export function reservationFingerprint(wish: unknown): string {
  return hash(JSON.stringify(wish)).slice(0, 32);
}

/** Written down by a colleague, and its guest has not claimed it. */
export function isUnclaimed({ guestId, takenBy }: Pick<ReservationDocument, 'guestId' | 'takenBy'>): boolean {
  return guestId === null && takenBy !== undefined;
}

/** Whether a number at WeChat Pay is that of a deposit; those of orders begin with the order's id. */
export function isReservationId(outTradeNo: string): boolean {
  return /^rs-[0-9a-f]{24}$/.test(outTradeNo);
}

/** The attempt that may be paid, as those who ask for and close payments take it. */
export function attemptOf({ _id, guestId, storeName, untilMs, deposit }: ReservationDocument): Payable {
  if (guestId === null) throw new Error(`nobody can pay for ${_id}: the party walked in`);
  const attempt = { number: 1, outTradeNo: _id };
  return { attempt, guestId, storeName, payUntilMs: untilMs ?? 0, paidBy: { wechat: deposit } };
}

/** The tables it has, from the moment at which it has them: a party may be led to its table early. */
export function spanOf({
  _id,
  tables,
  startMs,
  endMs,
  seatedAtMs,
  isWalkIn,
}: ReservationDocument): BookedSpan {
  return {
    reservationId: _id,
    tableIds: tables.map(({ id }) => id),
    startMs: Math.min(startMs, seatedAtMs ?? startMs),
    endMs,
    isWalkIn,
  };
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
