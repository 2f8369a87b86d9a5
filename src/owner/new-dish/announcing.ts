import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { DishName, StaffAnswers } from '../../../contract/staff';
import { isSettled, takeStep } from '../../features/session/take-step';
import { callStaff, type Problem } from '../../platform/cloud';
import { randomText } from '../../platform/identity';

type Preview = StaffAnswers['previewNewDish'];

/** News of one dish: which, whom it would reach, in which words; and what was announced before. */
export class Announcing {
  dishes: readonly DishName[] | null = null;
  announcements: StaffAnswers['listAnnouncements']['announcements'] = [];
  problem: Problem | null = null;
  dishId: string | null = null;
  preview: Preview | null = null;
  words = '';
  isBusy = false;

  /** Kept until the cloud has answered, so that nobody is told twice. */
  private requestId = newRequestId();

  constructor(private readonly storeId: string) {
    makeAutoObservable<this, 'requestId'>(this, {
      dishes: observableRef,
      announcements: observableRef,
      preview: observableRef,
      problem: observableRef,
      requestId: false,
    });
  }

  async refresh(): Promise<void> {
    const answer = await callStaff('listAnnouncements', { storeId: this.storeId });
    runInAction(() => {
      this.problem = answer.ok ? null : answer.problem;
      if (!answer.ok) return;
      this.dishes = answer.data.dishes;
      this.announcements = answer.data.announcements;
    });
  }

  async choose(dishId: string): Promise<void> {
    this.dishId = dishId;
    this.preview = null;
    const answer = await callStaff('previewNewDish', { storeId: this.storeId, dishId });
    runInAction(() => {
      if (this.dishId !== dishId) return;
      this.problem = answer.ok ? null : answer.problem;
      if (answer.ok) this.preview = answer.data;
    });
  }

  write(words: string): void {
    this.words = words;
  }

  /** Guests whom it reaches now. */
  get reached(): number {
    return this.preview === null ? 0 : this.preview.licensed - this.preview.hadNewsLately;
  }

  /** What is still missing; null when it can go out. */
  get missing(): 'dish' | 'words' | 'nobody' | 'template' | null {
    if (this.preview === null) return 'dish';
    if (!this.preview.hasTemplate) return 'template';
    if (this.reached === 0) return 'nobody';
    return this.words.trim() === '' ? 'words' : null;
  }

  /** Null when it is on its way. */
  async send(): Promise<Problem | null> {
    const { storeId, dishId, requestId } = this;
    if (dishId === null || this.missing !== null) return null;
    const words = this.words.trim();
    return takeStep(
      this,
      () => callStaff('announceNewDish', { requestId, storeId, dishId, words }),
      async (answer) => {
        if (isSettled(answer)) this.requestId = newRequestId();
        await this.refresh();
        if (answer.ok) this.clear();
      },
    );
  }

  private clear(): void {
    this.words = '';
    this.dishId = null;
    this.preview = null;
  }
}

function newRequestId(): string {
  return `n${randomText(23)}`;
}
