import type { StaffArticleAnswers } from '../../contract/articles';
import type { StaffInput } from '../../contract/staff';
import { missingIn } from '../../domain/article/article-block';
import { articleStatusAfter, type ArticleEvent } from '../../domain/article/article-lifecycle';
import { mayChangeArticle } from '../../domain/article/article-rights';
import { postText } from '../../domain/bulletin/post-text';
import { Refused } from '../refused';
import type { Services } from '../services';
import { audit } from '../staff/audit';
import type { Colleague } from '../staff/find-role';
import type { ArticleDocument } from './article-documents';
import { findArticle } from './find-article';
import { faultOfVersion } from './save-article';

/** Asks for another's look at the version that was shown. */
export function submitArticle(
  { database }: Services,
  { openid, role }: Colleague,
  input: StaffInput<'submitArticle'>,
): Promise<StaffArticleAnswers['submitArticle'] | Refused> {
  return database.transact(async (transaction) => {
    const article = await findArticle(transaction, input);
    if (article instanceof Refused) return article;
    if (article.status === 'in-review' && article.version === input.version) return statusOf(article);
    const fault = faultOfStep(article, 'submit', input.version);
    if (fault) return fault;
    if (!mayChangeArticle(role, article.author === openid)) {
      return new Refused('ROLE_NOT_ALLOWED', { role, action: 'submitArticle' });
    }
    const missing = missingIn(article);
    if (missing.length > 0) return new Refused('ARTICLE_UNFINISHED', { missing });
    const status = statusAfter(article, 'submit');
    await transaction.update('articles', article._id, { status, remarks: null });
    return { status };
  });
}

/** Gives a version back with remarks; what was timed is timed no more. Whoever wrote it may take it back so, too. */
export function returnArticle(
  services: Services,
  { name }: Colleague,
  input: StaffInput<'returnArticle'>,
): Promise<StaffArticleAnswers['returnArticle'] | Refused> {
  const words = postText(input.remarks);
  return services.database.transact(async (transaction) => {
    const article = await findArticle(transaction, input);
    if (article instanceof Refused) return article;
    const isRepeat = article.status === 'draft' && article.remarks?.words === words;
    if (isRepeat && article.version === input.version) return statusOf(article);
    const fault = faultOfStep(article, 'return', input.version);
    if (fault) return fault;
    const status = statusAfter(article, 'return');
    const remarks = { byName: name, words, atMs: services.nowMs() };
    await transaction.update('articles', article._id, { status, remarks, dueAtMs: null });
    return { status };
  });
}

/** Takes an article away from guests, or ends a draft. It stays in the history, and can be written anew. */
export function withdrawArticle(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'withdrawArticle'>,
): Promise<StaffArticleAnswers['withdrawArticle'] | Refused> {
  const { openid, role } = colleague;
  const reason = postText(input.reason);
  return services.database.transact(async (transaction) => {
    const article = await findArticle(transaction, input);
    if (article instanceof Refused) return article;
    if (article.status === 'withdrawn') return statusOf(article);
    if (!mayChangeArticle(role, article.author === openid)) {
      return new Refused('ROLE_NOT_ALLOWED', { role, action: 'withdrawArticle' });
    }
    const status = statusAfter(article, 'withdraw');
    const { _id, storeId, outVersion } = article;
    await transaction.update('articles', _id, {
      ...{ status, dueAtMs: null, outVersion: null, withdrawnReason: reason },
    });
    if (outVersion !== null) await transaction.remove('articlePages', _id);
    await audit(transaction, services, {
      ...{ storeId, actor: openid, action: 'withdrawArticle', subject: _id, reason },
      before: outVersion === null ? 'not published' : `version ${outVersion} published`,
      after: 'withdrawn',
    });
    return { status };
  });
}

/** Why a step of the lifecycle cannot be done with the version that was shown. */
export function faultOfStep(article: ArticleDocument, event: ArticleEvent, version: number): Refused | null {
  const stale = faultOfVersion(article, version);
  if (stale) return stale;
  const { status } = article;
  return articleStatusAfter(status, event) === null ? new Refused('ARTICLE_MOVED_ON', { status }) : null;
}

export function statusAfter(article: ArticleDocument, event: ArticleEvent) {
  const status = articleStatusAfter(article.status, event);
  if (status === null) throw new Error(`an article that is ${article.status} has no step "${event}"`);
  return status;
}

function statusOf({ status }: ArticleDocument) {
  return { status };
}
