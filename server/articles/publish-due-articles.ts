import { Refused } from '../refused';
import type { Services } from '../services';
import { putBeforeGuests } from './publish-article';

const articlesPerBatch = 20;

/**
 * Publishes what is timed for a moment that has come; says whether more is waiting. Of two clocks one finds it done, a late
 * one publishes what has waited, and what was taken back meanwhile stays where it is.
 */
export async function publishDueArticles(services: Services): Promise<boolean> {
  const { database } = services;
  const due = await database.queryFields(
    'articles',
    {
      where: { dueAtMs: { atMost: services.nowMs() } },
      orderBy: ['dueAtMs', 'asc'],
      limit: articlesPerBatch,
    },
    ['_id'],
  );
  for (const { _id } of due) {
    const published = await database.transact(async (transaction) => {
      const article = await transaction.get('articles', _id);
      if (article?.status !== 'scheduled' || (article.dueAtMs ?? Infinity) > services.nowMs()) return false;
      await putBeforeGuests(services, transaction, article);
      return true;
    });
    if (published instanceof Refused) services.log({ event: 'article-busy', articleId: _id });
  }
  return due.length === articlesPerBatch;
}
