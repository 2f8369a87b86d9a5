import type { Fen } from '../money/fen';

/** What a store gives for friends who are brought, in points. */
export interface InviteRules {
  readonly isOn: boolean;
  readonly inviterPoints: number;
  readonly friendPoints: number;
  /**
   * The least money of the friend's order that has to stay with the house: below it nothing is given, and what was given
   * is taken back when a refund leaves less.
   */
  readonly leastSpend: Fen;
  /** Friends for whom one inviter is rewarded in a calendar month; the friend is rewarded all the same. */
  readonly mostPerMonth: number;
}

export const defaultInviteRules: InviteRules = {
  isOn: false,
  inviterPoints: 200,
  friendPoints: 200,
  leastSpend: 2000,
  mostPerMonth: 10,
};

/** `bound` until the friend's first order counts; `taken-back` when that order was refunded below the least spend. */
export type InviteStatus = 'bound' | 'rewarded' | 'taken-back';

/** Whether an inviter who was rewarded for so many friends in a month is rewarded for one more. */
export function isWithinCap(
  rewarded: { readonly month: string; readonly friends: number } | null,
  month: string,
  { mostPerMonth }: Pick<InviteRules, 'mostPerMonth'>,
): boolean {
  return (rewarded?.month === month ? rewarded.friends : 0) < mostPerMonth;
}

/** Whether what is left of an order deserves its rewards. */
export function deservesReward(kept: Fen, { leastSpend }: Pick<InviteRules, 'leastSpend'>): boolean {
  return kept > 0 && kept >= leastSpend;
}
