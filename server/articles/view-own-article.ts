import type { StaffArticleAnswers } from '../../contract/articles';
import type { StaffInput } from '../../contract/staff';
import { faultOfLook, mayChangeArticle } from '../../domain/article/article-rights';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Colleague } from '../staff/find-role';
import { articleDishes } from './article-dishes';
import { findArticle } from './find-article';
import { ownArticleCard } from './list-own-articles';
import { lookerOf, worksAlone, writerOf } from './publish-article';

const versionsShown = 20;

/** One article as its writers see it: the newest version, what was said of it, and what this colleague may do. */
export async function viewOwnArticle(
  services: Services,
  colleague: Colleague,
  input: StaffInput<'viewOwnArticle'>,
): Promise<StaffArticleAnswers['viewOwnArticle'] | Refused> {
  const { database } = services;
  const [article, store] = await Promise.all([
    findArticle(database, input),
    database.get('stores', input.storeId),
  ]);
  if (article instanceof Refused) return article;
  if (!store) return new Refused('STORE_UNKNOWN');
  const [versions, dishes, isAlone] = await Promise.all([
    database.queryFields(
      'articleVersions',
      { where: { articleId: article._id }, orderBy: ['version', 'desc'], limit: versionsShown },
      ['version', 'editorName', 'atMs'],
    ),
    articleDishes(services, store, article.blocks),
    article.editor === colleague.openid && worksAlone(database, colleague),
  ]);
  const { summary, tags, blocks, remarks, withdrawnReason, outVersion, version } = article;
  return {
    article: {
      ...ownArticleCard(article),
      ...{ summary, tags, blocks, dishes, remarks, withdrawnReason },
      mayChange: mayChangeArticle(colleague.role, article.author === colleague.openid),
      lookFault: faultOfLook(lookerOf(colleague), writerOf(article), isAlone),
      versions: versions.map(({ version: number, editorName, atMs }) => ({
        ...{ version: number, editorName, atMs },
      })),
      outVersion: outVersion === version ? null : outVersion,
    },
    utcOffsetMinutes: store.hours.utcOffsetMinutes,
    nowMs: services.nowMs(),
  };
}
