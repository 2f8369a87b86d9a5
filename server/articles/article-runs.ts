import type { GuestArticleAnswers, StaffArticleAnswers } from '../../contract/articles';
import type { GuestInput } from '../../contract/guest';
import type { Refused } from '../refused';
import type { Services } from '../services';
import type { StaffRun } from '../staff/staff-run';
import { listArticles } from './list-articles';
import { listOwnArticles } from './list-own-articles';
import { returnArticle, submitArticle, withdrawArticle } from './move-article';
import { finishArticle, likeArticle, openArticle } from './open-article';
import { publishArticle } from './publish-article';
import { saveArticle } from './save-article';
import { viewArticleFigures } from './view-article-figures';
import { viewOwnArticle } from './view-own-article';

type GuestRuns = {
  readonly [Name in keyof GuestArticleAnswers]: (
    input: GuestInput<Name>,
    guestId: string,
  ) => Promise<GuestArticleAnswers[Name] | Refused>;
};
type StaffRuns = { readonly [Name in keyof StaffArticleAnswers]: StaffRun<Name> };

/** What guests read. */
export function guestArticleRuns(services: Services): GuestRuns {
  return {
    listArticles: (input) => listArticles(services, input),
    openArticle: (input, guestId) => openArticle(services, guestId, input),
    finishArticle: (input, guestId) => finishArticle(services, guestId, input),
    likeArticle: (input, guestId) => likeArticle(services, guestId, input),
  };
}

/** What colleagues write for them. */
export function staffArticleRuns(services: Services): StaffRuns {
  return {
    listOwnArticles: (input) => listOwnArticles(services, input),
    viewOwnArticle: (input, colleague) => viewOwnArticle(services, colleague, input),
    saveArticle: (input, colleague) => saveArticle(services, colleague, input),
    submitArticle: (input, colleague) => submitArticle(services, colleague, input),
    returnArticle: (input, colleague) => returnArticle(services, colleague, input),
    publishArticle: (input, colleague) => publishArticle(services, colleague, input),
    withdrawArticle: (input, colleague) => withdrawArticle(services, colleague, input),
    viewArticleFigures: (input) => viewArticleFigures(services, input),
  };
}
