/**
 * Where the newest version of an article stands. What guests read is a copy of the version that was published last, so a
 * correction that is being written, or waits for its look, changes nothing for them.
 */
export const articleStatuses = ['draft', 'in-review', 'scheduled', 'published', 'withdrawn'] as const;
export type ArticleStatus = (typeof articleStatuses)[number];

/** `due` is the clock's; everything else is done by colleagues. */
export const articleEvents = ['save', 'submit', 'return', 'publish', 'schedule', 'due', 'withdraw'] as const;
export type ArticleEvent = (typeof articleEvents)[number];

/**
 * Whatever is changed has to be looked at again, so saving leads back to a draft from everywhere; nothing is published
 * but what was submitted, and the clock publishes nothing but what somebody has timed.
 */
export const articleTransitions: Readonly<
  Record<ArticleStatus, Readonly<Partial<Record<ArticleEvent, ArticleStatus>>>>
> = {
  draft: { save: 'draft', submit: 'in-review', withdraw: 'withdrawn' },
  'in-review': {
    ...{ save: 'draft', return: 'draft', publish: 'published' },
    ...{ schedule: 'scheduled', withdraw: 'withdrawn' },
  },
  scheduled: { save: 'draft', return: 'draft', due: 'published', withdraw: 'withdrawn' },
  published: { save: 'draft', withdraw: 'withdrawn' },
  withdrawn: { save: 'draft' },
};

/** Where an event leads, or null when it cannot happen. */
export function articleStatusAfter(status: ArticleStatus, event: ArticleEvent): ArticleStatus | null {
  return articleTransitions[status][event] ?? null;
}
