/** What a guest says of one dish, from worst to best. */
export const verdicts = ['improve', 'fine', 'love'] as const;
export type Verdict = (typeof verdicts)[number];

/** How often each verdict was given. */
export type VerdictCounts = Readonly<Record<Verdict, number>>;

export const noVerdicts: VerdictCounts = { improve: 0, fine: 0, love: 0 };

export function withVerdict(counts: VerdictCounts, verdict: Verdict | null, by: 1 | -1): VerdictCounts {
  return verdict === null ? counts : { ...counts, [verdict]: counts[verdict] + by };
}

export function addVerdicts(a: VerdictCounts, b: VerdictCounts): VerdictCounts {
  return { improve: a.improve + b.improve, fine: a.fine + b.fine, love: a.love + b.love };
}

export function verdictsIn({ improve, fine, love }: VerdictCounts): number {
  return improve + fine + love;
}

/** What is said with one tap. The first ones praise, the others say what is to be mended. */
export const reviewTags = [
  'tasty',
  'generous',
  'hot',
  'worth-it',
  'for-children',
  'salty',
  'bland',
  'cold',
  'small',
  'oily',
  'late',
] as const;
export type ReviewTag = (typeof reviewTags)[number];

export const tagsByVerdict: Readonly<Record<Verdict, readonly ReviewTag[]>> = {
  love: ['tasty', 'generous', 'hot', 'worth-it', 'for-children'],
  fine: ['tasty', 'worth-it', 'bland', 'small', 'late'],
  improve: ['salty', 'bland', 'cold', 'small', 'oily', 'late'],
};
