import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { PlacedTable } from '../../../contract/reservation-rules';
import type { StaffAnswers, StaffInput } from '../../../contract/staff';
import { faultOfRules, type RulesFault } from '../../../domain/reservation/fault-of-rules';
import type { ReservationRules } from '../../../domain/reservation/reservation-rules';
import { takeStep } from '../../features/session/take-step';
import { callStaff, type Problem } from '../../platform/cloud';
import { periodsText, readPeriods } from './period-text';

type Standing = StaffAnswers['setReservationRules'];
type Input = StaffInput<'setReservationRules'>;

/** A day with hours of its own, while it is typed. */
export interface HolidayDraft {
  readonly key: number;
  readonly day: string;
  /** Empty for a closed day. */
  readonly hours: string;
}

/** How a store keeps tables, while an owner changes it; nothing holds before it is saved. */
export class RulesDraft {
  /** As the cloud has them; null until it has said so. */
  standing: Standing | null = null;
  rules: ReservationRules | null = null;
  tables: readonly PlacedTable[] = [];
  today = '';
  hours = '';
  holidays: readonly HolidayDraft[] = [];
  problem: Problem | null = null;
  isBusy = false;

  private keys = 0;

  constructor(private readonly storeId: string) {
    makeAutoObservable<this, 'keys' | 'storeId'>(this, {
      ...{ standing: observableRef, rules: observableRef, tables: observableRef },
      ...{ holidays: observableRef, problem: observableRef, keys: false, storeId: false },
    });
  }

  async refresh(): Promise<void> {
    const answer = await callStaff('viewReservationRules', { storeId: this.storeId });
    runInAction(() => {
      this.problem = answer.ok ? null : answer.problem;
      if (!answer.ok) return;
      this.tables = answer.data.tables;
      this.today = answer.data.today;
      this.take(answer.data);
    });
  }

  set(change: Partial<ReservationRules>): void {
    if (this.rules !== null) this.rules = { ...this.rules, ...change };
  }

  writeHours(hours: string): void {
    this.hours = hours;
  }

  addHoliday(): void {
    this.holidays = [...this.holidays, this.holiday('', '')];
  }

  editHoliday(key: number, change: Partial<Omit<HolidayDraft, 'key'>>): void {
    this.holidays = this.holidays.map((each) => (each.key === key ? { ...each, ...change } : each));
  }

  removeHoliday(key: number): void {
    this.holidays = this.holidays.filter((each) => each.key !== key);
  }

  /** What would be saved, or what of it contradicts itself. */
  get wanted(): Pick<Standing, 'rules' | 'holidays'> | RulesFault {
    const { rules } = this;
    if (rules === null) return 'TURNS';
    const periods = readPeriods(this.hours);
    if (periods === null) return 'PERIODS';
    const holidays = this.holidays.flatMap(({ day, hours }) => {
      const read = readPeriods(hours);
      return read === null ? [] : [{ day: day.trim(), periods: read }];
    });
    if (holidays.length < this.holidays.length) return 'HOLIDAYS';
    const wanted = { rules: { ...rules, periods: periods.length === 0 ? null : periods }, holidays };
    return faultOfRules(wanted.rules, holidays) ?? wanted;
  }

  get isChanged(): boolean {
    const { standing, wanted } = this;
    if (standing === null || typeof wanted === 'string') return standing !== null;
    return JSON.stringify(wanted) !== JSON.stringify({ rules: standing.rules, holidays: standing.holidays });
  }

  /** Null when the cloud has them; what was typed stays when it is refused. */
  async save(): Promise<Problem | null> {
    const { wanted, standing } = this;
    if (typeof wanted === 'string' || standing === null) return null;
    // What is drafted is not to be changed in place, and what the wire takes may be.
    const copy = JSON.parse(JSON.stringify(wanted)) as Pick<Input, 'rules' | 'holidays'>;
    const input = { storeId: this.storeId, seenAtMs: standing.changedAtMs, ...copy };
    return takeStep(
      this,
      () => callStaff('setReservationRules', input),
      (answer) => answer.ok && this.take(answer.data),
    );
  }

  /** Where one table stands is saved by itself, at once. */
  async place(table: PlacedTable, areaId: string | null, neighbourIds: string[]): Promise<Problem | null> {
    const { id: tableId, changedAtMs: seenAtMs } = table;
    const { storeId } = this;
    const answer = await callStaff('setTablePlace', { storeId, tableId, seenAtMs, areaId, neighbourIds });
    if (!answer.ok) return answer.problem;
    const changed = new Map(answer.data.tables.map((each) => [each.id, each]));
    runInAction(() => {
      this.tables = this.tables.map((each) => changed.get(each.id) ?? each);
    });
    return null;
  }

  private take(standing: Standing): void {
    const { rules, holidays, changedAtMs } = standing;
    this.standing = { rules, holidays, changedAtMs };
    this.rules = rules;
    this.hours = periodsText(rules.periods ?? []);
    this.holidays = holidays.map(({ day, periods }) => this.holiday(day, periodsText(periods)));
  }

  private holiday(day: string, hours: string): HolidayDraft {
    this.keys += 1;
    return { key: this.keys, day, hours };
  }
}
