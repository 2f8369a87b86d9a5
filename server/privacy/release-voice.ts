import type { Services } from '../services';
import { toldId } from '../voice/tell-guest';
import type { ReviewDocument } from '../reviews/review-documents';
import { indexed } from '../reviews/review-documents';

/**
 * What a guest said stays counted and says nothing more: words and pictures may name somebody, so they go, and with them
 * the review leaves the list that others read.
 */
export async function releaseReview(
  { database, pictures }: Services,
  review: ReviewDocument,
  nobody: string,
): Promise<void> {
  for (const { fileId } of review.pictures) await pictures.remove(fileId);
  const { _id: reviewId, version } = review;
  await database.remove('outbox', toldId({ kind: 'answered', reviewId, words: '' }));
  await database.remove('outbox', toldId({ kind: 'decided', reviewId, version }));
  const bare = { ...review, guestId: nobody, name: null, text: '', tags: [], pictures: [] };
  const { _id, ...fields } = indexed(bare, null);
  await database.disown('reviews', _id, fields);
}
