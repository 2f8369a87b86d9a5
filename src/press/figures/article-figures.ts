import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { StaffAnswers } from '../../../contract/staff';
import { callStaff, type Problem } from '../../platform/cloud';

export type FiguresAnswer = StaffAnswers['viewArticleFigures'];

/** What guests did with the store's articles; of one of them day by day once it is chosen. */
export class ArticleFigures {
  answer: FiguresAnswer | null = null;
  problem: Problem | null = null;
  /** Null for all of them together. */
  articleId: string | null = null;

  constructor(readonly storeId: string) {
    makeAutoObservable(this, { storeId: false, answer: observableRef, problem: observableRef });
  }

  /** The same again shows all of them. */
  choose(articleId: string): Promise<void> {
    this.articleId = this.articleId === articleId ? null : articleId;
    return this.refresh();
  }

  async refresh(): Promise<void> {
    const { storeId, articleId } = this;
    const answer = await callStaff('viewArticleFigures', { storeId, articleId });
    if (articleId !== this.articleId) return;
    runInAction(() => {
      this.problem = answer.ok ? null : answer.problem;
      if (answer.ok) this.answer = answer.data;
    });
  }
}
