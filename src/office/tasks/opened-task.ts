import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { StaffAnswers, StaffInput } from '../../../contract/staff';
import { isSettled, takeNamedStep } from '../../features/session/take-step';
import { callStaff, type Problem } from '../../platform/cloud';
import { randomText } from '../../platform/identity';

type Step = 'assignTask' | 'noteTask' | 'closeTask' | 'reopenTask';
type More<Name extends Step> = Omit<StaffInput<Name>, 'storeId' | 'taskId' | 'requestId' | 'version'>;

/** One task that is looked at, with its history, and what can be done with it. */
export class OpenedTask {
  answer: StaffAnswers['viewTask'] | null = null;
  problem: Problem | null = null;
  busyStep: Step | null = null;

  /** Kept while a step has no answer, so that it is done once however often it is asked for. */
  private requestIds = new Map<string, string>();

  constructor(
    private readonly storeId: string,
    private readonly taskId: string,
    private readonly onChange: () => void,
  ) {
    makeAutoObservable<this, 'requestIds' | 'onChange'>(this, {
      answer: observableRef,
      problem: observableRef,
      requestIds: false,
      onChange: false,
    });
  }

  async look(): Promise<void> {
    const { storeId, taskId } = this;
    const answer = await callStaff('viewTask', { storeId, taskId, beforeNumber: null });
    runInAction(() => {
      this.problem = answer.ok ? null : answer.problem;
      if (answer.ok) this.answer = answer.data;
    });
  }

  assign(more: More<'assignTask'>): Promise<Problem | null> {
    return this.step('assignTask', more);
  }

  note(words: string): Promise<Problem | null> {
    return this.step('noteTask', { words });
  }

  close(reason: string): Promise<Problem | null> {
    return this.step('closeTask', { reason });
  }

  reopen(more: More<'reopenTask'>): Promise<Problem | null> {
    return this.step('reopenTask', more);
  }

  /** Null when it was done; whatever came of it, the task is fetched again. */
  private async step<Name extends Step>(name: Name, more: More<Name>): Promise<Problem | null> {
    if (this.answer === null) return null;
    const { storeId, taskId } = this;
    const { version } = this.answer.task;
    const key = `${name} ${JSON.stringify(more)}`;
    return takeNamedStep<'busyStep', Step, unknown>(
      this,
      'busyStep',
      name,
      () => {
        const requestId = this.requestIds.get(key) ?? `t${randomText(23)}`;
        this.requestIds.set(key, requestId);
        const seen = name === 'noteTask' ? {} : { version };
        const input = { storeId, taskId, requestId, ...seen, ...more } as unknown as StaffInput<Name>;
        return callStaff(name, input);
      },
      async (answer) => {
        if (isSettled(answer)) this.requestIds.delete(key);
        await this.look();
        this.onChange();
      },
    );
  }
}
