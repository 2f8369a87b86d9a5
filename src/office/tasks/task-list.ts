import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { TaskView } from '../../../contract/service-tasks';
import { callStaff, type Problem } from '../../platform/cloud';

export const whichTasks = ['mine', 'all', 'overdue', 'closed'] as const;
export type WhichTasks = (typeof whichTasks)[number];

/** Tasks of one store, those due first in front, a page at a time. */
export class TaskList {
  which: WhichTasks = 'mine';
  tasks: readonly TaskView[] | null = null;
  problem: Problem | null = null;
  overdue = 0;
  isLoadingMore = false;
  clock = { utcOffsetMinutes: 0 };
  nowMs = 0;

  private nextAfter: number | null = null;

  constructor(readonly storeId: string) {
    makeAutoObservable(this, { storeId: false, tasks: observableRef, problem: observableRef });
  }

  get hasMore(): boolean {
    return this.nextAfter !== null;
  }

  choose(which: WhichTasks): void {
    if (which === this.which) return;
    this.which = which;
    this.tasks = null;
    void this.refresh();
  }

  async refresh(): Promise<void> {
    await this.fetch(null);
  }

  async loadMore(): Promise<void> {
    if (this.isLoadingMore || this.nextAfter === null) return;
    this.isLoadingMore = true;
    await this.fetch(this.nextAfter);
    runInAction(() => (this.isLoadingMore = false));
  }

  private async fetch(after: number | null): Promise<void> {
    const { storeId, which } = this;
    const answer = await callStaff('listTasks', { storeId, which, after });
    runInAction(() => {
      if (which !== this.which) return;
      this.problem = answer.ok ? null : answer.problem;
      if (!answer.ok) return;
      const { tasks, nextAfter, overdue, utcOffsetMinutes, nowMs } = answer.data;
      this.tasks = after === null ? tasks : [...(this.tasks ?? []), ...tasks];
      this.nextAfter = nextAfter;
      this.overdue = overdue;
      this.clock = { utcOffsetMinutes };
      this.nowMs = nowMs;
    });
  }
}
