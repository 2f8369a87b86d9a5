import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { TopUpRow } from '../../../contract/stored-value';
import { callStaff, type Problem } from '../../platform/cloud';

/** Top-ups of a store, newest first, narrowed by the end of the number that a guest reads out. */
export class TopUpList {
  rows: readonly TopUpRow[] | null = null;
  problem: Problem | null = null;
  words = '';
  isLoadingMore = false;

  private nextBeforeMs: number | null = null;

  constructor(readonly storeId: string) {
    makeAutoObservable(this, { storeId: false, rows: observableRef, problem: observableRef });
  }

  get shown(): readonly TopUpRow[] {
    const end = this.words.replaceAll(' ', '').toLowerCase();
    return (this.rows ?? []).filter(({ topUpId }) => topUpId.endsWith(end));
  }

  get hasMore(): boolean {
    return this.nextBeforeMs !== null;
  }

  type(words: string): void {
    this.words = words;
  }

  async refresh(): Promise<void> {
    const answer = await callStaff('listTopUps', { storeId: this.storeId, beforeMs: null });
    runInAction(() => {
      this.problem = answer.ok ? null : answer.problem;
      if (!answer.ok) return;
      this.rows = answer.data.topUps;
      this.nextBeforeMs = answer.data.nextBeforeMs;
    });
  }

  async loadMore(): Promise<void> {
    const { nextBeforeMs: beforeMs, storeId } = this;
    if (this.isLoadingMore || beforeMs === null) return;
    this.isLoadingMore = true;
    const answer = await callStaff('listTopUps', { storeId, beforeMs });
    runInAction(() => {
      this.isLoadingMore = false;
      this.problem = answer.ok ? null : answer.problem;
      if (!answer.ok) return;
      this.rows = [...(this.rows ?? []), ...answer.data.topUps];
      this.nextBeforeMs = answer.data.nextBeforeMs;
    });
  }
}

/** The end of a top-up's number, as it is read out. */
export function topUpEnd(topUpId: string): string {
  return topUpId.slice(-4).toUpperCase();
}
