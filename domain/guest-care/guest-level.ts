import type { Fen } from '../money/fen';

/** How well the house knows a guest: `new` has not finished a meal here yet. */
export type GuestLevel = 'new' | 'guest' | 'regular' | 'old-friend';

interface LevelRule {
  readonly level: GuestLevel;
  readonly visits: number;
  readonly spent: Fen;
}

/** The best first; a guest has a level by visits or by spending within a year, whichever is kinder. */
const rules: readonly LevelRule[] = [
  { level: 'old-friend', visits: 24, spent: 300_000 },
  { level: 'regular', visits: 6, spent: 80_000 },
  { level: 'guest', visits: 1, spent: 1 },
];

export function guestLevel({ visits, spent }: { readonly visits: number; readonly spent: Fen }): GuestLevel {
  return rules.find((rule) => visits >= rule.visits || spent >= rule.spent)?.level ?? 'new';
}
