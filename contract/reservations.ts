import * as v from 'valibot';
import type { Fen } from '../domain/money/fen';
import type { AvailableDay } from '../domain/reservation/availability';
import type { ReservationStatus } from '../domain/reservation/reservation-lifecycle';
import type { DepositRule, ReservationArea } from '../domain/reservation/reservation-rules';
import type { LocalText } from '../domain/text/local-text';
import type { ConsentAsk } from './consent';
import { reservationRulesInputs, type ReservationRulesAnswers } from './reservation-rules';
import type { PaymentParameters, RefundProgress } from './views';

const id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));
const requestId = v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/));
const fen = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(100_000_000));
const moment = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const day = v.pipe(v.string(), v.isoDate());
const reason = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80));
/** Any whole number is understood; the store says which it can seat. */
const partySize = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(9999));
const tableIds = v.pipe(
  v.array(id),
  v.minLength(1),
  v.maxLength(3),
  v.check((ids) => new Set(ids).size === ids.length, 'Name each table once'),
);

/** What a guest asks about tables for later; part of the function `guest`. */
export const guestReservationInputs = {
  /** Every day and time at which a party of this size finds a table. */
  listReservationTimes: v.strictObject({ storeId: id, partySize }),
  reserveTable: v.strictObject({
    /** Made by the phone for one intention to reserve; a repeat finds the same reservation. */
    requestId,
    storeId: id,
    startMs: moment,
    partySize,
    /** Null for anywhere. */
    areaId: v.nullable(id),
    name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(20)),
    phone: v.nullable(v.pipe(v.string(), v.maxLength(30))),
    note: v.pipe(v.string(), v.maxLength(60)),
    /** What the phone showed. */
    expectedDeposit: fen,
    /** Waits for a table where none is free. */
    joinsWaitingList: v.boolean(),
  }),
  /** Fresh payment parameters for a deposit that waits for its payment. */
  payDeposit: v.strictObject({ reservationId: id }),
  /** Takes the table that was freed for whoever waited. */
  acceptOffer: v.strictObject({ reservationId: id }),
  /** Asks the payment platform when no notification has come yet. */
  viewReservation: v.strictObject({ reservationId: id }),
  listReservations: v.strictObject({}),
  changeReservation: v.strictObject({
    reservationId: id,
    startMs: moment,
    partySize,
    areaId: v.nullable(id),
  }),
  cancelReservation: v.strictObject({ reservationId: id, expectedReturn: fen }),
  /** Takes over a reservation that a colleague wrote down on the phone. */
  claimReservation: v.strictObject({
    number: v.pipe(v.string(), v.trim(), v.regex(/^\d{8}$/)),
    /** The last four digits of the phone it was made with. */
    phoneEnd: v.pipe(v.string(), v.trim(), v.regex(/^\d{4}$/)),
  }),
} as const;

const ofStore = { storeId: id, reservationId: id };

/** What staff do with them; part of the function `staff`. */
export const staffReservationInputs = {
  ...reservationRulesInputs,
  /** Null for today. */
  reservationBoard: v.strictObject({ storeId: id, day: v.nullable(day) }),
  /** When a party of this size finds a table, for whoever speaks with its guest. */
  listTimesForGuest: v.strictObject({ storeId: id, partySize }),
  /**
   * A guest rings up: a colleague writes the reservation down. Where the rules ask for a deposit the table is held, and its
   * guest takes it over by its number and pays.
   */
  bookForGuest: v.strictObject({
    storeId: id,
    requestId,
    startMs: moment,
    partySize,
    areaId: v.nullable(id),
    name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(20)),
    phone: v.pipe(v.string(), v.maxLength(30)),
    note: v.pipe(v.string(), v.trim(), v.maxLength(60)),
    /** What the phone showed. */
    expectedDeposit: fen,
  }),
  /** The table is kept although its deposit was not paid. */
  waiveDeposit: v.strictObject({ ...ofStore, reason }),
  /** A colleague knows that a table was let go whose deposit was not paid. */
  forgetLetGo: v.strictObject(ofStore),
  seatReservation: v.strictObject(ofStore),
  seatWalkIn: v.strictObject({
    storeId: id,
    requestId,
    partySize,
    tableId: id,
    name: v.pipe(v.string(), v.trim(), v.maxLength(20)),
  }),
  moveReservation: v.strictObject({ ...ofStore, tableIds }),
  noteReservation: v.strictObject({ ...ofStore, note: v.pipe(v.string(), v.trim(), v.maxLength(60)) }),
  markNoShow: v.strictObject(ofStore),
  /** The party has left. */
  finishReservation: v.strictObject(ofStore),
  /** The house cannot keep its word: everything goes back. */
  declineReservation: v.strictObject({ ...ofStore, reason }),
  /** Whoever made this reservation makes no other here, or may again. */
  blockGuest: v.strictObject({ ...ofStore, isBlocked: v.boolean(), reason }),
} as const;

/** What was paid to keep a table, and where it went. */
export interface DepositView {
  /** What this reservation asks for; 0 for none. */
  readonly amount: Fen;
  readonly paid: Fen;
  readonly applied: Fen;
  readonly returned: Fen;
  readonly kept: Fen;
  readonly left: Fen;
  /** How far the money on its way back has come; null when none is. */
  readonly refund: RefundProgress | null;
}

/** A reservation as its guest sees it. */
export interface ReservationView {
  readonly id: string;
  /** What the guest says to be found. */
  readonly number: string;
  readonly status: ReservationStatus;
  readonly storeId: string;
  readonly storeName: LocalText;
  readonly startMs: number;
  readonly endMs: number;
  readonly day: string;
  readonly partySize: number;
  readonly areaId: string | null;
  readonly areaName: LocalText | null;
  readonly tableNames: readonly string[];
  readonly name: string;
  readonly phone: string | null;
  readonly note: string;
  readonly deposit: DepositView;
  /** Until when the deposit can be paid, or an offered table taken; null when neither waits. */
  readonly untilMs: number | null;
  /** Cancelling gives everything back before this moment. */
  readonly freeUntilMs: number;
  /** The table is kept until then for a party that is late. */
  readonly keepUntilMs: number;
  /** Dishes that were ordered ahead. */
  readonly orderIds: readonly string[];
  readonly mayOrderAhead: boolean;
  readonly isCancellable: boolean;
  readonly isChangeable: boolean;
  /** What cancelling now gives back. */
  readonly returnsOnCancel: Fen;
  readonly cancelledBy: 'guest' | 'store' | null;
  /** What the store wrote for the guest. */
  readonly cancelReason: string | null;
  /** The store's clock in minutes east of UTC, and the moment of this answer. */
  readonly utcOffsetMinutes: number;
  readonly nowMs: number;
}

/** A reservation as the door sees it. */
export interface ReservationRow {
  readonly id: string;
  readonly number: string;
  /** A colleague wrote it down, and its guest has not claimed it. */
  readonly isUnclaimed: boolean;
  readonly status: ReservationStatus;
  readonly startMs: number;
  readonly endMs: number;
  readonly partySize: number;
  readonly tables: readonly { readonly id: string; readonly name: string }[];
  readonly areaName: LocalText | null;
  readonly name: string;
  readonly phone: string | null;
  readonly note: string;
  readonly staffNote: string;
  readonly depositPaid: Fen;
  /** What is asked for, paid or not; 0 for none. */
  readonly deposit: Fen;
  /** Orders of dishes that the kitchen begins when the party sits down. */
  readonly ordersAhead: number;
  readonly isWalkIn: boolean;
  readonly seatedAtMs: number | null;
  readonly untilMs: number | null;
}

type Asked = { readonly reservation: ReservationView; readonly payment: PaymentParameters | null };

/** A month of times at one store, for a party of one size. */
export interface ReservationTimes {
  readonly days: readonly AvailableDay[];
  readonly areas: readonly ReservationArea[];
  /** What it comes to at a time says `depositFor`, by size and business day. */
  readonly depositRule: DepositRule | null;
  readonly turnMinutes: number;
  readonly keepMinutes: number;
  /** So long a table is held for a deposit that was not paid yet. */
  readonly holdMinutes: number;
  readonly largestParty: number;
  readonly isPhoneNeeded: boolean;
  readonly utcOffsetMinutes: number;
  readonly nowMs: number;
}

export interface GuestReservationAnswers {
  listReservationTimes: ReservationTimes;
  /** `payment` is null when there is nothing to pay, or the party waits for a table. */
  reserveTable: Asked;
  payDeposit: Asked;
  acceptOffer: Asked;
  viewReservation: { readonly reservation: ReservationView };
  /** What is ahead and what was lately, the newest first; at most 20. */
  listReservations: {
    readonly reservations: readonly ReservationView[];
    /** What the guest may be asked to allow, while a table is kept. */
    readonly asks: readonly ConsentAsk[];
  };
  changeReservation: { readonly reservation: ReservationView };
  cancelReservation: { readonly reservation: ReservationView };
  claimReservation: { readonly reservation: ReservationView };
}

/** Who has a table. */
export interface TableParties {
  /** Who was led to it, and since when; absent for nobody. */
  readonly party?: TableParty;
  /** Who comes to it next in the coming hours; absent for nobody. */
  readonly next?: TableParty;
}

/** A party at a table, or on its way to it. */
export interface TableParty {
  readonly name: string;
  readonly people: number;
  /** When it sat down, or is expected. */
  readonly atMs: number;
}

type Row = { readonly row: ReservationRow };

export interface StaffReservationAnswers extends ReservationRulesAnswers {
  reservationBoard: {
    readonly day: string;
    /** In order of time; at most 400. */
    readonly rows: readonly ReservationRow[];
    readonly tables: readonly {
      readonly id: string;
      readonly name: string;
      readonly seats: number;
      readonly areaName: LocalText | null;
    }[];
    /** Today and the six days after it. */
    readonly days: readonly { readonly day: string; readonly parties: number }[];
    readonly blocked: readonly {
      readonly reservationId: string;
      readonly name: string;
      readonly reason: string;
      readonly atMs: number;
    }[];
    /** Booked on the phone and let go within a day, as the deposit was not paid; of any day, the latest first, at most 10. */
    readonly letGo: readonly ReservationRow[];
    readonly areas: readonly ReservationArea[];
    readonly largestParty: number;
    readonly slotMinutes: number;
    readonly keepMinutes: number;
    /** Tables that may be reserved at once. */
    readonly mostReserved: number;
    readonly utcOffsetMinutes: number;
    /** Changes when anything of any day does. */
    readonly signalId: string;
    readonly nowMs: number;
  };
  listTimesForGuest: ReservationTimes;
  bookForGuest: Row;
  waiveDeposit: Row;
  forgetLetGo: Row;
  seatReservation: Row;
  seatWalkIn: Row;
  moveReservation: Row;
  noteReservation: Row;
  markNoShow: Row;
  finishReservation: Row;
  declineReservation: Row;
  blockGuest: { readonly isBlocked: boolean };
}
