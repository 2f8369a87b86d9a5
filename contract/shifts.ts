import * as v from 'valibot';
import type { StaffReminderKind } from '../domain/reminder/staff-reminder';
import type { Fen } from '../domain/money/fen';
import { isCashCount, type CashCount } from '../domain/shift/cash-count';
import { movementKinds, type DrawerSums, type MovementKind } from '../domain/shift/drawer';
import type { ShiftState } from '../domain/shift/lifecycle';
import type { Takings } from '../domain/shift/takings';
import type { ColleagueName } from './team';

const id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));
const requestId = v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/));
const reason = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80));
const pieces = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(9999));
/** Pieces by their worth in fen: `{ "10000": 6, "500": 3 }` is six notes of ¥100 and three of ¥5. */
const cashCount = v.pipe(
  v.record(v.string(), pieces),
  v.check(isCashCount, 'Count notes and coins of ¥100, 50, 20, 10, 5, 1, 0.5 and 0.1'),
  v.transform((count) => count as CashCount),
);
const ofShift = { storeId: id, shiftId: id };

/** Tills; part of the function `staff`. */
export const shiftInputs = {
  /** With what is in the drawer. A colleague has one shift at a time at a store. */
  openShift: v.strictObject({ storeId: id, float: cashCount }),
  /** Null for the own one that is open. */
  viewShift: v.strictObject({ storeId: id, shiftId: v.nullable(id) }),
  /** Moves cash without a guest: brought, spent, put into the safe, or handed out for a refund that a leader settled. */
  moveCash: v.strictObject({
    ...ofShift,
    requestId,
    kind: v.picklist(movementKinds),
    amount: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(10_000_000)),
    reason,
  }),
  closeShift: v.strictObject({
    ...ofShift,
    count: cashCount,
    /** What the phone showed as due in the drawer. */
    expectedAmount: v.pipe(v.number(), v.safeInteger()),
    /** Needed when the count comes to another sum. */
    reason: v.nullable(reason),
    /** The colleague who goes on; null for whoever comes next. */
    handedTo: v.nullable(id),
    /** What is not finished, a line each. */
    matters: v.pipe(v.array(reason), v.maxLength(20)),
  }),
  /** Opens an own shift with the drawer of one that was closed, counted again. */
  acceptShift: v.strictObject({ ...ofShift, count: cashCount, reason: v.nullable(reason) }),
  listShifts: v.strictObject({
    storeId: id,
    beforeMs: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
  }),
} as const;

export interface CashMovement {
  readonly kind: MovementKind;
  readonly amount: Fen;
  readonly reason: string;
  readonly atMs: number;
}

/** What waits at the store when a shift ends, for the phone to put into words. */
export type OpenMatter =
  | { readonly kind: 'refund'; readonly place: string; readonly amount: Fen; readonly reason: string }
  | { readonly kind: 'write-off'; readonly place: string; readonly amount: Fen; readonly reason: string }
  | { readonly kind: 'printer'; readonly printer: string; readonly place: string }
  | { readonly kind: 'reminder'; readonly reminder: StaffReminderKind; readonly sinceMs: number };

export interface ShiftView {
  readonly id: string;
  readonly state: ShiftState;
  readonly colleagueName: string;
  readonly isMine: boolean;
  readonly openedAtMs: number;
  readonly closedAtMs: number | null;
  readonly float: Fen;
  readonly drawer: DrawerSums;
  /** Oldest first; bounded at 100. */
  readonly movements: readonly CashMovement[];
  /** What has to be in the drawer. */
  readonly expected: Fen;
  /** Null while it is open. */
  readonly closing: {
    readonly count: CashCount;
    readonly counted: Fen;
    /** Positive for more than had to be there. */
    readonly difference: Fen;
    readonly reason: string | null;
    readonly handedToName: string | null;
    readonly matters: readonly string[];
  } | null;
  readonly acceptedByName: string | null;
  /** What the whole store took from the opening until now, or until the closing. */
  readonly takings: Takings & { readonly isComplete: boolean };
}

export interface ShiftRow {
  readonly id: string;
  readonly state: ShiftState;
  readonly colleagueName: string;
  readonly openedAtMs: number;
  readonly closedAtMs: number | null;
  readonly counted: Fen | null;
  readonly difference: Fen | null;
}

/** Shifts, newest first, and where the next page begins. */
export interface ShiftPage {
  readonly shifts: readonly ShiftRow[];
  readonly nextBeforeMs: number | null;
}

export interface ShiftAnswers {
  openShift: { readonly shift: ShiftView };
  viewShift: {
    /** Null when the reader has none open. */
    readonly shift: ShiftView | null;
    /** Closed shifts that the reader may go on with, newest first; bounded at 5. Empty while an own one is open. */
    readonly toAccept: readonly ShiftRow[];
    readonly openMatters: readonly OpenMatter[];
    /** To whom an open drawer, or one that is opened now, can be handed: whoever may accept it, without the reader. */
    readonly handTo: readonly ColleagueName[];
    /** The newest of the store; null for those who do not lead, and beside a shift that is looked at. */
    readonly newest: ShiftPage | null;
    readonly nowMs: number;
    readonly utcOffsetMinutes: number;
  };
  moveCash: { readonly shift: ShiftView };
  closeShift: { readonly shift: ShiftView };
  acceptShift: { readonly shift: ShiftView };
  listShifts: ShiftPage;
}
