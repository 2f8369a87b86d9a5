import type { OwnReview, ReviewView, StaffReview } from '../../contract/reviews';
import { mayChangeReview } from '../../domain/review/review-rules';
import type { ReviewDocument } from './review-documents';

/** As other guests see it: without a name that its author does not want to show, and only with pictures that passed. */
export function reviewView(
  review: ReviewDocument,
  reader: { readonly guestId: string; readonly vote: boolean | null },
): ReviewView {
  const { dishId, changedAtMs, answer } = review;
  return {
    ...{ ...readReview(review), dishId },
    isChanged: changedAtMs !== null,
    answer: answer && { words: answer.words, atMs: answer.atMs },
    isOwn: review.guestId === reader.guestId,
    myVote: reader.vote,
  };
}

export function ownReview(review: ReviewDocument, nowMs: number): OwnReview {
  const { isAnonymous, standing, decidedBecause, answer } = review;
  return {
    ...{ ...saidOfDish(review), isAnonymous, standing, decidedBecause },
    pictures: review.pictures.map(({ fileId, check }) => ({ fileId, check })),
    mayChange: standing !== 'withdrawn' && mayChangeReview(review, nowMs),
    answer: answer && { words: answer.words, atMs: answer.atMs },
  };
}

/** As colleagues see it. Pictures that WeChat has not let pass are shown to nobody else either. */
export function staffReview(review: ReviewDocument): StaffReview {
  const { orderId, dishName, standing, reports, decidedBecause, answer } = review;
  return {
    ...{ ...readReview(review), orderId, dishName, standing, reports, decidedBecause },
    answer: answer && { words: answer.words, atMs: answer.atMs, byName: answer.byName },
  };
}

function saidOfDish({ _id: reviewId, verdict, tags, text, writtenAtMs, helpful }: ReviewDocument) {
  return { reviewId, verdict, tags, text, writtenAtMs, helpful };
}

function readReview(review: ReviewDocument) {
  return {
    ...saidOfDish(review),
    pictures: clearPictures(review),
    name: review.isAnonymous ? null : review.name,
  };
}

function clearPictures({ pictures }: ReviewDocument): string[] {
  return pictures.flatMap(({ fileId, check }) => (check === 'clear' ? [fileId] : []));
}
