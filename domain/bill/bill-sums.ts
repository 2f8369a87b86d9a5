import type { Fen } from '../money/fen';
import { sumFen } from '../money/sum-fen';
import type { BillPartState } from './bill-share';

/** What one round put on a bill, and what became of it. */
export interface RoundSums {
  readonly amount: Fen;
  /** Taken off before anybody paid it. */
  readonly takenOff: Fen;
  readonly paid: Fen;
  readonly writtenOff: Fen;
}

export interface BillSums {
  /** What was put on the bill and was not taken off. */
  readonly total: Fen;
  readonly paid: Fen;
  readonly writtenOff: Fen;
  /** What is still to be paid. */
  readonly owed: Fen;
  /** What somebody is paying at this moment. It can be above `owed`, when something is taken off meanwhile. */
  readonly reserved: Fen;
  /** What can be paid. */
  readonly left: Fen;
}

export function owedOfRound({ amount, takenOff, paid, writtenOff }: RoundSums): Fen {
  return amount - takenOff - paid - writtenOff;
}

export function sumsOfBill(bill: {
  readonly rounds: readonly RoundSums[];
  readonly parts: readonly { readonly state: BillPartState; readonly amount: Fen }[];
}): BillSums {
  const sum = (amountOf: (round: RoundSums) => Fen) => sumFen(bill.rounds.map(amountOf));
  const owed = sum(owedOfRound);
  const reserved = sumFen(bill.parts.filter(({ state }) => state === 'waiting').map(({ amount }) => amount));
  return {
    total: sum(({ amount, takenOff }) => amount - takenOff),
    paid: sum(({ paid }) => paid),
    writtenOff: sum(({ writtenOff }) => writtenOff),
    owed,
    reserved,
    left: Math.max(0, owed - reserved),
  };
}

/**
 * How much of money that has come is taken: never more than is owed. What somebody reserved and pays in time may be paid
 * while others are paying; money that comes after it was given up leaves to the others what they have reserved.
 */
export function acceptedOf(
  { owed, left }: Pick<BillSums, 'owed' | 'left'>,
  payment: { readonly amount: Fen; readonly isReserved: boolean },
): Fen {
  return Math.min(payment.amount, payment.isReserved ? owed : left);
}
