import type { StaffArticleAnswers } from '../../contract/articles';
import type { StaffInput } from '../../contract/staff';
import {
  articleLimits,
  cleanContent,
  picturesOf,
  wordsOf,
  type ArticleContent,
} from '../../domain/article/article-block';
import { articleStatusAfter } from '../../domain/article/article-lifecycle';
import { mayChangeArticle } from '../../domain/article/article-rights';
import { faultOfPictures, faultOfText } from '../bulletin/check-content';
import { countAttempt } from '../limits/count-attempt';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Colleague } from '../staff/find-role';
import type { Transaction } from '../wechat/database';
import { articleIdFor, articleVersionId, type ArticleDocument } from './article-documents';
import { findArticle } from './find-article';

type Input = StaffInput<'saveArticle'>;

/**
 * Keeps the next version of an article, once for each request id. Whatever it was before, it is a draft now: guests go on
 * reading the version that was published, and this one has to be looked at. What others are going to see passes WeChat's
 * judgement first.
 */
export async function saveArticle(
  services: Services,
  colleague: Colleague,
  input: Input,
): Promise<StaffArticleAnswers['saveArticle'] | Refused> {
  const articleId = input.articleId ?? articleIdFor(colleague.openid, input.requestId);
  const which = { storeId: input.storeId, articleId };
  const known = input.articleId === null ? null : await findArticle(services.database, which);
  if (known instanceof Refused) return known;
  const begun = known ?? (await services.database.get('articles', articleId));
  if (begun?.requestId === input.requestId) return { articleId, version: begun.version };
  const content = cleanContent(input);
  const fault =
    faultOfEditor(colleague, begun, input) ??
    faultOfSize(content) ??
    (await faultOfContent(services, colleague, content, begun));
  if (fault) return fault;
  const saved = await services.database.transact(async (transaction) => {
    const before = await transaction.get('articles', articleId);
    if (before?.requestId === input.requestId) return before;
    const stale = faultOfVersion(before, input.expectedVersion);
    if (stale) return stale;
    const article = nextVersion(services, colleague, { before, content, input, articleId });
    await transaction.set('articles', article);
    await keepVersion(transaction, article);
    return article;
  });
  return saved instanceof Refused ? saved : { articleId, version: saved.version };
}

export function faultOfVersion(
  article: Pick<ArticleDocument, 'version'> | null,
  version: number,
): Refused | null {
  const present = article?.version ?? 0;
  return present === version ? null : new Refused('ARTICLE_CHANGED', { version: present });
}

function faultOfEditor(
  { openid, role }: Colleague,
  article: ArticleDocument | null,
  { expectedVersion }: Input,
): Refused | null {
  if (article && !mayChangeArticle(role, article.author === openid)) {
    return new Refused('ROLE_NOT_ALLOWED', { role, action: 'saveArticle' });
  }
  return faultOfVersion(article, expectedVersion);
}

/** What the shape of the input cannot say: how much it is together. */
function faultOfSize(content: ArticleContent): Refused | null {
  const tooLong = wordsOf(content).length > articleLimits.textLength;
  const tooMany = picturesOf({ ...content, cover: null }).length > articleLimits.pictures;
  return tooLong || tooMany ? new Refused('INPUT_INVALID', { fields: ['blocks'] }) : null;
}

/** Counted, for each asks WeChat; pictures that the article had already were judged when they came. */
async function faultOfContent(
  services: Services,
  { openid }: Colleague,
  content: ArticleContent,
  before: ArticleContent | null,
): Promise<Refused | null> {
  const tooMany = await countAttempt(services, openid, 'article');
  if (tooMany) return tooMany;
  const judged = before ? picturesOf(before) : [];
  const text = wordsOf(content);
  const [ofText, ofPictures] = await Promise.all([
    text.trim() === '' ? null : faultOfText(services, { openid, scene: 'forum', text }),
    faultOfPictures(
      services,
      picturesOf(content).filter((picture) => !judged.includes(picture)),
    ),
  ]);
  return ofText ?? ofPictures;
}

function nextVersion(
  services: Services,
  { openid, name, role }: Colleague,
  made: {
    readonly before: ArticleDocument | null;
    readonly content: ArticleContent;
    readonly input: Input;
    readonly articleId: string;
  },
): ArticleDocument {
  const { before, content, input, articleId } = made;
  return {
    ...content,
    ...{ _id: articleId, storeId: input.storeId, requestId: input.requestId },
    status: articleStatusAfter(before?.status ?? 'draft', 'save') ?? 'draft',
    author: before?.author ?? openid,
    authorName: before?.authorName ?? name,
    ...{ editor: openid, editorName: name, editorRole: role },
    version: (before?.version ?? 0) + 1,
    editedAtMs: services.nowMs(),
    dueAtMs: null,
    remarks: before?.remarks ?? null,
    withdrawnReason: null,
    outVersion: before?.outVersion ?? null,
  };
}

/** The version is kept for good. */
async function keepVersion(transaction: Transaction, article: ArticleDocument): Promise<void> {
  const { _id: articleId, version, editor, editorName, editedAtMs: atMs } = article;
  const { title, summary, cover, tags, blocks } = article;
  await transaction.add('articleVersions', {
    ...{ _id: articleVersionId(articleId, version), articleId, version, editor, editorName, atMs },
    ...{ title, summary, cover, tags, blocks },
  });
}
