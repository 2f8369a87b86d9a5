import type { MemberLevel } from './member-rules';

/** What a guest's level does to a price and to what it earns. */
export interface MemberTerms {
  readonly hasMemberPrice: boolean;
  /** 100 earns what the store's rules say. */
  readonly pointsPercent: number;
}

export const plainTerms: MemberTerms = { hasMemberPrice: true, pointsPercent: 100 };

export function termsOf({ hasMemberPrice, pointsPercent }: MemberLevel): MemberTerms {
  return { hasMemberPrice, pointsPercent };
}
