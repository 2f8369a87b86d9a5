import type { Fen } from '../money/fen';
import type { Quote, SpendAndSaveTier } from './quote';

/**
 * The reduction that a sum of dishes (after member price, without fees) has reached: of the tiers reached the one
 * that saves most, once; among equals the higher one. Null when none is reached.
 */
export function reachedTier(tiers: readonly SpendAndSaveTier[], dishes: Fen): SpendAndSaveTier | null {
  const reached = tiers.filter((tier) => tier.spend <= dishes && tier.save > 0);
  return reached.sort((a, b) => b.save - a.save || b.spend - a.spend)[0] ?? null;
}

/** The nearest tier above that would save more than the one reached. */
export function nextSaving(tiers: readonly SpendAndSaveTier[], dishes: Fen): Quote['nextSaving'] {
  const savedNow = reachedTier(tiers, dishes)?.save ?? 0;
  const ahead = tiers.filter((tier) => tier.spend > dishes && tier.save > savedNow);
  const next = ahead.sort((a, b) => a.spend - b.spend || b.save - a.save)[0];
  return next ? { missing: next.spend - dishes, save: next.save } : null;
}
