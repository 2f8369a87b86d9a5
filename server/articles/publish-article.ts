import type { StaffArticleAnswers } from '../../contract/articles';
import type { StaffInput } from '../../contract/staff';
import { articleLimits, wordsOf } from '../../domain/article/article-block';
import { faultOfLook } from '../../domain/article/article-rights';
import { wordsOfPost } from '../../domain/bulletin/search-words';
import { Refused } from '../refused';
import type { Services } from '../services';
import { audit } from '../staff/audit';
import type { Colleague } from '../staff/find-role';
import { worksSomewhere } from '../staff/staff-document';
import type { Database, Transaction } from '../wechat/database';
import type { ArticleDocument } from './article-documents';
import { findArticle } from './find-article';
import { faultOfStep, statusAfter } from './move-article';

/**
 * Puts a version before guests after another's look, now or at a moment. Who may is decided here and nowhere else: the
 * phone only greys the button.
 */
export async function publishArticle(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'publishArticle'>,
): Promise<StaffArticleAnswers['publishArticle'] | Refused> {
  const { atMs, version } = input;
  const nowMs = services.nowMs();
  if (atMs !== null && (atMs <= nowMs || atMs > nowMs + articleLimits.aheadMs)) {
    return new Refused('PUBLISH_TIME_WRONG', { days: articleLimits.aheadMs / (24 * 60 * 60_000) });
  }
  const isAlone = await worksAlone(services.database, colleague);
  return services.database.transact(async (transaction) => {
    const article = await findArticle(transaction, input);
    if (article instanceof Refused) return article;
    if (isDoneAlready(article, input)) return { status: article.status };
    const event = atMs === null ? 'publish' : 'schedule';
    const fault = faultOfStep(article, event, version);
    if (fault) return fault;
    const why = faultOfLook(lookerOf(colleague), writerOf(article), isAlone);
    if (why !== null) return new Refused('ARTICLE_BY_ANOTHER', { why });
    const status = statusAfter(article, event);
    await audit(transaction, services, {
      ...{ storeId: article.storeId, actor: colleague.openid, action: 'publishArticle', reason: null },
      subject: article._id,
      before: article.outVersion === null ? 'not published' : `version ${article.outVersion}`,
      after: `version ${version} ${atMs === null ? 'published' : `timed for ${new Date(atMs).toISOString()}`}`,
    });
    if (atMs === null) await putBeforeGuests(services, transaction, article);
    else await transaction.update('articles', article._id, { status, dueAtMs: atMs });
    return { status };
  });
}

/** What a guest reads from now on. An article that was out already keeps its place among the others. */
export async function putBeforeGuests(
  services: Services,
  transaction: Transaction,
  article: ArticleDocument,
): Promise<void> {
  const { _id, storeId, authorName, version, title, summary, cover, tags, blocks } = article;
  const nowMs = services.nowMs();
  const before = await transaction.get('articlePages', _id);
  const words = wordsOfPost({ title, authorName, body: wordsOf(article) });
  await transaction.set('articlePages', {
    ...{ _id, storeId, authorName, version, title, summary, cover, tags, blocks, words },
    publishedAtMs: before?.publishedAtMs ?? nowMs,
    correctedAtMs: before ? nowMs : null,
  });
  await transaction.update('articles', _id, { status: 'published', dueAtMs: null, outVersion: version });
}

export function lookerOf({ openid: id, role }: Colleague) {
  return { id, role };
}

export function writerOf({ editor: id, editorRole: role }: ArticleDocument) {
  return { id, role };
}

const storesAsked = 100;
const peopleAsked = 20;

/** Whether nobody else works in the whole restaurant, so that nobody else could look. */
export async function worksAlone(database: Database, { openid }: Colleague): Promise<boolean> {
  const query = { where: {}, orderBy: ['position', 'asc'], limit: storesAsked } as const;
  const stores = await database.queryFields('stores', query, ['_id']);
  const people = await database.query('staff', {
    where: { 'memberships.storeId': { oneOf: stores.map(({ _id }) => _id) } },
    limit: peopleAsked,
  });
  if (people.length === peopleAsked) return false;
  return !people.some((person) => person._id !== openid && worksSomewhere(person));
}

/** The tap arrived twice. */
function isDoneAlready(article: ArticleDocument, { atMs, version }: StaffInput<'publishArticle'>): boolean {
  if (article.version !== version) return false;
  if (atMs === null) return article.status === 'published';
  return article.status === 'scheduled' && article.dueAtMs === atMs;
}
