import type { Fen } from '../money/fen';
import type { Quote, SpendAndSaveTier } from './quote';

/**
 * The reduction that a sum of dishes (after member price, without fees) has reached: of the tiers reached the one
 * that saves most, once. Null when none is reached.
 */
export function reachedTier(tiers: readonly SpendAndSaveTier[], dishes: Fen): SpendAndSaveTier | null {
  return tiers
    .filter((tier) => tier.spend <= dishes && tier.save > 0)
    .reduce<SpendAndSaveTier | null>(
      (best, tier) => (best === null || tier.save > best.save ? tier : best),
      null,
    );
}

/** The nearest tier above that would save more than the one reached. */
export function nextSaving(tiers: readonly SpendAndSaveTier[], dishes: Fen): Quote['nextSaving'] {
  const savedNow = reachedTier(tiers, dishes)?.save ?? 0;
  const next = tiers
    .filter((tier) => tier.spend > dishes && tier.save > savedNow)
    .reduce<SpendAndSaveTier | null>(
      (first, tier) => (first === null || tier.spend < first.spend ? tier : first),
      null,
    );
  return next && { missing: next.spend - dishes, save: next.save };
}
