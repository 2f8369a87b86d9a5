import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { OwnArticleCard } from '../../../contract/articles';
import type { ArticleStatus } from '../../../domain/article/article-lifecycle';
import { callStaff, type Problem } from '../../platform/cloud';

/** The store's articles of one state, those changed last in front. */
export class OwnArticles {
  status: ArticleStatus = 'in-review';
  /** Null until the first answer to what was chosen. */
  articles: readonly OwnArticleCard[] | null = null;
  nextBeforeMs: number | null = null;
  inReview = 0;
  problem: Problem | null = null;

  /** Answers to what was chosen before are not shown any more. */
  private asked = 0;

  constructor(readonly storeId: string) {
    makeAutoObservable<this, 'asked'>(this, {
      storeId: false,
      asked: false,
      articles: observableRef,
      problem: observableRef,
    });
  }

  choose(status: ArticleStatus): Promise<void> {
    Object.assign(this, { status, articles: null, nextBeforeMs: null });
    return this.refresh();
  }

  /** The first page again; what is on the screen stays until the answer is there. */
  refresh(): Promise<void> {
    return this.read(null);
  }

  more(): Promise<void> {
    return this.nextBeforeMs === null ? Promise.resolve() : this.read(this.nextBeforeMs);
  }

  private async read(beforeMs: number | null): Promise<void> {
    this.asked += 1;
    const asked = this.asked;
    const { storeId, status } = this;
    const answer = await callStaff('listOwnArticles', { storeId, status, beforeMs });
    if (asked !== this.asked) return;
    runInAction(() => {
      this.problem = answer.ok ? null : answer.problem;
      if (!answer.ok) return;
      const { articles, nextBeforeMs, inReview } = answer.data;
      this.articles = beforeMs === null ? articles : [...(this.articles ?? []), ...articles];
      this.nextBeforeMs = nextBeforeMs;
      this.inReview = inReview;
    });
  }
}
