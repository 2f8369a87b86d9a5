import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { DishName } from '../../../contract/staff';
import type { AskedQuestion } from '../../../contract/voice';
import { questionLimits, type QuestionAudience } from '../../../domain/voice/dish-question';
import { isSettled, takeStep } from '../../features/session/take-step';
import { callStaff, type Problem } from '../../platform/cloud';
import { randomText } from '../../platform/identity';

/** A question about one dish: which, what, which answers, whom; and what was asked before. */
export class Asking {
  dishes: readonly DishName[] | null = null;
  asked: readonly AskedQuestion[] = [];
  nowMs = Date.now();
  problem: Problem | null = null;
  dishId: string | null = null;
  question = '';
  choices: readonly string[] = ['', '', '', ''];
  audience: QuestionAudience = 'everybody';
  isBusy = false;

  /** Kept until the cloud has answered, so that nobody is asked twice. */
  private requestId = newRequestId();

  constructor(private readonly storeId: string) {
    makeAutoObservable<this, 'requestId'>(this, {
      dishes: observableRef,
      asked: observableRef,
      choices: observableRef,
      problem: observableRef,
      requestId: false,
    });
  }

  async refresh(): Promise<void> {
    const answer = await callStaff('listDishQuestions', { storeId: this.storeId });
    runInAction(() => {
      this.problem = answer.ok ? null : answer.problem;
      if (!answer.ok) return;
      this.dishes = answer.data.dishes;
      this.asked = answer.data.questions;
      this.nowMs = answer.data.nowMs;
    });
  }

  chooseDish(dishId: string): void {
    this.dishId = dishId;
  }

  write(question: string): void {
    this.question = question;
  }

  writeChoice(at: number, words: string): void {
    this.choices = this.choices.map((each, index) => (index === at ? words : each));
  }

  chooseAudience(audience: QuestionAudience): void {
    this.audience = audience;
  }

  /** Answers that have words, each once. */
  get filled(): string[] {
    return [...new Set(this.choices.map((words) => words.trim()).filter((words) => words !== ''))];
  }

  /** What is still missing; null when it can go out. */
  get missing(): 'dish' | 'question' | 'choices' | null {
    if (this.dishId === null) return 'dish';
    if (this.question.trim() === '') return 'question';
    return this.filled.length < questionLimits.choices.least ? 'choices' : null;
  }

  /** Null when it is on its way. */
  async send(): Promise<Problem | null> {
    const { storeId, dishId, requestId, filled: choices, audience } = this;
    if (dishId === null || this.missing !== null) return null;
    const question = this.question.trim();
    const input = { requestId, storeId, dishId, question, choices, audience };
    return takeStep(
      this,
      () => callStaff('askDishQuestion', input),
      async (answer) => {
        if (isSettled(answer)) this.requestId = newRequestId();
        await this.refresh();
        if (answer.ok) this.clear();
      },
    );
  }

  private clear(): void {
    this.question = '';
    this.choices = ['', '', '', ''];
    this.dishId = null;
  }
}

function newRequestId(): string {
  return `q${randomText(23)}`;
}
