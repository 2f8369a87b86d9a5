import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { StockRow } from '../../../contract/staff';
import { callStaff, type CallAnswer, type Problem } from '../../platform/cloud';
import { undoMs } from '../../features/colleague/live/board';
import { Refetcher } from '../../features/session/refetcher';
import { StorePace } from './store-pace';

export type StockFilter = 'attention' | 'sold-out' | 'limited' | 'all' | { readonly categoryId: string };

/** A dish that has so little of its day left deserves a look. */
const lowShare = 0.2;
const pauseMs = 800;

/** What is left of every dish; changes show at once, and the cloud hears of them when the offer to undo is over. */
export class StockList {
  known: readonly StockRow[] = [];
  status: 'opening' | 'ready' | 'failed' = 'opening';
  problem: Problem | null = null;
  readonly pace: StorePace;
  filter: StockFilter = 'attention';
  words = '';

  private changes = 0;
  private changed: ReadonlyMap<string, StockRow> = new Map();
  private pending: { readonly send: () => void; readonly timer: ReturnType<typeof setTimeout> } | null = null;
  private readonly refetcher = new Refetcher(() => this.fetch(), pauseMs);

  constructor(
    readonly storeId: string,
    private readonly say: (problem: Problem) => void,
  ) {
    this.pace = new StorePace(storeId, say);
    makeAutoObservable<this, 'changes' | 'changed' | 'pending' | 'refetcher' | 'say'>(this, {
      storeId: false,
      say: false,
      pace: false,
      known: observableRef,
      problem: observableRef,
      filter: observableRef,
      changed: observableRef,
      changes: false,
      pending: false,
      refetcher: false,
    });
  }

  refresh(): Promise<void> {
    return this.refetcher.ask();
  }

  /** For those who only look on: not more often than now and then. */
  refreshIfOld(): void {
    this.refetcher.askIfOld();
  }

  get rows(): readonly StockRow[] {
    return this.known.map((row) => this.changed.get(row.dishId) ?? row);
  }

  get shown(): readonly StockRow[] {
    const wanted = this.words.trim().toLowerCase();
    if (wanted !== '') {
      return this.rows.filter(({ name }) => `${name.zh} ${name.en}`.toLowerCase().includes(wanted));
    }
    const { filter } = this;
    if (typeof filter === 'object') return this.rows.filter((row) => row.categoryId === filter.categoryId);
    if (filter === 'all') return this.rows;
    if (filter === 'sold-out') return this.rows.filter(isOut);
    if (filter === 'limited') return this.rows.filter(({ remaining }) => remaining !== null);
    return this.rows.filter((row) => isOut(row) || isLow(row));
  }

  choose(filter: StockFilter): void {
    this.filter = filter;
    this.words = '';
  }

  search(words: string): void {
    this.words = words;
  }

  /** Marks a dish as sold out or back on sale; the answer takes it back within five seconds. */
  setSoldOut(row: StockRow, isSoldOut: boolean): () => void {
    const { storeId } = this;
    const { dishId } = row;
    return this.change({ ...row, isSoldOut }, undoMs, () =>
      callStaff('setSoldOut', { storeId, dishId, isSoldOut }),
    );
  }

  /** Sets what is left of a dish today; null lifts the limit. */
  setRemaining(row: StockRow, remaining: number | null): () => void {
    const { storeId } = this;
    const { dishId } = row;
    return this.change({ ...row, remaining }, undoMs, () =>
      callStaff('setRemaining', { storeId, dishId, remaining }),
    );
  }

  /** Sends what could still be undone, as somebody leaves or does the next thing. */
  flush(): void {
    const { pending } = this;
    if (pending === null) return;
    clearTimeout(pending.timer);
    this.pending = null;
    pending.send();
  }

  private change(
    row: StockRow,
    undoForMs: number,
    call: () => Promise<CallAnswer<{ readonly row: StockRow }>>,
  ): () => void {
    this.flush();
    this.show(row.dishId, row);
    const timer = setTimeout(() => this.flush(), undoForMs);
    const mine = { send: () => void this.send(row, call), timer };
    this.pending = mine;
    return () => {
      if (this.pending !== mine) return;
      clearTimeout(timer);
      this.pending = null;
      this.show(row.dishId, null);
    };
  }

  private async send(
    row: StockRow,
    call: () => Promise<CallAnswer<{ readonly row: StockRow }>>,
  ): Promise<void> {
    const answer = await call();
    runInAction(() => {
      this.changes += 1;
      if (answer.ok) {
        const { row: now } = answer.data;
        this.known = this.known.map((known) => (known.dishId === now.dishId ? now : known));
      } else {
        this.say(answer.problem);
      }
      if (this.changed.get(row.dishId) === row) this.show(row.dishId, null);
    });
  }

  private show(dishId: string, row: StockRow | null): void {
    const next = new Map(this.changed);
    if (row === null) next.delete(dishId);
    else next.set(dishId, row);
    this.changed = next;
  }

  private async fetch(): Promise<void> {
    const changesBefore = this.changes + this.pace.changes;
    const answer = await callStaff('listStock', { storeId: this.storeId });
    runInAction(() => {
      if (!answer.ok) {
        this.problem = answer.problem;
        if (this.known.length === 0) this.status = 'failed';
        return;
      }
      if (this.changes + this.pace.changes !== changesBefore) {
        void this.refetcher.ask();
        return;
      }
      this.known = answer.data.rows;
      this.pace.know(answer.data);
      this.refetcher.came();
      this.status = 'ready';
      this.problem = null;
    });
  }
}

export function isOut({ isSoldOut, remaining }: StockRow): boolean {
  return isSoldOut || remaining === 0;
}

/** At most a fifth of its day is left. */
export function isLow(row: StockRow): boolean {
  if (isOut(row) || row.remaining === null) return false;
  return row.remaining <= Math.ceil((row.dailyQuantity ?? row.remaining * 10) * lowShare);
}
