import { autorun, makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { OwnArticleView } from '../../../contract/articles';
import { articleLimits, type ArticleBlock } from '../../../domain/article/article-block';
import { callStaff, type Problem } from '../../platform/cloud';
import { randomText } from '../../platform/identity';
import { readStored, removeStored, writeStored } from '../../platform/storage';
import { dishNames } from './dish-names';
import { isKept, tagsIn, type KeptArticle } from './kept-article';

/** What the cloud has of the article: nothing at first, then the version that was saved last. */
interface Saved {
  readonly articleId: string | null;
  readonly version: number;
}

/** An article that is being written: on the phone letter by letter, in the cloud version by version. */
export class ArticleDraft implements KeptArticle {
  title = '';
  summary = '';
  /** As they were typed, with blanks between. */
  tags = '';
  cover: string | null = null;
  blocks: readonly ArticleBlock[] = [{ kind: 'paragraph', text: '' }];
  saved: Saved = { articleId: null, version: 0 };
  isSaving = false;

  /** What was sent last and under which id: the same again is a repeat, anything else another version. */
  private sent = { content: '', requestId: '' };
  /** What the cloud has, to tell whether something is left to save. */
  private savedContent = '';

  constructor(readonly storeId: string) {
    makeAutoObservable<this, 'sent' | 'savedContent'>(this, {
      storeId: false,
      sent: false,
      blocks: observableRef,
      saved: observableRef,
      savedContent: observableRef,
    });
  }

  /** Takes up what the cloud has. What lies on this phone from the same version is newer, and is taken instead. */
  edit(article: OwnArticleView): void {
    const { articleId, version, title, summary, cover, tags, blocks } = article;
    dishNames.know(article.dishes);
    this.saved = { articleId, version };
    this.change({ title, summary, cover, tags: tags.join(' '), blocks });
    this.savedContent = this.content;
  }

  /** Takes up what was left on this phone, and keeps what is written from now on until the returned function is called. */
  keep(): () => void {
    const kept = readStored(this.key);
    if (isKept(kept)) this.change(kept);
    return autorun(() => {
      const { title, summary, tags, cover, blocks } = this;
      if (this.isUnsaved) writeStored(this.key, { title, summary, tags, cover, blocks });
      else removeStored(this.key);
    });
  }

  change(fields: Partial<KeptArticle>): void {
    Object.assign(this, fields);
  }

  changeBlock(at: number, block: ArticleBlock): void {
    this.blocks = this.blocks.map((before, place) => (place === at ? block : before));
  }

  addBlock(block: ArticleBlock): void {
    if (!this.isFull) this.blocks = [...this.blocks, block];
  }

  removeBlock(at: number): void {
    this.blocks = this.blocks.filter((_, place) => place !== at);
  }

  /** Swaps a piece with its neighbour above or below; the first goes no higher, the last no lower. */
  moveBlock(at: number, by: 1 | -1): void {
    const [block, other] = [this.blocks[at], this.blocks[at + by]];
    if (block === undefined || other === undefined) return;
    this.blocks = this.blocks.map((before, place) =>
      place === at ? other : place === at + by ? block : before,
    );
  }

  get isFull(): boolean {
    return this.blocks.length >= articleLimits.blocks;
  }

  get isUnsaved(): boolean {
    return this.content !== (this.savedContent || emptyContent);
  }

  /** Nothing that was written is lost on a refusal. */
  async save(): Promise<Problem | null> {
    if (this.isSaving) return null;
    this.isSaving = true;
    const { storeId, content, saved } = this;
    if (this.sent.content !== content) this.sent = { content, requestId: `a${randomText(23)}` };
    const { requestId } = this.sent;
    const answer = await callStaff('saveArticle', {
      ...{ storeId, requestId, articleId: saved.articleId, expectedVersion: saved.version },
      ...this.wish,
    });
    runInAction(() => {
      this.isSaving = false;
      if (!answer.ok) return;
      removeStored(this.key);
      this.savedContent = content;
      this.saved = answer.data;
    });
    return answer.ok ? null : answer.problem;
  }

  /** Asks for another's look at what was saved. */
  async submit(): Promise<Problem | null> {
    const problem = this.isUnsaved || this.saved.articleId === null ? await this.save() : null;
    const { articleId, version } = this.saved;
    if (problem !== null || articleId === null) return problem;
    const answer = await callStaff('submitArticle', { storeId: this.storeId, articleId, version });
    return answer.ok ? null : answer.problem;
  }

  private get key(): string {
    const { articleId, version } = this.saved;
    return `press.draft.${articleId === null ? 'new' : `${articleId}.${version}`}`;
  }

  private get wish() {
    const { title, summary, tags, cover, blocks } = this;
    return { title, summary, cover, tags: tagsIn(tags), blocks: blocks.map((block) => ({ ...block })) };
  }

  private get content(): string {
    return JSON.stringify(this.wish);
  }
}

const emptyContent = JSON.stringify({
  ...{ title: '', summary: '', cover: null, tags: [] },
  blocks: [{ kind: 'paragraph', text: '' }],
});
