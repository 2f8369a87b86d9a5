import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { StaffInput, TicketView } from '../../../contract/staff';
import { callStaff, type Problem } from '../../platform/cloud';

export type OrderState = StaffInput<'findOrders'>['state'];

/** Fast typing asks once. */
const pauseMs = 300;
const dayMs = 86_400_000;

/** Paid orders of a store by what they are called, newest first, a page at a time. */
export class OrderSearch {
  words = '';
  state: OrderState = null;
  /** The store's business day; null for all. */
  day: string | null = null;
  tickets: readonly TicketView[] | null = null;
  problem: Problem | null = null;
  isLoadingMore = false;
  /** The business day of now, once the store has said so. */
  today: string | null = null;

  private nextBeforeMs: number | null = null;
  private typing: ReturnType<typeof setTimeout> | null = null;
  /** Which question is the newest: an answer to an older one is late. */
  private asked = 0;

  constructor(readonly storeId: string) {
    makeAutoObservable<this, 'typing' | 'asked'>(this, {
      storeId: false,
      tickets: observableRef,
      problem: observableRef,
      typing: false,
      asked: false,
    });
  }

  get hasMore(): boolean {
    return this.nextBeforeMs !== null;
  }

  type(words: string): void {
    this.words = words;
    this.stop();
    this.typing = setTimeout(() => void this.refresh(), pauseMs);
  }

  chooseState(state: OrderState): void {
    this.state = state;
    void this.refresh();
  }

  chooseDay(day: string | null): void {
    this.day = day;
    void this.refresh();
  }

  /** One day back or on; from all days to today. Never past today. */
  stepDay(days: 1 | -1): void {
    if (this.today === null) return;
    const next = this.day === null ? this.today : dayBeside(this.day, days);
    if (next <= this.today) this.chooseDay(next);
  }

  async refresh(): Promise<void> {
    this.stop();
    const question = (this.asked += 1);
    const answer = await this.ask(null);
    runInAction(() => {
      if (question !== this.asked) return;
      this.problem = answer.ok ? null : answer.problem;
      if (!answer.ok) return;
      this.tickets = answer.data.tickets;
      this.nextBeforeMs = answer.data.nextBeforeMs;
      this.today = answer.data.today;
    });
  }

  async loadMore(): Promise<void> {
    if (this.isLoadingMore || this.nextBeforeMs === null) return;
    this.isLoadingMore = true;
    const question = this.asked;
    const answer = await this.ask(this.nextBeforeMs);
    runInAction(() => {
      this.isLoadingMore = false;
      if (question !== this.asked) return;
      this.problem = answer.ok ? null : answer.problem;
      if (!answer.ok) return;
      this.tickets = [...(this.tickets ?? []), ...answer.data.tickets];
      this.nextBeforeMs = answer.data.nextBeforeMs;
    });
  }

  stop(): void {
    if (this.typing !== null) clearTimeout(this.typing);
    this.typing = null;
  }

  private ask(beforeMs: number | null) {
    const { storeId, state, day } = this;
    const words = this.words.trim();
    return callStaff('findOrders', { storeId, search: words === '' ? null : words, day, state, beforeMs });
  }
}

function dayBeside(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}
