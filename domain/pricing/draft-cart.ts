import type { Fen } from '../money/fen';
import { sumFen } from '../money/sum-fen';
import { checkLines } from './check-lines';
import { dishesLeft, draftLine, withDelivery, withShare, type LineDraft } from './line-draft';
import type { InvalidLine, QuoteInput, SpendAndSaveTier } from './quote';
import { reachedTier } from './spend-and-save';

/** A cart priced up to the point where a coupon comes in; quotes and the judging of coupons start here. */
export interface CartDraft {
  readonly lines: readonly LineDraft[];
  readonly invalidLines: readonly InvalidLine[];
  /** Dishes after member price, without fees: what spend-and-save and a coupon's least sum count. */
  readonly dishesForMembers: Fen;
  readonly tier: SpendAndSaveTier | null;
}

export function draftCart(input: Omit<QuoteInput, 'coupon' | 'pointsToSpend'>): CartDraft {
  const { orderable, invalid } = checkLines(input);
  const priced = orderable.map((line) =>
    draftLine(input.menu, line, input.mode, input.isMember && input.terms.hasMemberPrice),
  );
  const charged = withDelivery(priced, input.mode, input.rules);
  const dishesForMembers = sumFen(charged.map(dishesLeft));
  const tier = reachedTier(input.rules.spendAndSave, dishesForMembers);
  const save = Math.min(tier?.save ?? 0, dishesForMembers);
  return {
    lines: withShare(charged, 'spendAndSaveShare', save, dishesLeft),
    invalidLines: invalid,
    dishesForMembers,
    tier,
  };
}
