import * as v from 'valibot';
import type { VerdictCounts } from '../domain/review/verdict';
import type { SurveyQuestion } from '../domain/survey/survey';
import type { LocalText } from '../domain/text/local-text';
import { isCalendarDay } from '../domain/store-hours/local-time';
import type { SureMean, SureShare } from '../domain/voice/certainty';
import { questionAudiences, questionLimits, type QuestionAudience } from '../domain/voice/dish-question';
import type { Marks } from '../domain/voice/marks';
import {
  guestReviewInputs,
  staffReviewInputs,
  type GuestReviewAnswers,
  type StaffReviewAnswers,
} from './reviews';
import type { DishName } from './staff';

const id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));
const requestId = v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/));
const day = v.pipe(v.string(), v.check(isCalendarDay, 'There is no such day'));
const words = (longest: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1),
    v.check((text) => [...text].length <= longest, 'There are more characters than fit'),
  );

/** Reviews, surveys and questions of the house; part of the function `guest`. */
export const guestVoiceInputs = {
  ...guestReviewInputs,
  /** A question that was sent to this guest; with null the newest one that waits for an answer. */
  viewDishQuestion: v.strictObject({ questionId: v.nullable(id) }),
  /** `choice` is counted from 0; given once. */
  answerDishQuestion: v.strictObject({
    questionId: id,
    choice: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(questionLimits.choices.most - 1)),
  }),
} as const;

/** What the house reads and asks; part of the function `staff`. */
export const staffVoiceInputs = {
  ...staffReviewInputs,
  /** Null is the last 28 days; at most 35. */
  viewVoiceFigures: v.strictObject({
    storeId: id,
    range: v.nullable(v.strictObject({ fromDay: day, toDay: day })),
  }),
  /** Asks guests who allow news of dishes about one; the clock sends it. */
  askDishQuestion: v.strictObject({
    requestId,
    storeId: id,
    dishId: id,
    question: words(questionLimits.questionLength),
    choices: v.pipe(
      v.array(words(questionLimits.choiceLength)),
      v.minLength(questionLimits.choices.least),
      v.maxLength(questionLimits.choices.most),
      v.check((choices) => new Set(choices).size === choices.length, 'Each choice needs words of its own'),
    ),
    audience: v.picklist(questionAudiences),
  }),
  listDishQuestions: v.strictObject({ storeId: id }),
} as const;

/** A question as a guest sees it. */
export interface DishQuestionView {
  readonly questionId: string;
  readonly storeName: LocalText;
  readonly dishName: LocalText;
  readonly question: string;
  readonly choices: readonly string[];
  /** What this guest chose, counted from 0; null before. */
  readonly chosen: number | null;
  readonly isOpen: boolean;
}

export interface GuestVoiceAnswers extends GuestReviewAnswers {
  /** Null when nothing waits for this guest. */
  viewDishQuestion: { readonly question: DishQuestionView | null };
  answerDishQuestion: { readonly question: DishQuestionView };
}

/** How many were asked, how many answered, what they said, and how sure it is. */
export interface VoiceSum {
  readonly asked: number;
  readonly answered: number;
  readonly marks: Marks;
  /** Null where too few have answered to say. */
  readonly mean: SureMean | null;
}

export interface DishFigures {
  readonly dishId: string;
  readonly name: LocalText | null;
  readonly asked: number;
  readonly verdicts: VerdictCounts;
  /** Who loved it; null where too few have answered to say. */
  readonly loved: SureShare | null;
}

export interface AskedQuestion {
  readonly questionId: string;
  readonly dishName: LocalText;
  readonly question: string;
  readonly audience: QuestionAudience;
  readonly byName: string;
  readonly atMs: number;
  readonly endsAtMs: number;
  /** Guests to whom it was handed to be sent so far. */
  readonly queued: number;
  readonly isSent: boolean;
  readonly answered: number;
  /** How many chose each, with how sure its share is. */
  readonly choices: readonly {
    readonly words: string;
    readonly count: number;
    readonly share: SureShare | null;
  }[];
}

export interface StaffVoiceAnswers extends StaffReviewAnswers {
  viewVoiceFigures: {
    readonly fromDay: string;
    readonly toDay: string;
    readonly total: VoiceSum;
    readonly byQuestion: readonly (VoiceSum & { readonly question: SurveyQuestion })[];
    /** Days on which something was asked or said, oldest first. */
    readonly byDay: readonly (VoiceSum & { readonly day: string })[];
    /** Whole weeks back from the last day, oldest first; `day` is the first of each. */
    readonly byWeek: readonly (VoiceSum & { readonly day: string })[];
    /** Most answered first. */
    readonly byDish: readonly DishFigures[];
    /** Most answered first; shifts of the same colleague are taken together by their name. */
    readonly byShift: readonly (VoiceSum & { readonly shiftId: string; readonly name: string })[];
    /** Every store whose figures this colleague may read, this one among them. */
    readonly byStore: readonly (VoiceSum & { readonly storeId: string; readonly name: LocalText })[];
    readonly nowMs: number;
  };
  askDishQuestion: { readonly question: AskedQuestion };
  listDishQuestions: {
    /** The newest 20. */
    readonly questions: readonly AskedQuestion[];
    /** What can be asked about, in the menu's order. */
    readonly dishes: readonly DishName[];
    readonly nowMs: number;
  };
}
