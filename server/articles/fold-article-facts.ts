import { noArticleCounts, withArticleFact } from '../../domain/article/article-figures';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Transaction } from '../wechat/database';
import { everyDay, figuresId, type ArticleFactDocument } from './article-documents';

/** One transaction takes a batch of facts one by one, so a batch stays well below its 30 s of life. */
const factsPerBatch = 50;

/** Folds what guests did with articles, of one store or of all, into the figures; says whether more is waiting. */
export async function foldArticleFacts(services: Services, storeId?: string): Promise<boolean> {
  const facts = await services.database.query('articleFacts', {
    where: { ...(storeId === undefined ? {} : { storeId }), atMs: { atMost: services.nowMs() } },
    orderBy: ['atMs', 'asc'],
    limit: factsPerBatch,
  });
  for (const group of byArticleAndDay(facts).values()) {
    const folded = await foldGroup(services, group);
    if (folded instanceof Refused) services.log({ event: 'article-figures-busy', facts: group.length });
  }
  return facts.length === factsPerBatch;
}

/** A fact that another clock has taken is counted already. */
function foldGroup(
  { database }: Services,
  group: readonly ArticleFactDocument[],
): Promise<boolean | Refused> {
  return database.transact(async (transaction) => {
    const taken: ArticleFactDocument[] = [];
    for (const fact of group) if (await transaction.remove('articleFacts', fact._id)) taken.push(fact);
    const [first] = taken;
    if (!first) return true;
    const { articleId, storeId, day } = first;
    await addTo(transaction, articleId, day, taken);
    await addTo(transaction, articleId, everyDay, taken);
    await addTo(transaction, storeId, day, taken);
    return true;
  });
}

async function addTo(
  transaction: Transaction,
  subject: string,
  day: string,
  facts: readonly ArticleFactDocument[],
): Promise<void> {
  const _id = figuresId(subject, day);
  const before = (await transaction.get('articleFigures', _id)) ?? { _id, day, ...noArticleCounts };
  await transaction.set('articleFigures', facts.reduce(withArticleFact, before));
}

function byArticleAndDay(facts: readonly ArticleFactDocument[]): Map<string, ArticleFactDocument[]> {
  const groups = new Map<string, ArticleFactDocument[]>();
  for (const fact of facts) {
    const key = figuresId(fact.articleId, fact.day);
    groups.set(key, [...(groups.get(key) ?? []), fact]);
  }
  return groups;
}
