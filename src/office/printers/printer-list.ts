import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { PrintAlarmView, PrinterView } from '../../../contract/printing';
import type { StaffInput } from '../../../contract/staff';
import { callStaff, type Problem } from '../../platform/cloud';
import { randomText } from '../../platform/identity';
import { Refetcher } from '../../features/session/refetcher';

const pauseMs = 800;

export type PrinterSettings = Omit<StaffInput<'savePrinter'>, 'storeId'>;

/** The printers of a store, how each of them is, and what is not on paper. */
export class PrinterList {
  printers: readonly PrinterView[] = [];
  alarms: readonly PrintAlarmView[] = [];
  status: 'opening' | 'ready' | 'failed' = 'opening';
  problem: Problem | null = null;

  private readonly refetcher = new Refetcher(() => this.fetch(), pauseMs);

  constructor(
    readonly storeId: string,
    private readonly say: (problem: Problem) => void,
  ) {
    makeAutoObservable<this, 'refetcher' | 'say'>(this, {
      storeId: false,
      say: false,
      printers: observableRef,
      alarms: observableRef,
      problem: observableRef,
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

  /** Says whether the page has gone out; null when the cloud refused. */
  async test(printerId: string): Promise<boolean | null> {
    const requestId = `r${randomText(23)}`;
    const answer = await callStaff('testPrint', { storeId: this.storeId, printerId, requestId });
    if (answer.ok) return answer.data.status === 'taken' || answer.data.status === 'printed';
    this.say(answer.problem);
    return null;
  }

  async save(settings: PrinterSettings): Promise<boolean> {
    const answer = await callStaff('savePrinter', { storeId: this.storeId, ...settings });
    if (!answer.ok) {
      this.say(answer.problem);
      return false;
    }
    runInAction(() => {
      const { printer } = answer.data;
      const isKnown = this.printers.some(({ id }) => id === printer.id);
      this.printers = isKnown
        ? this.printers.map((known) => (known.id === printer.id ? printer : known))
        : [...this.printers, printer];
    });
    return true;
  }

  private async fetch(): Promise<void> {
    const answer = await callStaff('listPrinters', { storeId: this.storeId });
    runInAction(() => {
      if (!answer.ok) {
        this.problem = answer.problem;
        if (this.printers.length === 0) this.status = 'failed';
        return;
      }
      this.printers = answer.data.printers;
      this.alarms = answer.data.alarms;
      this.refetcher.came();
      this.status = 'ready';
      this.problem = null;
    });
  }
}
