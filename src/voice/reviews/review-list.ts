import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { ReportReason, StaffReview } from '../../../contract/reviews';
import type { StaffInput } from '../../../contract/staff';
import { takeStep } from '../../features/session/take-step';
import { callStaff, type CallAnswer, type Problem } from '../../platform/cloud';

export type Which = StaffInput<'listReviews'>['which'];
export const whichReviews: readonly Which[] = ['unanswered', 'low', 'held', 'all'];

/** Reviews of a store by what is to be done with them, page by page. */
export class ReviewList {
  which: Which = 'unanswered';
  reviews: readonly StaffReview[] | null = null;
  nextBefore: number | null = null;
  problem: Problem | null = null;
  isBusy = false;
  isLoadingMore = false;
  clock = { utcOffsetMinutes: 480 };
  nowMs = Date.now();

  constructor(readonly storeId: string) {
    makeAutoObservable(this, { storeId: false, reviews: observableRef, problem: observableRef });
  }

  choose(which: Which): void {
    this.which = which;
    this.reviews = null;
    void this.refresh();
  }

  refresh(): Promise<void> {
    return this.read(null);
  }

  async more(): Promise<void> {
    if (this.nextBefore === null || this.isLoadingMore) return;
    this.isLoadingMore = true;
    await this.read(this.nextBefore);
    runInAction(() => (this.isLoadingMore = false));
  }

  answer({ reviewId }: StaffReview, words: string): Promise<Problem | null> {
    return this.change(() => callStaff('answerReview', { storeId: this.storeId, reviewId, words }));
  }

  hold({ reviewId }: StaffReview, reason: ReportReason): Promise<Problem | null> {
    return this.change(() => callStaff('holdReview', { storeId: this.storeId, reviewId, reason }));
  }

  decide({ reviewId }: StaffReview, decision: 'stay' | 'hide', reason: string): Promise<Problem | null> {
    return this.change(() =>
      callStaff('decideReview', { storeId: this.storeId, reviewId, decision, reason }),
    );
  }

  /** The changed review stays where it is, so that one sees what became of it; the next look sorts it away. */
  private change(ask: () => Promise<CallAnswer<{ readonly review: StaffReview }>>): Promise<Problem | null> {
    return takeStep(this, ask, (answer) => {
      if (!answer.ok) return;
      const { review } = answer.data;
      this.reviews = (this.reviews ?? []).map((each) => (each.reviewId === review.reviewId ? review : each));
    });
  }

  private async read(before: number | null): Promise<void> {
    const { storeId, which } = this;
    const answer = await callStaff('listReviews', { storeId, which, before });
    runInAction(() => {
      if (this.which !== which) return;
      this.problem = answer.ok ? null : answer.problem;
      if (!answer.ok) return;
      const { reviews, nextBefore, utcOffsetMinutes, nowMs } = answer.data;
      this.reviews = before === null ? reviews : [...(this.reviews ?? []), ...reviews];
      this.nextBefore = nextBefore;
      this.clock = { utcOffsetMinutes };
      this.nowMs = nowMs;
    });
  }
}
