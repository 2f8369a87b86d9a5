import type { GuestAnswers, GuestInput } from '../../contract/guest';
import { standingAfter } from '../../domain/review/standing';
import { Refused } from '../refused';
import type { Services } from '../services';
import { voiceFactEntry } from '../voice/voice-facts';
import { indexed } from './review-documents';
import { ownReview } from './review-views';

/** Takes the guest's own review back for good: words and pictures go, and it counts no more. */
export async function withdrawReview(
  services: Services,
  guestId: string,
  { reviewId }: GuestInput<'withdrawReview'>,
): Promise<GuestAnswers['withdrawReview'] | Refused> {
  const nowMs = services.nowMs();
  const withdrawn = await services.database.transact(async (transaction) => {
    const review = await transaction.get('reviews', reviewId);
    if (review?.guestId !== guestId) return new Refused('REVIEW_UNKNOWN');
    const standing = standingAfter(review.standing, 'withdraw');
    if (standing === null) return { review, pictures: [] };
    const order = await transaction.get('orders', review.orderId);
    const after = indexed(
      { ...review, standing, text: '', tags: [], pictures: [], version: review.version + 1 },
      null,
    );
    await transaction.set('reviews', after);
    if (order) {
      const { dishId, verdict: gone } = review;
      const fact = { kind: 'review', dishId, gone, come: null } as const;
      await transaction.add('outbox', voiceFactEntry(order, `${reviewId}:${after.version}`, fact, nowMs));
    }
    return { review: after, pictures: review.pictures };
  });
  if (withdrawn instanceof Refused) return withdrawn;
  for (const { fileId } of withdrawn.pictures) await services.pictures.remove(fileId);
  return { review: ownReview(withdrawn.review, nowMs) };
}
