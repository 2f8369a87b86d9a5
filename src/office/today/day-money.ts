import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { StaffAnswers } from '../../../contract/staff';
import type { Account } from '../../../domain/ledger/account';
import type { Fen } from '../../../domain/money/fen';
import { callStaff, type Problem } from '../../platform/cloud';
import { Refetcher } from '../../features/session/refetcher';

export interface MoneyRow {
  readonly account: Account;
  /** As an owner reads it: what was sold, and where it went, both as positive sums. */
  readonly amount: Fen;
}

/** How many business days back the owner looks, today included. */
export const spans = [1, 7, 31] as const;

export type Span = (typeof spans)[number];

const soldAccounts: readonly Account[] = ['dishes', 'packing', 'delivery', 'deposits-kept'];
const pauseMs = 3_000;

/** The books of today, or of the last days: what was sold on one side, where it went on the other. */
export class DayMoney {
  money: StaffAnswers['moneyOfDay'] | null = null;
  problem: Problem | null = null;
  isOpen = false;
  days: Span = 1;

  private readonly refetcher = new Refetcher(() => this.fetch(), pauseMs);

  constructor(readonly storeId: string) {
    makeAutoObservable<this, 'refetcher'>(this, {
      storeId: false,
      refetcher: false,
      money: observableRef,
      problem: observableRef,
    });
  }

  toggle(): void {
    this.isOpen = !this.isOpen;
    void this.refresh();
  }

  async look(days: Span): Promise<void> {
    this.days = days;
    this.money = null;
    await this.refresh();
  }

  /** Nothing is asked while it is folded away. */
  async refresh(): Promise<void> {
    if (this.isOpen) await this.refetcher.ask();
  }

  /** Sales are credits in the books, so their sign is turned. */
  get sold(): readonly MoneyRow[] {
    return this.rows(true).map(({ account, amount }) => ({ account, amount: -amount }));
  }

  get went(): readonly MoneyRow[] {
    return this.rows(false);
  }

  get soldSum(): Fen {
    return sumOf(this.sold);
  }

  get wentSum(): Fen {
    return sumOf(this.went);
  }

  private rows(isSale: boolean): readonly MoneyRow[] {
    const rows = this.money?.byAccount ?? [];
    return rows.filter(({ account, amount }) => amount !== 0 && soldAccounts.includes(account) === isSale);
  }

  private async fetch(): Promise<void> {
    const { days } = this;
    const answer = await callStaff('moneyOfDay', { storeId: this.storeId, day: null, days });
    runInAction(() => {
      if (days !== this.days) return;
      if (answer.ok) this.money = answer.data;
      this.problem = answer.ok ? null : answer.problem;
    });
  }
}

function sumOf(rows: readonly MoneyRow[]): Fen {
  return rows.reduce((sum, { amount }) => sum + amount, 0);
}
