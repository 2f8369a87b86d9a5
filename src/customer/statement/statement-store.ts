import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { StatementRow } from '../../../contract/statement';
import { callGuest, type Problem } from '../../platform/cloud';

/** The guest's statement, newest first, fetched a page at a time. */
export class StatementStore {
  status: 'loading' | 'ready' | 'failed' = 'loading';
  problem: Problem | null = null;
  rows: readonly StatementRow[] = [];
  nowMs = 0;
  isLoadingEarlier = false;

  private nextBeforeMs: number | null = null;

  constructor() {
    makeAutoObservable(this, { rows: observableRef, problem: observableRef });
  }

  get hasEarlier(): boolean {
    return this.nextBeforeMs !== null;
  }

  /** Fetches the newest page; what is shown stays until it is there. */
  async refresh(): Promise<void> {
    const answer = await callGuest('viewStatement', { beforeMs: null });
    runInAction(() => {
      this.problem = answer.ok ? null : answer.problem;
      if (!answer.ok) {
        if (this.status === 'loading') this.status = 'failed';
        return;
      }
      this.status = 'ready';
      this.rows = answer.data.rows;
      this.nextBeforeMs = answer.data.nextBeforeMs;
      this.nowMs = answer.data.nowMs;
    });
  }

  async loadEarlier(): Promise<void> {
    if (this.isLoadingEarlier || this.nextBeforeMs === null) return;
    this.isLoadingEarlier = true;
    const answer = await callGuest('viewStatement', { beforeMs: this.nextBeforeMs });
    runInAction(() => {
      this.isLoadingEarlier = false;
      this.problem = answer.ok ? null : answer.problem;
      if (!answer.ok) return;
      const known = new Set(this.rows.map(({ id }) => id));
      this.rows = [...this.rows, ...answer.data.rows.filter(({ id }) => !known.has(id))];
      this.nextBeforeMs = answer.data.nextBeforeMs;
    });
  }
}

export const statementStore = new StatementStore();
