/** What guests did with articles: how often, never who. */
export interface ArticleCounts {
  /** Guests who opened it, each once a day. */
  readonly opened: number;
  /** Guests who read it to the end, each once. */
  readonly readToEnd: number;
  /** Likes that stand. */
  readonly likes: number;
  /** Guests with a paid order within a day after they opened it. */
  readonly ordered: number;
}

export type ArticleFactKind = keyof ArticleCounts;

/** Something that a guest did, or took back. */
export interface ArticleFact {
  readonly kind: ArticleFactKind;
  readonly change: 1 | -1;
}

export const noArticleCounts: ArticleCounts = { opened: 0, readToEnd: 0, likes: 0, ordered: 0 };

export function withArticleFact<Counts extends ArticleCounts>(counts: Counts, fact: ArticleFact): Counts {
  return { ...counts, [fact.kind]: counts[fact.kind] + fact.change };
}

/** The share of those who opened it that read it to the end, in whole percent; null when nobody opened it. */
export function percentReadToEnd({ opened, readToEnd }: ArticleCounts): number | null {
  return opened === 0 ? null : Math.round((Math.min(readToEnd, opened) * 100) / opened);
}
