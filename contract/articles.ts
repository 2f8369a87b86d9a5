import * as v from 'valibot';
import { articleDoors, articleLimits, type ArticleBlock } from '../domain/article/article-block';
import type { ArticleCounts } from '../domain/article/article-figures';
import { articleStatuses, type ArticleStatus } from '../domain/article/article-lifecycle';
import type { LookFault } from '../domain/article/article-rights';
import type { Fen } from '../domain/money/fen';
import type { LocalText } from '../domain/text/local-text';

const id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));
const requestId = v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const version = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const moment = v.nullable(count);
const words = (longest: number) => v.pipe(v.string(), v.trim(), v.maxLength(longest));
const someWords = (longest: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(longest));

/** A file of the cloud's storage in the folder of the articles, as the upload named it. */
export const articlePicture = v.pipe(
  v.string(),
  v.maxLength(300),
  v.regex(/^cloud:\/\/[\w.-]+\/articles\/[\w-]+\.(?:jpg|jpeg|png|webp)$/),
);

const block = v.variant('kind', [
  v.strictObject({ kind: v.literal('heading'), text: words(articleLimits.headingLength) }),
  v.strictObject({ kind: v.literal('paragraph'), text: words(articleLimits.paragraphLength) }),
  v.strictObject({
    ...{ kind: v.literal('picture'), picture: articlePicture, caption: words(articleLimits.captionLength) },
  }),
  v.strictObject({ kind: v.literal('dish'), dishId: id }),
  v.strictObject({ kind: v.literal('door'), door: v.picklist(articleDoors) }),
]);

const content = {
  title: words(articleLimits.titleLength),
  summary: words(articleLimits.summaryLength),
  cover: v.nullable(articlePicture),
  tags: v.pipe(v.array(words(articleLimits.tagLength)), v.maxLength(articleLimits.tags)),
  blocks: v.pipe(v.array(block), v.maxLength(articleLimits.blocks)),
};

const search = v.pipe(v.string(), v.trim(), v.maxLength(articleLimits.searchLength));

/** What guests do with articles; part of the function `guest`. */
export const guestArticleInputs = {
  /** Newest first. A page may be short, even empty, and still have a next one: it looked through so many articles. */
  listArticles: v.strictObject({
    tag: v.nullable(words(articleLimits.tagLength)),
    /** Looked for in everything that is said in it; empty for everything. */
    search,
    beforeMs: moment,
  }),
  /** One article whole, by its id or the scene of a named code that leads to it. Who opens it is counted once a day. */
  openArticle: v.strictObject({ articleId: id }),
  /** The end of the article has been seen; counted once, and only after a time in which it can have been read. */
  finishArticle: v.strictObject({ articleId: id }),
  likeArticle: v.strictObject({ articleId: id, isLiked: v.boolean() }),
} as const;

/** Writing, looking at and publishing articles; part of the function `staff`. */
export const staffArticleInputs = {
  /** Of one state, those changed last in front. */
  listOwnArticles: v.strictObject({ storeId: id, status: v.picklist(articleStatuses), beforeMs: moment }),
  viewOwnArticle: v.strictObject({ storeId: id, articleId: id }),
  /** Makes the next version of the one that was shown; the first one has neither id nor version. */
  saveArticle: v.strictObject({
    ...{ storeId: id, articleId: v.nullable(id), requestId, expectedVersion: count },
    ...content,
  }),
  submitArticle: v.strictObject({ storeId: id, articleId: id, version }),
  /** Gives a version back to its writer with remarks; also one that is timed. */
  returnArticle: v.strictObject({
    ...{ storeId: id, articleId: id, version },
    remarks: someWords(articleLimits.remarksLength),
  }),
  /** Puts a version before guests, now or at a moment. Nobody publishes what they wrote. */
  publishArticle: v.strictObject({ storeId: id, articleId: id, version, atMs: moment }),
  withdrawArticle: v.strictObject({
    ...{ storeId: id, articleId: id },
    reason: someWords(articleLimits.reasonLength),
  }),
  /** What guests did with the store's articles; of one of them day by day. */
  viewArticleFigures: v.strictObject({ storeId: id, articleId: v.nullable(id) }),
} as const;

/** An article in a list of guests. */
export interface ArticleCard {
  readonly articleId: string;
  readonly title: string;
  readonly summary: string;
  readonly cover: string | null;
  readonly tags: readonly string[];
  readonly authorName: string;
  readonly publishedAtMs: number;
}

/** A dish of which an article tells, as the menu has it now; one that left the menu is not shown. */
export interface ArticleDish {
  readonly dishId: string;
  readonly name: LocalText;
  readonly picture: string;
  /** Of one portion, in the default size. */
  readonly price: Fen;
}

export interface ArticleView extends ArticleCard {
  readonly storeId: string;
  readonly storeName: LocalText;
  readonly blocks: readonly ArticleBlock[];
  readonly dishes: readonly ArticleDish[];
  /** When it was corrected last; null when it stands as it came out. */
  readonly correctedAtMs: number | null;
  readonly likes: number;
  readonly isLiked: boolean;
  /** The shortest time in which it can be read. */
  readonly leastReadingMs: number;
}

export interface GuestArticleAnswers {
  listArticles: { readonly articles: readonly ArticleCard[]; readonly nextBeforeMs: number | null };
  openArticle: { readonly article: ArticleView };
  finishArticle: { readonly isCounted: boolean };
  likeArticle: { readonly isLiked: boolean; readonly likes: number };
}

/** An article in a list of colleagues. */
export interface OwnArticleCard {
  readonly articleId: string;
  readonly title: string;
  readonly cover: string | null;
  readonly authorName: string;
  readonly editorName: string;
  readonly version: number;
  readonly status: ArticleStatus;
  readonly editedAtMs: number;
  /** When it comes out by itself; null for what is not timed. */
  readonly dueAtMs: number | null;
  /** Whether guests can read it, in this version or an earlier one. */
  readonly isOut: boolean;
}

export interface OwnArticleView extends OwnArticleCard {
  readonly summary: string;
  readonly tags: readonly string[];
  readonly blocks: readonly ArticleBlock[];
  readonly dishes: readonly ArticleDish[];
  /** Of whoever looked at it last. */
  readonly remarks: { readonly byName: string; readonly words: string; readonly atMs: number } | null;
  readonly withdrawnReason: string | null;
  readonly mayChange: boolean;
  /** Why this colleague may not publish it; null when they may. */
  readonly lookFault: LookFault | null;
  /** The newest twenty, newest first. */
  readonly versions: readonly {
    readonly version: number;
    readonly editorName: string;
    readonly atMs: number;
  }[];
  /** The version that guests read now, when it is another one. */
  readonly outVersion: number | null;
}

type Moved = { readonly status: ArticleStatus };

export interface StaffArticleAnswers {
  listOwnArticles: {
    readonly articles: readonly OwnArticleCard[];
    readonly nextBeforeMs: number | null;
    /** How many wait for a look, counted up to 20. */
    readonly inReview: number;
    readonly utcOffsetMinutes: number;
    readonly nowMs: number;
  };
  viewOwnArticle: {
    readonly article: OwnArticleView;
    readonly utcOffsetMinutes: number;
    readonly nowMs: number;
  };
  saveArticle: { readonly articleId: string; readonly version: number };
  submitArticle: Moved;
  returnArticle: Moved;
  publishArticle: Moved;
  withdrawArticle: Moved;
  viewArticleFigures: {
    /** The newest that guests can read, at most twenty. */
    readonly articles: readonly (ArticleCounts & {
      readonly articleId: string;
      readonly title: string;
      readonly publishedAtMs: number;
    })[];
    /** Of the article that was asked for, or of the store; the last 28 business days, those with figures. */
    readonly byDay: readonly (ArticleCounts & { readonly day: string })[];
    readonly today: string;
  };
}
