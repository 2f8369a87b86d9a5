import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { AuditRow } from '../../../contract/audit';
import type { StaffInput } from '../../../contract/staff';
import type { ColleagueName } from '../../../contract/team';
import { callStaff, type Problem } from '../../platform/cloud';

export type AuditFilterKind = StaffInput<'viewAudit'>['kind'];

/** How far back; the business days are those of the store. */
export const spans = ['today', 'week', 'month', 'always'] as const;
export type Span = (typeof spans)[number];

const daysBySpan: Readonly<Record<Exclude<Span, 'always'>, number>> = { today: 0, week: 6, month: 29 };
const dayMs = 24 * 60 * 60_000;

/** Entries of the audit, newest first, narrowed by kind, person and days. */
export class AuditList {
  rows: readonly AuditRow[] | null = null;
  problem: Problem | null = null;
  kind: AuditFilterKind = null;
  colleagueId: string | null = null;
  span: Span = 'week';
  colleagues: readonly ColleagueName[] = [];
  isLoading = false;
  clock = { utcOffsetMinutes: 480 };

  private nextBeforeMs: number | null = null;
  /** Counts the filters: an answer to an earlier one is not shown. */
  private asked = 0;

  constructor(readonly storeId: string) {
    makeAutoObservable<this, 'asked'>(this, {
      ...{ storeId: false, asked: false, rows: observableRef, problem: observableRef },
      ...{ colleagues: observableRef, clock: observableRef },
    });
  }

  get hasMore(): boolean {
    return this.nextBeforeMs !== null;
  }

  narrow(filter: {
    readonly kind?: AuditFilterKind;
    readonly colleagueId?: string | null;
    readonly span?: Span;
  }): void {
    if (filter.kind !== undefined) this.kind = filter.kind;
    if (filter.colleagueId !== undefined) this.colleagueId = filter.colleagueId;
    if (filter.span !== undefined) this.span = filter.span;
    this.rows = null;
    void this.load(null);
  }

  async loadMore(): Promise<void> {
    if (!this.isLoading && this.nextBeforeMs !== null) await this.load(this.nextBeforeMs);
  }

  async load(beforeMs: number | null): Promise<void> {
    this.asked += 1;
    const { asked, storeId, kind, colleagueId } = this;
    this.isLoading = true;
    const days = { fromDay: this.fromDay, toDay: null };
    const opens = this.colleagues.length === 0;
    const answer = await callStaff('viewAudit', { storeId, kind, colleagueId, ...days, beforeMs, opens });
    runInAction(() => {
      if (asked !== this.asked) return;
      this.isLoading = false;
      this.problem = answer.ok ? null : answer.problem;
      if (!answer.ok) return;
      this.rows = [...(beforeMs === null ? [] : (this.rows ?? [])), ...answer.data.entries];
      this.nextBeforeMs = answer.data.nextBeforeMs;
      this.colleagues = answer.data.colleagues ?? this.colleagues;
      this.clock = { utcOffsetMinutes: answer.data.utcOffsetMinutes };
    });
  }

  private get fromDay(): string | null {
    if (this.span === 'always') return null;
    const fromMs = Date.now() + this.clock.utcOffsetMinutes * 60_000 - daysBySpan[this.span] * dayMs;
    return new Date(fromMs).toISOString().slice(0, 10);
  }
}
