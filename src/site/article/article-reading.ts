import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { ArticleView } from '../../../contract/articles';
import { callGuest, type Problem } from '../../platform/cloud';

/** One article as a guest reads it: opened, read to its end, liked. */
export class ArticleReading {
  article: ArticleView | null = null;
  problem: Problem | null = null;
  isLiking = false;

  /** When the text came, by the phone's own clock: the cloud measures again by its own. */
  private openedAtMs = 0;
  private isFinished = false;
  private timer: ReturnType<typeof setTimeout> | null = null;

  /** @param idOrScene the article's id, or the scene of a code that leads to it */
  constructor(private readonly idOrScene: string) {
    makeAutoObservable<this, 'idOrScene' | 'openedAtMs' | 'isFinished' | 'timer'>(this, {
      idOrScene: false,
      article: observableRef,
      problem: observableRef,
      openedAtMs: false,
      isFinished: false,
      timer: false,
    });
  }

  get articleId(): string {
    return this.article?.articleId ?? this.idOrScene;
  }

  async open(): Promise<void> {
    const answer = await callGuest('openArticle', { articleId: this.idOrScene });
    runInAction(() => {
      this.problem = answer.ok ? null : answer.problem;
      if (!answer.ok) return;
      this.article = answer.data.article;
      this.openedAtMs = Date.now();
    });
  }

  /** The end is on the screen: it counts as soon as the article can have been read, if the guest is still there. */
  seeEnd(): void {
    if (this.article === null || this.isFinished || this.timer !== null) return;
    const leftMs = this.article.leastReadingMs - (Date.now() - this.openedAtMs);
    this.timer = setTimeout(() => void this.finish(), Math.max(0, leftMs) + 300);
  }

  /** The guest has gone on to something else. */
  leave(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  async like(): Promise<Problem | null> {
    const { article } = this;
    if (article === null || this.isLiking) return null;
    this.isLiking = true;
    const { articleId } = this;
    const answer = await callGuest('likeArticle', { articleId, isLiked: !article.isLiked });
    runInAction(() => {
      this.isLiking = false;
      if (answer.ok && this.article) this.article = { ...this.article, ...answer.data };
    });
    return answer.ok ? null : answer.problem;
  }

  private async finish(): Promise<void> {
    this.timer = null;
    const answer = await callGuest('finishArticle', { articleId: this.articleId });
    if (answer.ok && answer.data.isCounted) this.isFinished = true;
  }
}
