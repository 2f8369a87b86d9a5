import type { GuestArticleAnswers } from '../../contract/articles';
import type { GuestInput } from '../../contract/guest';
import type { GuestSiteAnswers } from '../../contract/site';
import type { Reach } from './guest-reach';
import type { Victim } from './victim';

type PressReaches = {
  readonly [Name in keyof (GuestArticleAnswers & GuestSiteAnswers)]: (
    victim: Victim,
  ) => readonly (Reach & { readonly input: GuestInput<Name> })[];
};

const unknown = { articleId: `ar-${'0'.repeat(24)}` };

/** What a guest read, liked or asked for is found by who asks, so that nobody else's can be named. */
export const pressReaches: PressReaches = {
  viewSite: () => [{ what: 'the site', input: {}, ends: 'own things' }],
  listArticles: () => [
    { what: 'from the newest', input: { tag: null, search: '', beforeMs: null }, ends: 'own things' },
  ],
  openArticle: () => [{ what: 'that never was', input: unknown, ends: 'ARTICLE_UNKNOWN' }],
  finishArticle: () => [{ what: 'that never was', input: unknown, ends: 'ARTICLE_UNKNOWN' }],
  likeArticle: () => [
    { what: 'that never was', input: { ...unknown, isLiked: true }, ends: 'ARTICLE_UNKNOWN' },
  ],
  applyForJob: ({ requestId }) => [
    {
      what: 'with their request id',
      input: { requestId, jobId: 'jb-none', name: '小许', phone: '13912345678', words: '' },
      ends: 'JOB_UNKNOWN',
    },
  ],
  tellStory: ({ requestId }) => [
    {
      what: 'with their request id, at a store that never was',
      input: { requestId, storeId: 'no-such', words: '十年前' },
      ends: 'STORE_UNKNOWN',
    },
  ],
};
