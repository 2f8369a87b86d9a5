import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { ReportReason, ReviewView } from '../../../contract/reviews';
import type { GuestAnswers } from '../../../contract/guest';
import { callGuest, type Problem } from '../../platform/cloud';

type Page = GuestAnswers['listDishReviews'];

/** What others say of one dish, page by page. */
export class DishReviews {
  /** The newest page that was read: it has the dish's name and counts. */
  page: Page | null = null;
  reviews: readonly ReviewView[] = [];
  problem: Problem | null = null;
  isLoading = false;

  constructor(
    private readonly storeId: string,
    private readonly dishId: string,
  ) {
    makeAutoObservable(this, { page: observableRef, reviews: observableRef, problem: observableRef });
  }

  refresh(): Promise<void> {
    return this.read(null);
  }

  async more(): Promise<void> {
    const before = this.page?.nextBefore ?? null;
    if (before !== null && !this.isLoading) await this.read(before);
  }

  /** The vote stands as the cloud counted it. */
  async vote({ reviewId }: ReviewView, isHelpful: boolean): Promise<Problem | null> {
    const answer = await callGuest('voteReview', { reviewId, isHelpful });
    if (!answer.ok) return answer.problem;
    runInAction(() => this.change(reviewId, answer.data));
    return null;
  }

  async report(reviewId: string, reason: ReportReason): Promise<Problem | null> {
    const answer = await callGuest('reportReview', { reviewId, reason });
    return answer.ok ? null : answer.problem;
  }

  private change(reviewId: string, fields: Partial<ReviewView>): void {
    this.reviews = this.reviews.map((review) =>
      review.reviewId === reviewId ? { ...review, ...fields } : review,
    );
  }

  private async read(before: number | null): Promise<void> {
    this.isLoading = true;
    const { storeId, dishId } = this;
    const answer = await callGuest('listDishReviews', { storeId, dishId, before });
    runInAction(() => {
      this.isLoading = false;
      this.problem = answer.ok ? null : answer.problem;
      if (!answer.ok) return;
      this.page = answer.data;
      this.reviews = before === null ? answer.data.reviews : [...this.reviews, ...answer.data.reviews];
    });
  }
}
