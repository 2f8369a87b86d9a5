import type { Database } from '../wechat/database';
import { everyDay, figuresId } from './article-documents';

/** The clock folds every minute; more likes than this in one show up with the next. */
const waitingCounted = 50;

/** Likes that stand: those that were counted, and those that wait for the clock. */
export async function likesOf(database: Database, articleId: string): Promise<number> {
  const [total, waiting] = await Promise.all([
    database.get('articleFigures', figuresId(articleId, everyDay)),
    database.queryFields('articleFacts', { where: { articleId, kind: 'likes' }, limit: waitingCounted }, [
      'change',
    ]),
  ]);
  return Math.max(
    0,
    waiting.reduce((sum, { change }) => sum + change, total?.likes ?? 0),
  );
}
