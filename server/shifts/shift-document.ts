import { createHash } from 'node:crypto';
import type { CashMovement } from '../../contract/shifts';
import type { Fen } from '../../domain/money/fen';
import type { CashCount } from '../../domain/shift/cash-count';
import type { DrawerSums } from '../../domain/shift/drawer';
import type { ShiftState } from '../../domain/shift/lifecycle';
import type { Takings } from '../../domain/shift/takings';

/**
 * `shifts/<shiftId>`: one colleague at one till. It carries its own sums, written by the transactions in which that one
 * colleague takes or gives cash, so that a cash payment and the closing exclude each other and nothing is scanned. Once
 * it is closed only who accepted it is added.
 */
export interface ShiftDocument {
  readonly _id: string;
  readonly storeId: string;
  readonly openid: string;
  readonly name: string;
  readonly state: ShiftState;
  readonly openedAtMs: number;
  readonly floatCount: CashCount;
  readonly float: Fen;
  /** The shift whose drawer this one goes on with. */
  readonly takenOverFrom: string | null;
  readonly drawer: DrawerSums;
  /** Oldest first. */
  readonly movements: readonly (CashMovement & { readonly requestId: string })[];
  readonly closing: ShiftClosing | null;
  readonly acceptance: { readonly openid: string; readonly name: string; readonly atMs: number } | null;
}

export interface ShiftClosing {
  readonly atMs: number;
  readonly by: string;
  readonly count: CashCount;
  readonly counted: Fen;
  readonly expected: Fen;
  readonly difference: Fen;
  readonly reason: string | null;
  /** Null for whoever comes next. */
  readonly handedTo: { readonly openid: string; readonly name: string } | null;
  readonly matters: readonly string[];
  readonly takings: Takings & { readonly isComplete: boolean };
}

/** `tills/<storeId>:<openid>`: which shift of a colleague is open at a store, and how many there were. */
export interface TillDocument {
  readonly _id: string;
  readonly storeId: string;
  readonly openShiftId: string | null;
  readonly shifts: number;
}

export function tillId(storeId: string, openid: string): string {
  return `${storeId}:${openid}`;
}

/** The n-th shift of a till is always the same, so that it is opened once. */
export function shiftIdFor(till: string, count: number): string {
  return `s-${createHash('sha256').update(`${till}\nshift\n${count}`).digest('hex').slice(0, 22)}`;
}
