import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { OwnArticleView } from '../../../contract/articles';
import { takeStep } from '../../features/session/take-step';
import { callStaff, type CallAnswer, type Problem } from '../../platform/cloud';

/** One article as colleagues look at it, and what becomes of it. */
export class OwnArticle {
  article: OwnArticleView | null = null;
  problem: Problem | null = null;
  isBusy = false;

  constructor(
    readonly storeId: string,
    readonly articleId: string,
  ) {
    makeAutoObservable(this, {
      storeId: false,
      articleId: false,
      article: observableRef,
      problem: observableRef,
    });
  }

  async refresh(): Promise<void> {
    const answer = await callStaff('viewOwnArticle', this.ids);
    runInAction(() => {
      this.problem = answer.ok ? null : answer.problem;
      if (answer.ok) this.article = answer.data.article;
    });
  }

  submit(): Promise<Problem | null> {
    return this.step((version) => callStaff('submitArticle', { ...this.ids, version }));
  }

  /** @param atMs null for now */
  publish(atMs: number | null): Promise<Problem | null> {
    return this.step((version) => callStaff('publishArticle', { ...this.ids, version, atMs }));
  }

  giveBack(remarks: string): Promise<Problem | null> {
    return this.step((version) => callStaff('returnArticle', { ...this.ids, version, remarks }));
  }

  withdraw(reason: string): Promise<Problem | null> {
    return this.step(() => callStaff('withdrawArticle', { ...this.ids, reason }));
  }

  private async step(send: (version: number) => Promise<CallAnswer<unknown>>): Promise<Problem | null> {
    const { article } = this;
    if (article === null) return null;
    return takeStep(
      this,
      () => send(article.version),
      () => this.refresh(),
    );
  }

  private get ids() {
    return { storeId: this.storeId, articleId: this.articleId };
  }
}
