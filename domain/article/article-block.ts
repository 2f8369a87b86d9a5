import { postText, postTitle } from '../bulletin/post-text';

/** Ways from an article into a transaction: 点餐, 订位, 取号, 优惠券. */
export const articleDoors = ['order', 'reserve', 'queue', 'coupons'] as const;
export type ArticleDoor = (typeof articleDoors)[number];

/** One piece of an article, from top to bottom. Texts are plain: markup in them is text like any other. */
export type ArticleBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** A file id of the cloud's storage. */
  | { readonly kind: 'picture'; readonly picture: string; readonly caption: string }
  | { readonly kind: 'dish'; readonly dishId: string }
  | { readonly kind: 'door'; readonly door: ArticleDoor };

/** What a writer may change, and so what each version keeps. */
export interface ArticleContent {
  readonly title: string;
  readonly summary: string;
  readonly cover: string | null;
  readonly tags: readonly string[];
  readonly blocks: readonly ArticleBlock[];
}

/** Lengths are counted in UTF-16 units, as phones count them. */
export const articleLimits = {
  titleLength: 40,
  summaryLength: 90,
  headingLength: 40,
  paragraphLength: 2000,
  captionLength: 60,
  blocks: 40,
  /** Of all texts together, so that a whole article stays far below what one call may carry. */
  textLength: 10_000,
  pictures: 9,
  tags: 4,
  tagLength: 8,
  searchLength: 40,
  remarksLength: 300,
  reasonLength: 80,
  /** How far ahead an article may be timed. */
  aheadMs: 365 * 24 * 60 * 60_000,
} as const;

/** The content as it is kept: no control characters, none that turn the direction of reading, nothing twice. */
export function cleanContent({ title, summary, cover, tags, blocks }: ArticleContent): ArticleContent {
  return {
    title: postTitle(title),
    summary: postTitle(summary),
    cover,
    tags: [...new Set(tags.map(postTitle))].filter((tag) => tag !== ''),
    blocks: blocks.map(cleanBlock).filter(saysSomething),
  };
}

function cleanBlock(block: ArticleBlock): ArticleBlock {
  switch (block.kind) {
    case 'heading':
      return { kind: 'heading', text: postTitle(block.text) };
    case 'paragraph':
      return { kind: 'paragraph', text: postText(block.text) };
    case 'picture':
      return { ...block, caption: postTitle(block.caption) };
    case 'dish':
    case 'door':
      return block;
  }
}

function saysSomething(block: ArticleBlock): boolean {
  return (block.kind !== 'heading' && block.kind !== 'paragraph') || block.text !== '';
}

/** Everything in it that people read, line by line. */
export function wordsOf({ title, summary, tags, blocks }: ArticleContent): string {
  const texts = blocks.flatMap((block) => {
    if (block.kind === 'heading' || block.kind === 'paragraph') return [block.text];
    return block.kind === 'picture' && block.caption !== '' ? [block.caption] : [];
  });
  return [title, summary, ...tags, ...texts].join('\n');
}

/** Its pictures, each once, the cover first. */
export function picturesOf({ cover, blocks }: Pick<ArticleContent, 'cover' | 'blocks'>): string[] {
  const inside = blocks.flatMap((block) => (block.kind === 'picture' ? [block.picture] : []));
  return [...new Set([...(cover === null ? [] : [cover]), ...inside])];
}

/** What an article lacks before somebody else may be asked to look at it. */
export function missingIn({
  title,
  blocks,
}: Pick<ArticleContent, 'title' | 'blocks'>): ('title' | 'blocks')[] {
  const hasText = blocks.some(({ kind }) => kind === 'paragraph');
  return [...(title === '' ? ['title' as const] : []), ...(hasText ? [] : ['blocks' as const])];
}
