import type { Fen } from '../money/fen';
import { sumFen } from '../money/sum-fen';

/** What went in and out of a drawer since it was opened, each as a positive sum. */
export interface DrawerSums {
  /** Paid by guests. */
  readonly taken: Fen;
  /** Given back to guests. */
  readonly refunded: Fen;
  readonly paidIn: Fen;
  readonly paidOut: Fen;
  /** Brought to the safe or the bank; it stays the house's. */
  readonly putAside: Fen;
}

export const untouchedDrawer: DrawerSums = { taken: 0, refunded: 0, paidIn: 0, paidOut: 0, putAside: 0 };

/** Why a colleague moves cash without a guest. */
export const movementKinds = ['paid-in', 'paid-out', 'put-aside', 'refunded'] as const;
export type MovementKind = (typeof movementKinds)[number];

const fieldOf = {
  'paid-in': 'paidIn',
  'paid-out': 'paidOut',
  'put-aside': 'putAside',
  refunded: 'refunded',
} as const;

export function withMovement(sums: DrawerSums, kind: MovementKind, amount: Fen): DrawerSums {
  const field = fieldOf[kind];
  return { ...sums, [field]: sumFen([sums[field], amount]) };
}

/** What has to be in the drawer. */
export function expectedInDrawer(float: Fen, sums: DrawerSums): Fen {
  const { taken, refunded, paidIn, paidOut, putAside } = sums;
  return sumFen([float, taken, paidIn, -refunded, -paidOut, -putAside]);
}
