import type { GuestAnswers, GuestInput } from '../../contract/guest';
import type { StaffAnswers, StaffInput } from '../../contract/staff';
import type { GuestVoiceAnswers, StaffVoiceAnswers } from '../../contract/voice';
import { answerDishQuestion, viewDishQuestion } from '../dish-questions/answer-dish-question';
import { askDishQuestion, listDishQuestions } from '../dish-questions/ask-dish-question';
import type { Refused } from '../refused';
import { answerReview, decideReview, holdReview } from '../reviews/answer-review';
import { reportReview, voteReview } from '../reviews/judge-review';
import { listDishReviews } from '../reviews/list-dish-reviews';
import { listReviews, viewVoiceOfOrder } from '../reviews/list-reviews';
import { viewOrderVoice } from '../reviews/view-order-voice';
import { withdrawReview } from '../reviews/withdraw-review';
import { writeReviews } from '../reviews/write-reviews';
import type { Services } from '../services';
import type { Colleague } from '../staff/find-role';
import { answerSurvey } from '../surveys/answer-survey';
import { viewVoiceFigures } from './view-voice-figures';

type GuestRuns = {
  readonly [Name in keyof GuestVoiceAnswers]: (
    input: GuestInput<Name>,
    guestId: string,
  ) => Promise<GuestAnswers[Name] | Refused>;
};
type StaffRuns = {
  readonly [Name in keyof StaffVoiceAnswers]: (
    input: StaffInput<Name>,
    colleague: Colleague,
  ) => Promise<StaffAnswers[Name] | Refused>;
};

/** What guests say of dishes and visits. */
export function guestVoiceRuns(services: Services): GuestRuns {
  return {
    viewOrderVoice: (input, guestId) => viewOrderVoice(services, guestId, input),
    writeReviews: (input, guestId) => writeReviews(services, guestId, input),
    withdrawReview: (input, guestId) => withdrawReview(services, guestId, input),
    listDishReviews: (input, guestId) => listDishReviews(services, guestId, input),
    voteReview: (input, guestId) => voteReview(services, guestId, input),
    reportReview: (input, guestId) => reportReview(services, guestId, input),
    answerSurvey: (input, guestId) => answerSurvey(services, guestId, input),
    viewDishQuestion: (input, guestId) => viewDishQuestion(services, guestId, input),
    answerDishQuestion: (input, guestId) => answerDishQuestion(services, guestId, input),
  };
}

/** What the house answers, decides, asks and reads. */
export function staffVoiceRuns(services: Services): StaffRuns {
  return {
    listReviews: (input) => listReviews(services, input),
    viewVoiceOfOrder: (input) => viewVoiceOfOrder(services, input),
    answerReview: (input, colleague) => answerReview(services, colleague, input),
    holdReview: (input, colleague) => holdReview(services, colleague, input),
    decideReview: (input, colleague) => decideReview(services, colleague, input),
    viewVoiceFigures: (input, colleague) => viewVoiceFigures(services, colleague, input),
    askDishQuestion: (input, colleague) => askDishQuestion(services, colleague, input),
    listDishQuestions: (input) => listDishQuestions(services, input),
  };
}
