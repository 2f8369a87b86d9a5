import { articleLimits, type ArticleBlock } from '../../../domain/article/article-block';

/** An article as it lies on the phone until it is saved. */
export interface KeptArticle {
  readonly title: string;
  readonly summary: string;
  readonly tags: string;
  readonly cover: string | null;
  readonly blocks: readonly ArticleBlock[];
}

/** Whether something that lay on the phone is an article; the cloud checks again whatever is sent. */
export function isKept(value: unknown): value is KeptArticle {
  if (typeof value !== 'object' || value === null) return false;
  const { title, summary, tags, cover, blocks }: Partial<Record<keyof KeptArticle, unknown>> = value;
  const isText = [title, summary, tags].every((text) => typeof text === 'string');
  return isText && (cover === null || typeof cover === 'string') && Array.isArray(blocks);
}

/** The tags in a line of words, each once, as many as an article may have. */
export function tagsIn(line: string): string[] {
  const words = line.split(/[\s,，、]+/).map((word) => word.slice(0, articleLimits.tagLength));
  return [...new Set(words)].filter((word) => word !== '').slice(0, articleLimits.tags);
}
