import type { OwnArticleCard, StaffArticleAnswers } from '../../contract/articles';
import type { StaffInput } from '../../contract/staff';
import { newestPage } from '../../domain/statement/newest-page';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { ArticleDocument } from './article-documents';

const articlesPerPage = 20;
const waitingCounted = 20;

const cardFields = [
  ...(['title', 'cover', 'authorName', 'editorName', 'version', 'status'] as const),
  ...(['editedAtMs', 'dueAtMs', 'outVersion'] as const),
] as const;

/** The store's articles of one state, those changed last in front. */
export async function listOwnArticles(
  services: Services,
  { storeId, status, beforeMs }: StaffInput<'listOwnArticles'>,
): Promise<StaffArticleAnswers['listOwnArticles'] | Refused> {
  const { database } = services;
  const store = await database.get('stores', storeId);
  if (!store) return new Refused('STORE_UNKNOWN');
  const [found, waiting] = await Promise.all([
    database.queryFields(
      'articles',
      {
        where: { storeId, status, ...(beforeMs === null ? {} : { editedAtMs: { below: beforeMs } }) },
        orderBy: ['editedAtMs', 'desc'],
        limit: articlesPerPage + 1,
      },
      cardFields,
    ),
    database.queryFields(
      'articles',
      { where: { storeId, status: 'in-review' }, orderBy: ['editedAtMs', 'desc'], limit: waitingCounted },
      ['_id'],
    ),
  ]);
  const listed = found.map((article) => ({ ...article, atMs: article.editedAtMs }));
  const { rows, nextBeforeMs } = newestPage([listed], articlesPerPage);
  return {
    articles: rows.map(ownArticleCard),
    nextBeforeMs,
    inReview: waiting.length,
    utcOffsetMinutes: store.hours.utcOffsetMinutes,
    nowMs: services.nowMs(),
  };
}

export function ownArticleCard(
  article: Pick<ArticleDocument, '_id' | (typeof cardFields)[number]>,
): OwnArticleCard {
  const { _id: articleId, title, cover, authorName, editorName, version, status } = article;
  const { editedAtMs, dueAtMs, outVersion } = article;
  return {
    ...{ articleId, title, cover, authorName, editorName, version, status, editedAtMs, dueAtMs },
    isOut: outVersion !== null,
  };
}
