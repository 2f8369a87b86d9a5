import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { StaffAnswers } from '../../../contract/staff';
import { callStaff, type Problem } from '../../platform/cloud';
import { Refetcher } from '../../features/session/refetcher';

type Today = StaffAnswers['today'];
export type HourFigure = Today['byHour'][number];

const pauseMs = 3_000;

/** The figures of the business day. */
export class DayFigures {
  today: Today | null = null;
  problem: Problem | null = null;

  private readonly refetcher = new Refetcher(() => this.fetch(), pauseMs);

  constructor(readonly storeId: string) {
    makeAutoObservable<this, 'refetcher'>(this, {
      storeId: false,
      today: observableRef,
      problem: observableRef,
      refetcher: false,
    });
  }

  refresh(): Promise<void> {
    return this.refetcher.ask();
  }

  /** Every hour from the first to the last that sold something, the empty ones between them too. */
  get hours(): readonly HourFigure[] {
    const figures = this.today?.byHour ?? [];
    const first = figures[0]?.hour;
    const last = figures[figures.length - 1]?.hour;
    if (first === undefined || last === undefined) return [];
    return Array.from({ length: last - first + 1 }, (_, index) => {
      const hour = first + index;
      return figures.find((figure) => figure.hour === hour) ?? { hour, orders: 0, revenue: 0 };
    });
  }

  get busiest(): HourFigure | null {
    const [first, ...others] = this.hours;
    if (!first) return null;
    return others.reduce((best, figure) => (figure.revenue > best.revenue ? figure : best), first);
  }

  private async fetch(): Promise<void> {
    const answer = await callStaff('today', { storeId: this.storeId });
    runInAction(() => {
      if (answer.ok) {
        this.today = answer.data;
        this.problem = null;
      } else {
        this.problem = answer.problem;
      }
    });
  }
}
