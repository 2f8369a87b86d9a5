import type { RefundPlan, ReturnedOfLine } from './plan-refund';

/** What was given back of each line, with a further refund on top. */
export function addReturned(
  before: Readonly<Record<string, ReturnedOfLine>>,
  plan: Pick<RefundPlan, 'byLine'>,
): Record<string, ReturnedOfLine> {
  const after = new Map(Object.entries(before));
  for (const [lineId, given] of Object.entries(plan.byLine)) {
    const known = after.get(lineId) ?? { portions: 0, amount: 0, points: 0 };
    after.set(lineId, {
      portions: known.portions + given.portions,
      amount: known.amount + given.amount,
      points: known.points + given.points,
    });
  }
  return Object.fromEntries(after);
}
