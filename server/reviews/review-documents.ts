import type { JudgedPicture, ReportReason, ReviewAnswer } from '../../contract/reviews';
import type { Standing } from '../../domain/review/standing';
import { placeByUse } from '../../domain/review/usefulness';
import type { ReviewTag, Verdict, VerdictCounts } from '../../domain/review/verdict';
import type { LocalText } from '../../domain/text/local-text';
import { orderIdFor } from '../ordering/order-id';

/** `reviews/<hash of order and dish>`: what one guest says of one dish of one order. */
export interface ReviewDocument {
  readonly _id: string;
  /** Raised with every change of its verdict; the facts for the figures are named by it. */
  readonly version: number;
  readonly storeId: string;
  readonly orderId: string;
  readonly dishId: string;
  readonly dishName: LocalText;
  readonly guestId: string;
  /** Masked, and null for a guest without a name. */
  readonly name: string | null;
  readonly isAnonymous: boolean;
  readonly verdict: Verdict;
  readonly tags: readonly ReviewTag[];
  readonly text: string;
  readonly pictures: readonly ReviewPicture[];
  /** Of the pictures that wait for WeChat's verdict: for the index by which a pushed verdict finds its review. */
  readonly traceIds: readonly string[];
  /** When the clock asks again about pictures whose verdict did not come; null when none waits. */
  readonly checkDueAtMs: number | null;
  readonly checkTries: number;
  readonly standing: Standing;
  readonly decidedBecause: string | null;
  /** Since the last decision, by reason. */
  readonly reports: Readonly<Partial<Record<ReportReason, number>>>;
  readonly helpful: number;
  readonly unhelpful: number;
  readonly writtenAtMs: number;
  readonly changedAtMs: number | null;
  readonly answer: (ReviewAnswer & { readonly byName: string }) | null;
  /** The colleague's openid. */
  readonly answeredBy: string | null;
  /** Not withdrawn, for the index of what colleagues read. */
  readonly isKept: boolean;
  /** It says something that the house has not answered; for the index of what waits for an answer. */
  readonly wantsAnswer: boolean;
  /** Whether it stands in the list that others read: it may be seen, and says something. */
  readonly isListed: boolean;
  /** By use; see `placeByUse`. */
  readonly usePlace: number;
  /** By the time at which it was written; see `placeInList`. */
  readonly timePlace: number;
}

export interface ReviewPicture extends JudgedPicture {
  /** WeChat's name for the judgement that is on its way; null when none is. */
  readonly traceId: string | null;
}

/** `reviewVotes/<reviewId>:<hash of the guest>`: whether a review helped somebody. */
export interface ReviewVoteDocument {
  readonly _id: string;
  readonly reviewId: string;
  readonly guestId: string;
  readonly isHelpful: boolean;
  readonly atMs: number;
}

/** `reviewReports/<reviewId>:<hash of the guest>`: that somebody objected to a review. */
export interface ReviewReportDocument {
  readonly _id: string;
  readonly reviewId: string;
  readonly guestId: string;
  readonly reason: ReportReason;
  readonly atMs: number;
}

/** `dishVoices/<storeId>:<dishId>`: all verdicts on a dish since it is on the menu, folded by the clock. */
export interface DishVoiceDocument {
  readonly _id: string;
  readonly storeId: string;
  readonly dishId: string;
  readonly verdicts: VerdictCounts;
}

export function reviewIdFor(orderId: string, dishId: string): string {
  return `rv-${orderIdFor(orderId, `review ${dishId}`)}`;
}

/** What one guest does with a review, once; the id says nothing of whom. */
export function idOnReview(reviewId: string, guestId: string): string {
  return `${reviewId}:${orderIdFor(guestId, reviewId)}`;
}

export function dishVoiceId(storeId: string, dishId: string): string {
  return `${storeId}:${dishId}`;
}

type Fields = Omit<
  ReviewDocument,
  'isListed' | 'isKept' | 'wantsAnswer' | 'usePlace' | 'traceIds' | 'checkDueAtMs'
>;

/** The review with everything that follows from it for the indexes. */
export function indexed(review: Fields, checkDueAtMs: number | null): ReviewDocument {
  const hasWords = review.text !== '' || review.tags.length > 0;
  const hasPictures = review.pictures.some(({ check }) => check === 'clear');
  const waiting = review.pictures.filter(({ check }) => check === 'pending');
  return {
    ...review,
    traceIds: waiting.flatMap(({ traceId }) => (traceId === null ? [] : [traceId])),
    checkDueAtMs: waiting.length === 0 ? null : checkDueAtMs,
    isKept: review.standing !== 'withdrawn',
    wantsAnswer: review.answer === null && review.standing !== 'withdrawn' && (hasWords || hasPictures),
    isListed: review.standing === 'shown' && (hasWords || hasPictures),
    usePlace: placeByUse({ ...review, hasWords, hasPictures }, review._id),
  };
}
