import type { OwnReview, ReviewView, StaffReview } from '../../contract/reviews';
import { mayChangeReview } from '../../domain/review/review-rules';
import type { ReviewDocument } from './review-documents';

/** As other guests see it: without a name that its author does not want to show, and only with pictures that passed. */
export function reviewView(
  review: ReviewDocument,
  reader: { readonly guestId: string; readonly vote: boolean | null },
): ReviewView {
  const { _id: reviewId, dishId, verdict, tags, text, writtenAtMs, changedAtMs, helpful, answer } = review;
  return {
    ...{ reviewId, dishId, verdict, tags, text, writtenAtMs, helpful },
    pictures: clearPictures(review),
    name: review.isAnonymous ? null : review.name,
    isChanged: changedAtMs !== null,
    answer: answer && { words: answer.words, atMs: answer.atMs },
    isOwn: review.guestId === reader.guestId,
    myVote: reader.vote,
  };
}

export function ownReview(review: ReviewDocument, nowMs: number): OwnReview {
  const { _id: reviewId, verdict, tags, text, isAnonymous, standing, decidedBecause } = review;
  const { writtenAtMs, helpful, answer } = review;
  return {
    ...{ reviewId, verdict, tags, text, isAnonymous, standing, decidedBecause, writtenAtMs, helpful },
    pictures: review.pictures.map(({ fileId, check }) => ({ fileId, check })),
    mayChange: standing !== 'withdrawn' && mayChangeReview(review, nowMs),
    answer: answer && { words: answer.words, atMs: answer.atMs },
  };
}

/** As colleagues see it. Pictures that WeChat has not let pass are shown to nobody else either. */
export function staffReview(review: ReviewDocument): StaffReview {
  const { _id: reviewId, orderId, dishName, verdict, tags, text, standing, reports } = review;
  const { decidedBecause, writtenAtMs, helpful, answer } = review;
  return {
    ...{ reviewId, orderId, dishName, verdict, tags, text, standing, reports },
    ...{ decidedBecause, writtenAtMs, helpful },
    pictures: clearPictures(review),
    name: review.isAnonymous ? null : review.name,
    answer: answer && { words: answer.words, atMs: answer.atMs, byName: answer.byName },
  };
}

function clearPictures({ pictures }: ReviewDocument): string[] {
  return pictures.flatMap(({ fileId, check }) => (check === 'clear' ? [fileId] : []));
}
