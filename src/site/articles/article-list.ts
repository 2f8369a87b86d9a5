import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { ArticleCard } from '../../../contract/articles';
import { callGuest, type Problem } from '../../platform/cloud';

/** Articles as a guest has chosen them: all, of a tag, or by words. */
export class ArticleList {
  tag: string | null;
  search = '';
  /** Null until the first answer to what was chosen. */
  articles: readonly ArticleCard[] | null = null;
  nextBeforeMs: number | null = null;
  problem: Problem | null = null;

  /** Answers to what was chosen before are not shown any more. */
  private asked = 0;

  constructor(tag: string | null) {
    this.tag = tag;
    makeAutoObservable<this, 'asked'>(this, {
      articles: observableRef,
      problem: observableRef,
      asked: false,
    });
  }

  choose(wish: { readonly tag?: string | null; readonly search?: string }): Promise<void> {
    const { tag = this.tag, search = this.search } = wish;
    Object.assign(this, { tag, search, articles: null, nextBeforeMs: null });
    return this.refresh();
  }

  /** The first page again; what is on the screen stays until the answer is there. */
  refresh(): Promise<void> {
    return this.read(null);
  }

  more(): Promise<void> {
    return this.nextBeforeMs === null ? Promise.resolve() : this.read(this.nextBeforeMs);
  }

  /** Of what is on the screen, each once, in the order in which they come. */
  get tags(): readonly string[] {
    const all = (this.articles ?? []).flatMap(({ tags }) => tags);
    return [...new Set([...(this.tag === null ? [] : [this.tag]), ...all])].slice(0, 8);
  }

  private async read(beforeMs: number | null): Promise<void> {
    this.asked += 1;
    const asked = this.asked;
    const { tag, search } = this;
    const answer = await callGuest('listArticles', { tag, search, beforeMs });
    if (asked !== this.asked) return;
    runInAction(() => {
      this.problem = answer.ok ? null : answer.problem;
      if (!answer.ok) return;
      const { articles, nextBeforeMs } = answer.data;
      this.articles = beforeMs === null ? articles : [...(this.articles ?? []), ...articles];
      this.nextBeforeMs = nextBeforeMs;
    });
  }
}
