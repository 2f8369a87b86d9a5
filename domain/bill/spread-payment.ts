import type { Fen } from '../money/fen';

export interface OwedRound {
  readonly orderId: string;
  readonly owed: Fen;
}

/**
 * Which rounds a payment pays: those that it was meant for first, then the others, each in the order given, which is
 * oldest first. Rounds that get nothing are left out. What is more than all of them owe is not spread.
 */
export function spreadPayment(
  rounds: readonly OwedRound[],
  meantFor: readonly string[],
  amount: Fen,
): { readonly orderId: string; readonly amount: Fen }[] {
  const meant = new Set(meantFor);
  const inOrder = [
    ...rounds.filter(({ orderId }) => meant.has(orderId)),
    ...rounds.filter(({ orderId }) => !meant.has(orderId)),
  ];
  let left = amount;
  return inOrder.flatMap(({ orderId, owed }) => {
    const paid = Math.min(left, owed);
    left -= paid;
    return paid > 0 ? [{ orderId, amount: paid }] : [];
  });
}
