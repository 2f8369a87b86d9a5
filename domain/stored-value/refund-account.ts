import type { Fen } from '../money/fen';
import { multiplyThenDivide } from '../money/multiply-then-divide';
import type { StoredValue } from './stored-value';

/** A payment that can still carry money back to whoever made it. */
export interface RefundableTopUp {
  readonly id: string;
  readonly amount: Fen;
  readonly refunded: Fen;
}

export interface AccountRefund {
  readonly principal: Fen;
  /** Bonus that is given up with it. */
  readonly forfeited: Fen;
  /** By top-up, in the order in which they were given: what goes back through each. */
  readonly parts: readonly { readonly id: string; readonly amount: Fen }[];
}

/**
 * What a guest gets back of a balance: the principal that is there, through the top-ups in their order, never more than
 * each has left. The bonus is given up with the principal that earned it; where all principal goes, all bonus goes.
 */
export function refundAccount(account: StoredValue, topUps: readonly RefundableTopUp[]): AccountRefund {
  let left = account.principal;
  const parts: { id: string; amount: Fen }[] = [];
  for (const { id, amount, refunded } of topUps) {
    const part = Math.min(left, amount - refunded);
    if (part <= 0) continue;
    parts.push({ id, amount: part });
    left -= part;
  }
  const principal = account.principal - left;
  return { principal, forfeited: forfeitedWith(account, principal), parts };
}

function forfeitedWith({ principal: whole, bonus }: StoredValue, principal: Fen): Fen {
  if (principal === 0) return 0;
  const { quotient, remainder } = multiplyThenDivide(bonus, principal, whole);
  return remainder === 0 ? quotient : quotient + 1;
}
