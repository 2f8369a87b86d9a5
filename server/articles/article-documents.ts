import type { ArticleContent } from '../../domain/article/article-block';
import type { ArticleCounts, ArticleFact } from '../../domain/article/article-figures';
import type { ArticleStatus } from '../../domain/article/article-lifecycle';
import type { Role } from '../../domain/staff/role';
import { orderIdFor } from '../ordering/order-id';

/** `articles/<hash of author and request id>`: the newest version of what a colleague of one store wrote. */
export interface ArticleDocument extends ArticleContent {
  readonly _id: string;
  readonly storeId: string;
  readonly status: ArticleStatus;
  /** Whoever began it. */
  readonly author: string;
  readonly authorName: string;
  /** Whoever wrote this version, and as what. */
  readonly editor: string;
  readonly editorName: string;
  readonly editorRole: Role;
  readonly version: number;
  readonly editedAtMs: number;
  /** Of the call that made this version, so that its repeat finds it. */
  readonly requestId: string;
  /** When the clock publishes it; null for what is not timed. */
  readonly dueAtMs: number | null;
  readonly remarks: { readonly byName: string; readonly words: string; readonly atMs: number } | null;
  readonly withdrawnReason: string | null;
  /** The version that guests read; null when they read none. */
  readonly outVersion: number | null;
}

/** `articleVersions/<article>-v<version>`: an article as it once was. Added and never changed. */
export interface ArticleVersionDocument extends ArticleContent {
  readonly _id: string;
  readonly articleId: string;
  readonly version: number;
  readonly editor: string;
  readonly editorName: string;
  readonly atMs: number;
}

/** `articlePages/<article>`: what guests read, a copy of the version that was published last. */
export interface ArticlePageDocument extends ArticleContent {
  readonly _id: string;
  readonly storeId: string;
  readonly authorName: string;
  readonly version: number;
  readonly publishedAtMs: number;
  readonly correctedAtMs: number | null;
  /** By which it is found: `domain/bulletin/search-words.ts`. */
  readonly words: readonly string[];
}

/**
 * `articleReaders/<article>-<hash of the guest>`: one guest and one article. Nobody else writes it, so a whole town may
 * read at once; what is counted goes into `articleFacts`, which the clock folds.
 */
export interface ArticleReaderDocument {
  readonly _id: string;
  readonly articleId: string;
  readonly guestId: string;
  /** When it was opened last, from which the time of reading counts. */
  readonly openedAtMs: number;
  /** The business day on which opening was counted last. */
  readonly openedDay: string;
  readonly finishedAtMs: number | null;
  readonly isLiked: boolean;
  /** How often the like was given or taken back, which tells one change from the next. */
  readonly likeChanges: number;
  /** When the clock looks whether the guest has ordered since `countFromMs`; null when nothing waits. */
  readonly countOrderAtMs: number | null;
  readonly countFromMs: number;
}

/** `articleFacts/<reader>:<what>`: something to be counted, until the clock has folded it. It says of nobody who. */
export interface ArticleFactDocument extends ArticleFact {
  readonly _id: string;
  readonly storeId: string;
  readonly articleId: string;
  /** Business day `YYYY-MM-DD` of the store. */
  readonly day: string;
  readonly atMs: number;
}

/** `articleFigures/<article or store>:<day or total>`: what was counted; written by the clock alone. */
export interface ArticleFiguresDocument extends ArticleCounts {
  readonly _id: string;
  readonly day: string;
}

export function articleIdFor(author: string, requestId: string): string {
  return `ar-${orderIdFor(author, `article ${requestId}`)}`;
}

export function articleVersionId(articleId: string, version: number): string {
  return `${articleId}-v${version}`;
}

export function articleReaderId(articleId: string, guestId: string): string {
  return `${articleId}-${orderIdFor(guestId, articleId)}`;
}

export function figuresId(subject: string, day: string): string {
  return `${subject}:${day}`;
}

/** The day under which everything that was ever counted of an article stands. */
export const everyDay = 'total';
