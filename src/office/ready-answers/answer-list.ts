import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import { unknownPlaceholders, type CannedAnswer } from '../../../domain/guest-care/canned-answer';
import { isSettled, takeStep } from '../../features/session/take-step';
import { callStaff, type Problem } from '../../platform/cloud';
import { randomText } from '../../platform/identity';

export type AnswerDraft = Pick<CannedAnswer, 'title' | 'text'>;

/** The answers that one store keeps ready, and the one that is being written. */
export class AnswerList {
  answers: readonly CannedAnswer[] | null = null;
  problem: Problem | null = null;
  isBusy = false;

  /** Kept until the cloud has answered, so that a new answer is added once. */
  private requestId = newRequestId();

  constructor(private readonly storeId: string) {
    makeAutoObservable<this, 'requestId'>(this, {
      answers: observableRef,
      problem: observableRef,
      requestId: false,
    });
  }

  async refresh(): Promise<void> {
    const answer = await callStaff('listCannedAnswers', { storeId: this.storeId });
    runInAction(() => {
      this.problem = answer.ok ? null : answer.problem;
      if (answer.ok) this.answers = answer.data.answers;
    });
  }

  /** Null when it is kept; a new one has no id yet. */
  async save(answerId: string | null, { title, text }: AnswerDraft): Promise<Problem | null> {
    const { storeId, requestId } = this;
    return takeStep(
      this,
      () => callStaff('saveCannedAnswer', { storeId, requestId, answerId, title, text }),
      (answer) => {
        if (isSettled(answer)) this.requestId = newRequestId();
        return this.refresh();
      },
    );
  }

  async remove(answerId: string): Promise<Problem | null> {
    return takeStep(
      this,
      () => callStaff('removeCannedAnswer', { storeId: this.storeId, answerId }),
      () => this.refresh(),
    );
  }
}

/** Why a draft cannot be kept yet; null when it can. */
export function faultOfDraft({ title, text }: AnswerDraft): 'title' | 'text' | 'placeholder' | null {
  if (unknownPlaceholders(text.zh).length > 0 || unknownPlaceholders(text.en).length > 0)
    return 'placeholder';
  if (title.zh.trim() === '') return 'title';
  return text.zh.trim() === '' ? 'text' : null;
}

function newRequestId(): string {
  return `a${randomText(23)}`;
}
