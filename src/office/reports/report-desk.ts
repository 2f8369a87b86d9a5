import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { DailyReportView } from '../../../contract/daily-reports';
import { noWords, unanswered, type ReportWords } from '../../../domain/report/report-words';
import { takeNamedStep } from '../../features/session/take-step';
import { callStaff, type CallAnswer, type Problem } from '../../platform/cloud';

/** One day's report: what the till knows, and what is being written. */
export class ReportDesk {
  report: DailyReportView | null = null;
  words: ReportWords = noWords;
  problem: Problem | null = null;
  busy: 'save' | 'sign' | null = null;

  constructor(
    readonly storeId: string,
    private readonly day: string | null,
  ) {
    makeAutoObservable<this, 'day'>(this, {
      ...{ storeId: false, day: false, report: observableRef, words: observableRef, problem: observableRef },
    });
  }

  get unanswered(): number {
    return unanswered(this.words).length;
  }

  async refresh(): Promise<void> {
    const answer = await callStaff('viewDailyReport', { storeId: this.storeId, day: this.day });
    runInAction(() => {
      this.problem = answer.ok ? null : answer.problem;
      if (answer.ok) this.take(answer.data.report);
    });
  }

  write(question: keyof ReportWords, answer: string): void {
    this.words = { ...this.words, [question]: answer };
  }

  save(): Promise<Problem | null> {
    return this.do('save', (report) => this.keep(report));
  }

  /** What is written is kept first, so that what is signed is what is on the screen. */
  sign(): Promise<Problem | null> {
    return this.do('sign', async (report) => {
      const kept = await this.keep(report);
      if (!kept.ok) return kept;
      const { storeId, day, version } = kept.data.report;
      return callStaff('signDailyReport', { storeId, day, version });
    });
  }

  private keep({ storeId, day, version }: DailyReportView) {
    return callStaff('saveDailyReport', { storeId, day, version, words: this.words });
  }

  private async do(
    step: 'save' | 'sign',
    ask: (report: DailyReportView) => Promise<CallAnswer<{ readonly report: DailyReportView }>>,
  ): Promise<Problem | null> {
    const { report } = this;
    if (report === null) return null;
    return takeNamedStep(
      this,
      'busy',
      step,
      () => ask(report),
      (answer) => answer.ok && this.take(answer.data.report),
    );
  }

  private take(report: DailyReportView): void {
    this.report = report;
    this.words = report.words;
  }
}
