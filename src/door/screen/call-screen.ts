import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { StaffAnswers } from '../../../contract/staff';
import { Refetcher } from '../../features/session/refetcher';
import { callStaff, type Problem } from '../../platform/cloud';
import { watchSignal } from '../../platform/watch';

type Answer = StaffAnswers['queueScreen'];
export type CalledNumber = Answer['called'][number];

const pauseMs = 300;

/** What hangs at the door for everybody to see. It goes on showing the last numbers when its line is lost, and says so. */
export class CallScreen {
  answer: Answer | null = null;
  /** The first answer cannot be had. */
  problem: Problem | null = null;
  isLost = false;
  /** What guests scan at the door; it stays until there is a newer one, for it is good a little longer than it is shown. */
  doorCode: NonNullable<Answer['doorCode']> | null = null;
  /** Called since the screen looked last: to be chimed and read out, once. */
  news: readonly CalledNumber[] = [];
  private readonly refetcher = new Refetcher(() => this.fetch(), pauseMs);

  constructor(readonly storeId: string) {
    makeAutoObservable<this, 'refetcher'>(this, {
      ...{ storeId: false, refetcher: false },
      ...{ answer: observableRef, problem: observableRef, news: observableRef, doorCode: observableRef },
    });
  }

  refresh(): Promise<void> {
    return this.refetcher.ask();
  }

  follow(): () => void {
    const { signalId } = this.answer ?? {};
    return signalId === undefined ? () => undefined : watchSignal(signalId, () => void this.refresh());
  }

  private async fetch(): Promise<void> {
    const codeUntilMs = this.doorCode?.untilMs ?? null;
    const answer = await callStaff('queueScreen', { storeId: this.storeId, codeUntilMs });
    runInAction(() => {
      this.isLost = !answer.ok;
      this.problem = answer.ok ? null : answer.problem;
      if (!answer.ok) return;
      this.news = this.answer === null ? [] : calledSince(this.answer.called, answer.data.called);
      this.answer = answer.data;
      this.doorCode = answer.data.doorCode ?? this.doorCode;
    });
  }
}

/** Numbers that are called now and were not before, or are called once more; the first call in front. */
export function calledSince(
  before: readonly CalledNumber[],
  now: readonly CalledNumber[],
): readonly CalledNumber[] {
  const callsByNumber = new Map(before.map(({ number, calls }) => [number, calls]));
  return [...now].reverse().filter(({ number, calls }) => calls > (callsByNumber.get(number) ?? 0));
}
