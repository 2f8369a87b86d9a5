/** What the restaurant tells its guests: articles, the site, and what goes out when. */
export type PressActionName =
  | 'listOwnArticles'
  | 'viewOwnArticle'
  | 'saveArticle'
  | 'submitArticle'
  | 'returnArticle'
  | 'publishArticle'
  | 'withdrawArticle'
  | 'viewArticleFigures'
  | 'viewOwnSite'
  | 'saveSite'
  | 'saveJob'
  | 'listJobApplications'
  | 'viewCalendar'
  | 'listIdeas'
  | 'addIdea'
  | 'saveCalendarItem';

const leaders = ['owner', 'manager'] as const;
/** Whoever cooks, serves or answers has something to tell. */
const writers = [...leaders, 'cashier', 'waiter', 'kitchen', 'service'] as const;
const everybody = [...writers, 'rider'] as const;

/**
 * Who of those who write articles may publish one says `domain/article/article-rights.ts`; the site speaks for the whole
 * restaurant, so its owner writes it.
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
  viewCalendar: everybody,
  listIdeas: everybody,
  addIdea: everybody,
  saveCalendarItem: [...leaders, 'service'],
} as const satisfies Readonly<Record<PressActionName, readonly (typeof everybody)[number][]>>;
