import type { GuestAnswers, GuestInput } from '../../contract/guest';
import { reviewLimits } from '../../domain/review/review-rules';
import { standingAfter } from '../../domain/review/standing';
import { countAttempt } from '../limits/count-attempt';
import { Refused } from '../refused';
import type { Services } from '../services';
import type { Transaction } from '../wechat/database';
import { idOnReview, indexed, type ReviewDocument } from './review-documents';

/** Whether a review helped this guest: one vote, which may be turned. */
export async function voteReview(
  services: Services,
  guestId: string,
  { reviewId, isHelpful }: GuestInput<'voteReview'>,
): Promise<GuestAnswers['voteReview'] | Refused> {
  const tooMany = await countAttempt(services, guestId, 'review');
  if (tooMany) return tooMany;
  const voted = await services.database.transact(async (transaction) => {
    const review = await findOthersReview(transaction, guestId, reviewId);
    if (review instanceof Refused) return review;
    const _id = idOnReview(reviewId, guestId);
    const before = await transaction.get('reviewVotes', _id);
    if (before?.isHelpful === isHelpful) return review;
    const change = (counts: boolean) =>
      (isHelpful === counts ? 1 : 0) - (before && before.isHelpful === counts ? 1 : 0);
    const votes = { helpful: review.helpful + change(true), unhelpful: review.unhelpful + change(false) };
    const after = indexed({ ...review, ...votes }, review.checkDueAtMs);
    await transaction.set('reviewVotes', { _id, reviewId, guestId, isHelpful, atMs: services.nowMs() });
    await transaction.set('reviews', after);
    return after;
  });
  return voted instanceof Refused ? voted : { helpful: voted.helpful, myVote: isHelpful };
}

/** Objects to a review, once a guest. So many take it out of sight until a leader has decided. */
export async function reportReview(
  services: Services,
  guestId: string,
  { reviewId, reason }: GuestInput<'reportReview'>,
): Promise<GuestAnswers['reportReview'] | Refused> {
  const tooMany = await countAttempt(services, guestId, 'review');
  if (tooMany) return tooMany;
  const reported = await services.database.transact(async (transaction) => {
    const _id = idOnReview(reviewId, guestId);
    if (await transaction.get('reviewReports', _id)) return true;
    const review = await findOthersReview(transaction, guestId, reviewId);
    if (review instanceof Refused) return review;
    const reports = { ...review.reports, [reason]: (review.reports[reason] ?? 0) + 1 };
    const isEnough = reportsIn(reports) >= reviewLimits.reportsUntilHeld;
    const standing = isEnough ? standingAfter(review.standing, 'report') : null;
    const after = { ...review, reports, standing: standing ?? review.standing };
    await transaction.add('reviewReports', { _id, reviewId, guestId, reason, atMs: services.nowMs() });
    await transaction.set('reviews', indexed(after, review.checkDueAtMs));
    return true;
  });
  return reported instanceof Refused ? reported : { isReported: true };
}

function reportsIn(reports: ReviewDocument['reports']): number {
  return Object.values(reports).reduce((sum, count) => sum + count, 0);
}

/** What is not shown is as unknown as what never was. */
async function findOthersReview(
  transaction: Transaction,
  guestId: string,
  reviewId: string,
): Promise<ReviewDocument | Refused> {
  const review = await transaction.get('reviews', reviewId);
  if (review?.isListed !== true) return new Refused('REVIEW_UNKNOWN');
  return review.guestId === guestId ? new Refused('REVIEW_OWN') : review;
}
