import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { ColleagueName } from '../../../contract/team';
import type { ShiftRow, ShiftView } from '../../../contract/shifts';
import type { StaffAnswers, StaffInput } from '../../../contract/staff';
import type { Fen } from '../../../domain/money/fen';
import { takeStep } from '../../features/session/take-step';
import { callStaff, type CallAnswer, type Problem } from '../../platform/cloud';
import { CountDraft } from './count-draft';

type Answer = StaffAnswers['viewShift'];
type Move = Pick<StaffInput<'moveCash'>, 'requestId' | 'kind' | 'amount' | 'reason'>;

/** The own till: opened, counted, handed over; and what a shift before it left. */
export class ShiftDesk {
  answer: Answer | null = null;
  problem: Problem | null = null;
  isBusy = false;
  /** What of the store's open matters, and of own ones, goes with the drawer. */
  matters: readonly string[] = [];
  reason = '';
  /** Null for whoever comes next. */
  handedTo: string | null = null;
  /** The closed shift that is being gone on with; null while an own one is opened or counted. */
  accepting: ShiftRow | null = null;
  readonly draft = new CountDraft();

  constructor(
    readonly storeId: string,
    private readonly shiftId: string | null,
    private readonly mattersInWords: (answer: Answer) => readonly string[],
  ) {
    makeAutoObservable<this, 'shiftId' | 'mattersInWords'>(this, {
      ...{ storeId: false, shiftId: false, mattersInWords: false, draft: false },
      ...{ answer: observableRef, problem: observableRef, matters: observableRef },
      accepting: observableRef,
    });
  }

  get shift(): ShiftView | null {
    return this.answer?.shift ?? null;
  }

  /** Who may go on with the drawer. */
  get colleagues(): readonly ColleagueName[] {
    return this.answer?.handTo ?? [];
  }

  /** Positive for more than there has to be. */
  get difference(): Fen {
    const expected = this.accepting === null ? this.shift?.expected : this.accepting.counted;
    return this.draft.sum - (expected ?? this.draft.sum);
  }

  get isExplained(): boolean {
    return this.difference === 0 || this.reason.trim() !== '';
  }

  async refresh(): Promise<void> {
    const { storeId, shiftId } = this;
    const answer = await callStaff('viewShift', { storeId, shiftId });
    runInAction(() => {
      this.problem = answer.ok ? null : answer.problem;
      if (!answer.ok) return;
      if (this.answer === null) this.matters = this.mattersInWords(answer.data);
      this.answer = answer.data;
    });
  }

  explain(reason: string): void {
    this.reason = reason;
  }

  handTo(colleagueId: string | null): void {
    this.handedTo = colleagueId;
  }

  accept(row: ShiftRow | null): void {
    this.accepting = row;
    this.reason = '';
    this.draft.clear();
  }

  addMatter(words: string): void {
    const matter = words.trim();
    if (matter !== '') this.matters = [...this.matters, matter].slice(0, 20);
  }

  dropMatter(at: number): void {
    this.matters = this.matters.filter((_matter, index) => index !== at);
  }

  async open(): Promise<Problem | null> {
    const { storeId, draft } = this;
    return this.do(() => callStaff('openShift', { storeId, float: draft.count }));
  }

  async takeOver(): Promise<Problem | null> {
    const { storeId, draft, accepting } = this;
    if (accepting === null) return null;
    const reason = this.difference === 0 ? null : this.reason.trim();
    return this.do(() =>
      callStaff('acceptShift', { storeId, shiftId: accepting.id, count: draft.count, reason }),
    );
  }

  async move(move: Move): Promise<Problem | null> {
    const { storeId, shift } = this;
    if (shift === null) return null;
    return this.do(() => callStaff('moveCash', { storeId, shiftId: shift.id, ...move }), true);
  }

  async close(): Promise<Problem | null> {
    const { storeId, shift, draft, handedTo, matters } = this;
    if (shift === null) return null;
    return this.do(() =>
      callStaff('closeShift', {
        ...{ storeId, shiftId: shift.id, count: draft.count, expectedAmount: shift.expected },
        reason: this.difference === 0 ? null : this.reason.trim(),
        ...{ handedTo, matters: [...matters] },
      }),
    );
  }

  /** What was counted stays on the screen where only cash was moved. */
  private do(
    ask: () => Promise<CallAnswer<{ readonly shift: ShiftView }>>,
    keepsCount = false,
  ): Promise<Problem | null> {
    return takeStep(this, ask, (answer) => {
      if (!answer.ok) return this.refresh();
      if (this.answer === null) return undefined;
      this.answer = { ...this.answer, shift: answer.data.shift };
      if (!keepsCount) this.accept(null);
      return undefined;
    });
  }
}
