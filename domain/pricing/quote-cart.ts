import { pointsEarned } from '../membership/points-earned';
import { pointsLimitFor, pointsToFen, pointsWorthWholeFen } from '../membership/points-worth';
import type { Fen } from '../money/fen';
import { sumFen } from '../money/sum-fen';
import { amountRows } from './amount-rows';
import { draftCart } from './draft-cart';
import { coversLine, judgeCoupon } from './judge-coupon';
import { dishesLeft, payableLeft, withShare, type LineDraft } from './line-draft';
import type { CouponVerdict, Quote, QuoteInput, RoundingRule } from './quote';
import { nextSaving } from './spend-and-save';

/**
 * What a cart costs and why; phone and cloud compute it with the same code.
 *
 * In this order: list prices, packing (pickup and delivery) and the delivery fee; member prices; spend-and-save;
 * the coupon; points; rounding. Spend-and-save and coupons reduce dishes and never fees. Points pay for anything,
 * fees included, up to the share of what is left that the rules allow. Each discount is spread over the lines in
 * proportion to what is left of them, lines taken in the order of their ids, so that the answer does not depend on
 * the order of the cart, no line is ever below 0 and the lines' payables sum to the total.
 *
 * Lines that cannot be ordered are named and never counted. A coupon that does not fit is judged and not applied.
 * More points than possible are cut to what is possible; a guest without membership neither spends nor earns any.
 */
export function quoteCart(input: QuoteInput): Quote {
  const draft = draftCart(input);
  const coupon = input.coupon && judgeCoupon(input.coupon, draft.lines, input);
  const discounted = withCoupon(draft.lines, input, coupon);
  const points = pointsFor(discounted, input);
  const paidWithPoints = withShare(discounted, 'pointsShare', points.worth, payableLeft);
  const rounded = withRounding(paidWithPoints, input.rules.rounding);
  const payable = sumFen(rounded.map(payableLeft));
  const amounts = amountRows(rounded, input, draft.tier, points.spent);
  return {
    lines: inCartOrder(rounded, input),
    invalidLines: draft.invalidLines,
    amounts,
    payable,
    saved: sumFen(amounts.map((row) => Math.max(0, -row.amount))),
    pointsSpent: points.spent,
    pointsLimit: points.limit,
    pointsEarned: input.isMember ? pointsEarned(input.rules.points, payable, input.terms.pointsPercent) : 0,
    coupon,
    nextSaving: nextSaving(input.rules.spendAndSave, draft.dishesForMembers),
    minimumSpendMissing: Math.max(
      0,
      input.rules.minimumSpend[input.mode] - sumFen(discounted.map(dishesLeft)),
    ),
  };
}

function withCoupon(
  lines: readonly LineDraft[],
  { coupon }: QuoteInput,
  verdict: CouponVerdict | null,
): readonly LineDraft[] {
  if (!coupon || !verdict?.fits) return lines;
  return withShare(lines, 'couponShare', verdict.saves, (line) =>
    coversLine(coupon, line) ? dishesLeft(line) : 0,
  );
}

function pointsFor(
  lines: readonly LineDraft[],
  { rules, isMember, pointsBalance, pointsToSpend }: QuoteInput,
): { readonly limit: number; readonly spent: number; readonly worth: Fen } {
  const left = sumFen(lines.map(payableLeft));
  const limit = isMember ? pointsLimitFor(rules.points, left, pointsBalance) : 0;
  const spent = pointsWorthWholeFen(rules.points, Math.max(0, Math.min(pointsToSpend, limit)));
  return { limit, spent, worth: pointsToFen(rules.points, spent) };
}

function withRounding(lines: readonly LineDraft[], rule: RoundingRule): readonly LineDraft[] {
  if (rule === 'none') return lines;
  const fenPerJiao = 10;
  return withShare(lines, 'roundingShare', sumFen(lines.map(payableLeft)) % fenPerJiao, payableLeft);
}

/** Lines are shown as the guest put them; their amounts do not depend on it. */
function inCartOrder(lines: readonly LineDraft[], { lines: cartLines }: QuoteInput): Quote['lines'] {
  const draftById = new Map(lines.map((line) => [line.lineId, line]));
  return cartLines.flatMap(({ lineId }) => {
    const draft = draftById.get(lineId);
    return draft ? [{ ...draft, payable: payableLeft(draft) }] : [];
  });
}
