import type { ArticleCard, GuestArticleAnswers } from '../../contract/articles';
import type { GuestInput } from '../../contract/guest';
import { wordsOf } from '../../domain/article/article-block';
import { isFound, wordToLookUp } from '../../domain/bulletin/search-words';
import { newestPage } from '../../domain/statement/newest-page';
import type { Services } from '../services';
import type { Database } from '../wechat/database';
import type { ArticlePageDocument } from './article-documents';

/** What one call shows, and what one call looks through when it has to choose. */
const articlesShown = 10;
const articlesLookedThrough = 30;

const cardFields = ['title', 'summary', 'cover', 'tags', 'authorName', 'publishedAtMs'] as const;

/** What guests may read, newest first, one page; `nextBeforeMs` is where the next one begins. */
export async function listArticles(
  { database }: Services,
  { tag, search, beforeMs }: GuestInput<'listArticles'>,
): Promise<GuestArticleAnswers['listArticles']> {
  const word = wordToLookUp(search);
  if (search === '') {
    const where = tag === null ? {} : { tags: { has: tag } };
    const { rows, nextBeforeMs } = await readPage(database, where, beforeMs, articlesShown);
    return { articles: rows.map(articleCard), nextBeforeMs };
  }
  if (word === null) return { articles: [], nextBeforeMs: null };
  const { rows, nextBeforeMs } = await readPage(
    database,
    { words: { has: word } },
    beforeMs,
    articlesLookedThrough,
  );
  const found = rows.filter(
    (page) =>
      (tag === null || page.tags.includes(tag)) && isFound(search, `${page.authorName}\n${wordsOf(page)}`),
  );
  return { articles: found.map(articleCard), nextBeforeMs };
}

/** The newest few, for the site's first page. */
export async function newestArticles({ database }: Services, limit: number): Promise<ArticleCard[]> {
  const query = { where: {}, orderBy: ['publishedAtMs', 'desc'], limit } as const;
  return (await database.queryFields('articlePages', query, cardFields)).map(articleCard);
}

type Where =
  { readonly tags: { readonly has: string } } | { readonly words: { readonly has: string } } | object;

async function readPage(database: Database, where: Where, beforeMs: number | null, length: number) {
  const found = await database.queryFields(
    'articlePages',
    {
      where: { ...where, ...(beforeMs === null ? {} : { publishedAtMs: { below: beforeMs } }) },
      orderBy: ['publishedAtMs', 'desc'],
      limit: length + 1,
    },
    [...cardFields, 'blocks'],
  );
  return newestPage([found.map((page) => ({ ...page, atMs: page.publishedAtMs }))], length);
}

export function articleCard(
  page: Pick<ArticlePageDocument, '_id' | (typeof cardFields)[number]>,
): ArticleCard {
  const { _id: articleId, title, summary, cover, tags, authorName, publishedAtMs } = page;
  return { articleId, title, summary, cover, tags, authorName, publishedAtMs };
}
