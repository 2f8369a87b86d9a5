import type { StaffArticleAnswers } from '../../contract/articles';
import type { StaffInput } from '../../contract/staff';
import { noArticleCounts } from '../../domain/article/article-figures';
import { businessDay } from '../../domain/store-hours/business-day';
import { dayNumberOf, dayText } from '../../domain/store-hours/local-time';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Database } from '../wechat/database';
import { everyDay, figuresId } from './article-documents';
import { findArticle } from './find-article';
import { foldArticleFacts } from './fold-article-facts';

const articlesShown = 20;
const daysShown = 28;

/** What guests did with the store's articles; what waits for the clock is counted first. */
export async function viewArticleFigures(
  services: Services,
  { storeId, articleId }: StaffInput<'viewArticleFigures'>,
): Promise<StaffArticleAnswers['viewArticleFigures'] | Refused> {
  const { database } = services;
  const store = await database.get('stores', storeId);
  if (!store) return new Refused('STORE_UNKNOWN');
  if (articleId !== null) {
    const article = await findArticle(database, { storeId, articleId });
    if (article instanceof Refused) return article;
  }
  await foldArticleFacts(services, storeId);
  const today = businessDay(store.hours, services.nowMs());
  const [articles, byDay] = await Promise.all([
    readArticles(database, storeId),
    readDays(database, articleId ?? storeId, today),
  ]);
  return { articles, byDay, today };
}

async function readArticles(database: Database, storeId: string) {
  const pages = await database.queryFields(
    'articlePages',
    { where: { storeId }, orderBy: ['publishedAtMs', 'desc'], limit: articlesShown },
    ['title', 'publishedAtMs'],
  );
  const totals = await readFigures(
    database,
    pages.map(({ _id }) => figuresId(_id, everyDay)),
  );
  return pages.map(({ _id: articleId, title, publishedAtMs }) => {
    const { opened, readToEnd, likes, ordered } =
      totals.get(figuresId(articleId, everyDay)) ?? noArticleCounts;
    return { articleId, title, publishedAtMs, opened, readToEnd, likes, ordered };
  });
}

async function readDays(database: Database, subject: string, today: string) {
  const days = Array.from({ length: daysShown }, (_, at) => dayText(dayNumberOf(today) - at));
  const figures = await readFigures(
    database,
    days.map((day) => figuresId(subject, day)),
  );
  return days.flatMap((day) => {
    const found = figures.get(figuresId(subject, day));
    if (!found) return [];
    const { opened, readToEnd, likes, ordered } = found;
    return [{ day, opened, readToEnd, likes, ordered }];
  });
}

async function readFigures(database: Database, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, never>();
  const found = await database.query('articleFigures', {
    where: { _id: { oneOf: ids } },
    limit: ids.length,
  });
  return new Map(found.map((figures) => [figures._id, figures]));
}
