import { leaders, roles, type Rights } from '../roles';

/** Whoever cooks, serves or answers has something to tell. */
const writers = [...leaders, 'cashier', 'waiter', 'kitchen', 'service'] as const;

/**
 * What the restaurant tells its guests: articles, the site, and what goes out when. Who of those who write articles may
 * publish one says `domain/article/article-rights.ts`; the site speaks for the whole restaurant, so its owner writes
 * it.
 */
export const pressRights = {
  listOwnArticles: writers,
  viewOwnArticle: writers,
  saveArticle: writers,
  submitArticle: writers,
  returnArticle: writers,
  publishArticle: writers,
  withdrawArticle: writers,
  viewArticleFigures: writers,
  viewOwnSite: leaders,
  saveSite: ['owner'],
  saveJob: leaders,
  listJobApplications: leaders,
  viewCalendar: roles,
  listIdeas: roles,
  addIdea: roles,
  saveCalendarItem: [...leaders, 'service'],
} as const satisfies Rights;
