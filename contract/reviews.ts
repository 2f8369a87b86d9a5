import * as v from 'valibot';
import { reviewLimits, type VoiceFault } from '../domain/review/review-rules';
import type { Standing } from '../domain/review/standing';
import {
  reviewTags,
  verdicts,
  type ReviewTag,
  type Verdict,
  type VerdictCounts,
} from '../domain/review/verdict';
import type { DiningMode } from '../domain/order/lifecycle';
import type { Mark, SurveyMarks, SurveyQuestion } from '../domain/survey/survey';
import type { ConsentAsk } from './consent';
import type { LocalText } from '../domain/text/local-text';

const id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));
const place = v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(0)));
const words = (longest: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(longest));
const mark = v.optional(v.picklist([1, 2, 3, 4, 5]));

/** A file of the cloud's storage in the order's own folder, as the upload named it. */
const picture = v.pipe(
  v.string(),
  v.maxLength(300),
  v.regex(/^cloud:\/\/[\w.-]+\/reviews\/[\w-]+\/[\w-]+\.(?:jpg|jpeg|png)$/),
);

const written = v.strictObject({
  dishId: id,
  verdict: v.picklist(verdicts),
  tags: v.pipe(v.array(v.picklist(reviewTags)), v.maxLength(reviewLimits.tags)),
  text: v.pipe(v.string(), v.trim(), v.maxLength(reviewLimits.textLength)),
  pictures: v.pipe(v.array(picture), v.maxLength(reviewLimits.picturesPerDish)),
});

export const reportReasons = ['untrue', 'insulting', 'advertising', 'private'] as const;
export type ReportReason = (typeof reportReasons)[number];

/** What guests say of dishes and visits; part of the function `guest`. */
export const guestReviewInputs = {
  /** Everything that the page of one order asks: its dishes, its survey, and what was said of them. */
  viewOrderVoice: v.strictObject({ orderId: id }),
  /** One verdict a dish. The same again changes nothing; something else is the one change of mind. */
  writeReviews: v.strictObject({
    orderId: id,
    /** Others see no name at all. */
    isAnonymous: v.boolean(),
    reviews: v.pipe(
      v.array(written),
      v.minLength(1),
      v.maxLength(30),
      v.check(
        (reviews) => new Set(reviews.map(({ dishId }) => dishId)).size === reviews.length,
        'Each dish can be named once',
      ),
      v.check(
        (reviews) => reviews.flatMap(({ pictures }) => pictures).length <= reviewLimits.picturesPerOrder,
        'An order has at most nine pictures',
      ),
    ),
  }),
  /** Takes one's own review back, words and pictures, for good. */
  withdrawReview: v.strictObject({ reviewId: id }),
  /** Reviews of a dish that have words or pictures, those of most use first. */
  listDishReviews: v.strictObject({ storeId: id, dishId: id, before: place }),
  voteReview: v.strictObject({ reviewId: id, isHelpful: v.boolean() }),
  reportReview: v.strictObject({ reviewId: id, reason: v.picklist(reportReasons) }),
  /** Answers so far; what was given before stands. */
  answerSurvey: v.strictObject({
    orderId: id,
    marks: v.strictObject({ product: mark, service: mark, brand: mark, delivery: mark, pace: mark }),
  }),
} as const;

/** The house's side; part of the function `staff`. */
export const staffReviewInputs = {
  listReviews: v.strictObject({
    storeId: id,
    which: v.picklist(['unanswered', 'low', 'held', 'all']),
    before: place,
  }),
  /** All that was said of one order, for whoever sees to it. */
  viewVoiceOfOrder: v.strictObject({ storeId: id, orderId: id }),
  /** The house's one answer under a review; again to correct it. */
  answerReview: v.strictObject({ storeId: id, reviewId: id, words: words(reviewLimits.answerLength) }),
  /** Takes a review out of sight until it is decided on. */
  holdReview: v.strictObject({ storeId: id, reviewId: id, reason: v.picklist(reportReasons) }),
  /** The author reads the reason. */
  decideReview: v.strictObject({
    storeId: id,
    reviewId: id,
    decision: v.picklist(['stay', 'hide']),
    reason: words(reviewLimits.reasonLength),
  }),
} as const;

export interface ReviewAnswer {
  readonly words: string;
  readonly atMs: number;
}

/** What everybody reads of a review. */
interface SaidOfDish {
  readonly reviewId: string;
  readonly verdict: Verdict;
  readonly tags: readonly ReviewTag[];
  readonly text: string;
  readonly writtenAtMs: number;
  readonly helpful: number;
}

/** What a reader knows who has not written it. */
interface ReadReview extends SaidOfDish {
  /** File ids of those that have passed. */
  readonly pictures: readonly string[];
  /** Masked; null for a guest without a name, or who wants to show none. */
  readonly name: string | null;
}

/** A review as other guests see it. */
export interface ReviewView extends ReadReview {
  readonly dishId: string;
  readonly isChanged: boolean;
  readonly answer: ReviewAnswer | null;
  readonly isOwn: boolean;
  /** Whether this guest found it helpful; null when they did not say. */
  readonly myVote: boolean | null;
}

/** Whether a picture has passed WeChat's judgement; until then only its author sees it. */
export interface JudgedPicture {
  readonly fileId: string;
  readonly check: 'clear' | 'pending' | 'held-back';
}

/** A review as its author sees it. */
export interface OwnReview extends SaidOfDish {
  readonly pictures: readonly JudgedPicture[];
  readonly isAnonymous: boolean;
  readonly standing: Standing;
  /** What the house said when it hid the review, or let it stay. */
  readonly decidedBecause: string | null;
  readonly mayChange: boolean;
  readonly answer: ReviewAnswer | null;
}

export interface VoicedDish {
  readonly dishId: string;
  readonly name: LocalText;
  readonly picture: string;
  readonly review: OwnReview | null;
}

export interface OrderVoice {
  readonly orderId: string;
  readonly storeId: string;
  readonly storeName: LocalText;
  readonly mode: DiningMode;
  readonly completedAtMs: number;
  /** Dishes that were eaten, each once; those that were given back are not asked about. */
  readonly dishes: readonly VoicedDish[];
  readonly survey: { readonly questions: readonly SurveyQuestion[]; readonly marks: SurveyMarks };
  /** Null while the guest may speak of it. */
  readonly fault: VoiceFault | null;
  /** Where pictures of this order are put; nobody else knows it. */
  readonly uploadFolder: string;
  /** What the phone may ask to be allowed, once something was said: to tell of an answer, and to ask again. */
  readonly asks: readonly ConsentAsk[];
  /** Whether the house has closed the matter that a low mark opened. */
  readonly isSeenTo: boolean;
  readonly utcOffsetMinutes: number;
  readonly nowMs: number;
}

export interface GuestReviewAnswers {
  viewOrderVoice: { readonly voice: OrderVoice };
  writeReviews: { readonly voice: OrderVoice };
  withdrawReview: { readonly review: OwnReview };
  listDishReviews: {
    readonly dishName: LocalText | null;
    /** Of all who have said something, with or without words. */
    readonly verdicts: VerdictCounts;
    readonly reviews: readonly ReviewView[];
    /** Where the next page begins; null on the last. */
    readonly nextBefore: number | null;
    readonly utcOffsetMinutes: number;
    readonly nowMs: number;
  };
  voteReview: { readonly helpful: number; readonly myVote: boolean };
  reportReview: { readonly isReported: true };
  answerSurvey: { readonly marks: SurveyMarks; readonly isDone: boolean };
}

/** A review as colleagues see it; who wrote it is told by the order alone. */
export interface StaffReview extends ReadReview {
  readonly orderId: string;
  readonly dishName: LocalText;
  readonly standing: Standing;
  /** How many objected since the last decision, by reason. */
  readonly reports: Readonly<Partial<Record<ReportReason, number>>>;
  readonly decidedBecause: string | null;
  readonly answer: (ReviewAnswer & { readonly byName: string }) | null;
}

export interface StaffReviewAnswers {
  listReviews: {
    readonly reviews: readonly StaffReview[];
    readonly nextBefore: number | null;
    readonly utcOffsetMinutes: number;
    readonly nowMs: number;
  };
  viewVoiceOfOrder: {
    readonly pickupNumber: string | null;
    readonly tableName: string | null;
    readonly reviews: readonly StaffReview[];
    readonly survey: Readonly<Partial<Record<SurveyQuestion, Mark>>> | null;
    readonly utcOffsetMinutes: number;
    readonly nowMs: number;
  };
  answerReview: { readonly review: StaffReview };
  holdReview: { readonly review: StaffReview };
  decideReview: { readonly review: StaffReview };
}
