import { makeAutoObservable, observable, observableRef, runInAction } from 'mobx';
import type {
  DifferenceView,
  ReconciliationAnswers,
  ReconciliationView,
} from '../../../contract/reconciliation';
import { callStaff, type Problem } from '../../platform/cloud';
import { currentLanguage } from '../../text/language';

type List = ReconciliationAnswers['listReconciliations'];

/** The days that were compared with WeChat Pay's bill, and the one that is looked at. */
export class Reconciliations {
  list: List | null = null;
  day: string | null = null;
  /** Why the newest answer is missing; what was fetched before stays to be seen. */
  problem: Problem | null = null;

  private readonly viewsByDay = observable.map<string, ReconciliationView>({}, { deep: false });

  constructor(readonly storeId: string) {
    makeAutoObservable<this, 'viewsByDay'>(this, {
      storeId: false,
      list: observableRef,
      problem: observableRef,
      viewsByDay: false,
    });
  }

  /** The chosen day; null until it has come, and for the day whose bill is still awaited. */
  get view(): ReconciliationView | null {
    return this.day === null ? null : (this.viewsByDay.get(this.day) ?? null);
  }

  get isAwaited(): boolean {
    return this.list !== null && this.day === this.list.next.day;
  }

  /** Closed days in a row up to the newest. */
  get closedInRow(): number {
    const days = [...(this.list?.days ?? [])].reverse();
    const broken = days.findIndex(({ status }) => status !== 'agreed' && status !== 'resolved');
    return broken === -1 ? days.length : broken;
  }

  async refresh(): Promise<void> {
    const { storeId, day } = this;
    const answer = await callStaff('listReconciliations', { storeId, ...(day === null ? {} : { day }) });
    runInAction(() => {
      this.problem = answer.ok ? null : answer.problem;
      if (!answer.ok) return;
      const { chosen, next } = answer.data;
      this.list = answer.data;
      this.day ??= chosen?.day ?? next.day;
      if (chosen !== null) this.viewsByDay.set(chosen.day, chosen);
    });
  }

  async choose(day: string): Promise<void> {
    this.day = day;
    await this.fetch();
  }

  /** Null when it is done; the day that comes back replaces the one that was seen. */
  async resolve(
    difference: DifferenceView,
    how: 'as-proposed' | 'by-hand',
    reason: string,
  ): Promise<Problem | null> {
    const { day } = this;
    if (day === null) return null;
    const answer = await callStaff('resolveDifference', {
      storeId: difference.storeId ?? this.storeId,
      day,
      differenceId: difference.id,
      how,
      reason,
    });
    if (!answer.ok) return answer.problem;
    this.take(answer.data.reconciliation);
    return null;
  }

  exportDay(): ReturnType<typeof callStaff<'exportReconciliation'>> {
    return callStaff('exportReconciliation', {
      storeId: this.storeId,
      day: this.day ?? '',
      language: currentLanguage(),
    });
  }

  private async fetch(): Promise<void> {
    const { day } = this;
    if (day === null || this.isAwaited) return;
    const answer = await callStaff('viewReconciliation', { storeId: this.storeId, day });
    if (answer.ok) this.take(answer.data.reconciliation);
    else runInAction(() => (this.problem = answer.problem));
  }

  private take(view: ReconciliationView): void {
    runInAction(() => {
      this.problem = null;
      this.viewsByDay.set(view.day, view);
      if (this.list === null) return;
      const { day, status, openForPeople, isOverdue } = view;
      const days = this.list.days.map((known) =>
        known.day === day ? { day, status, openForPeople, isOverdue } : known,
      );
      this.list = { ...this.list, days };
    });
  }
}
