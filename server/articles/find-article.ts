import { Refused } from '../refused';
import type { Transaction } from '../wechat/database';
import type { ArticleDocument, ArticlePageDocument } from './article-documents';

/** An article of this store; one of another store is as unknown as one that never was. */
export async function findArticle(
  database: Pick<Transaction, 'get'>,
  { storeId, articleId }: { readonly storeId: string; readonly articleId: string },
): Promise<ArticleDocument | Refused> {
  const article = await database.get('articles', articleId);
  return article?.storeId === storeId ? article : new Refused('ARTICLE_UNKNOWN');
}

/** An article as guests read it. */
export async function findPage(
  database: Pick<Transaction, 'get'>,
  articleId: string,
): Promise<ArticlePageDocument | Refused> {
  return (await database.get('articlePages', articleId)) ?? new Refused('ARTICLE_UNKNOWN');
}
