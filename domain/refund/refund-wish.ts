import type { Fen } from '../money/fen';

/** What is to be given back. */
export type RefundWish =
  /** Everything that was not given back yet. */
  | { readonly kind: 'whole' }
  /** Portions of lines, by line. */
  | { readonly kind: 'lines'; readonly portionsByLine: Readonly<Record<string, number>> }
  /** A sum of money for a reason, as goodwill; the dishes stay sold. */
  | { readonly kind: 'amount'; readonly amount: Fen };
