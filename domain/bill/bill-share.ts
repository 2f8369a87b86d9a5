import { allocate } from '../money/allocate';
import type { Fen } from '../money/fen';
import { sumFen } from '../money/sum-fen';

/** What of a table's bill somebody wants to pay. */
export type BillShare =
  /** Everything that nobody has paid or is paying. */
  | { readonly kind: 'rest' }
  /** What the guest ordered. */
  | { readonly kind: 'own' }
  | { readonly kind: 'rounds'; readonly orderIds: readonly string[] }
  /** One of so many equal shares. */
  | { readonly kind: 'equal'; readonly of: number }
  | { readonly kind: 'amount'; readonly amount: Fen };

/** A bill, as far as shares of it concern it. */
export interface SharedBill {
  readonly rounds: readonly { readonly orderId: string; readonly isMine: boolean; readonly owed: Fen }[];
  /** What is paid, or is being paid; given up and unwanted parts do not count. */
  readonly parts: readonly { readonly share: BillShare; readonly state: BillPartState }[];
  /** Owed, and not reserved by somebody who is paying. */
  readonly left: Fen;
}

export type BillPartState = 'waiting' | 'paid' | 'released' | 'stray';

/**
 * What a share comes to now; never more than what is left, and 0 where nothing of it is left. Rounds that somebody is
 * paying for already are not told apart: who asks for more than is left gets what is left.
 *
 * Equal shares are each taken of what is left by those who have not paid yet, so that they sum to the whole whatever was
 * ordered or paid otherwise between them: the last of them pays what is left. When all of them are taken and something
 * was ordered since, they begin again.
 */
export function amountOfShare(bill: SharedBill, share: BillShare): Fen {
  return Math.min(bill.left, wanted(bill, share));
}

/** The rounds that a share is meant for; what it pays beyond them goes to the oldest. */
export function roundsOfShare(bill: Pick<SharedBill, 'rounds'>, share: BillShare): readonly string[] {
  if (share.kind === 'rounds') return share.orderIds;
  if (share.kind !== 'own') return [];
  return bill.rounds.filter(({ isMine }) => isMine).map(({ orderId }) => orderId);
}

function wanted(bill: SharedBill, share: BillShare): Fen {
  switch (share.kind) {
    case 'rest':
      return bill.left;
    case 'amount':
      return share.amount;
    case 'equal':
      return equalPart(bill.left, share.of - equalSharesTaken(bill, share.of));
    default: {
      const orderIds = new Set(roundsOfShare(bill, share));
      return sumFen(bill.rounds.filter(({ orderId }) => orderIds.has(orderId)).map(({ owed }) => owed));
    }
  }
}

function equalPart(amount: Fen, people: number): Fen {
  const shares = allocate(
    amount,
    Array.from({ length: people }, () => 1),
  );
  return shares[0] ?? 0;
}

function equalSharesTaken({ parts }: SharedBill, of: number): number {
  const taken = parts.filter(
    ({ share, state }) =>
      (state === 'paid' || state === 'waiting') && share.kind === 'equal' && share.of === of,
  );
  return taken.length % of;
}
