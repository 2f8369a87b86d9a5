import type { ActionDoc } from './action-docs';
import type { RefusalCode } from './refusal';
import type { GuestVoiceAnswers, StaffVoiceAnswers } from './voice';

const orderId = '3f1c9a7e5b2d4860aa17c3e9';
const storeId = 'wutong-lane';

const reviewId = 'rv-3f1c9a7e5b2d4860aa17c3e9';
const questionId = 'an-3f1c9a7e5b2d4860aa17c3e9';
const requestId = 'f0a9d3c2-51b7-4e0e-9d1e';
const review = { storeId, reviewId };

const ofOrder: readonly RefusalCode[] = ['ORDER_UNKNOWN', 'TOO_MANY_ATTEMPTS'];
const ofContent: readonly RefusalCode[] = [
  'TOO_MANY_ATTEMPTS',
  'CONTENT_REFUSED',
  'CONTENT_UNCHECKED',
  'BUSY',
];
const ofStaff: readonly RefusalCode[] = ['NOT_STAFF', 'ROLE_NOT_ALLOWED'];
const ofStaffReview: readonly RefusalCode[] = [...ofStaff, 'REVIEW_UNKNOWN', 'BUSY'];

export const guestVoiceDocs: Readonly<Record<keyof GuestVoiceAnswers, ActionDoc>> = {
  viewOrderVoice: {
    summary: 'What one order asks its guest: its dishes, its survey, and what was said of them so far.',
    example: { orderId },
    refusals: [...ofOrder, 'REVIEW_NOT_POSSIBLE'],
  },
  writeReviews: {
    summary:
      "A verdict, words and pictures for dishes of a completed order. Text passes WeChat's judgement first, pictures are shown once they have passed. The same again changes nothing; something else is the one change of mind within seven days.",
    example: {
      orderId,
      isAnonymous: false,
      reviews: [
        {
          dishId: 'beef-noodles',
          verdict: 'love',
          tags: ['tasty'],
          text: '汤头很清，牛肉给得实在',
          pictures: [],
        },
      ],
    },
    refusals: [...ofOrder, 'REVIEW_NOT_POSSIBLE', 'REVIEW_SETTLED', 'PICTURE_REFUSED', ...ofContent.slice(1)],
  },
  withdrawReview: {
    summary: "Takes one's own review back for good; its words and pictures are removed.",
    example: { reviewId },
    refusals: ['REVIEW_UNKNOWN', 'BUSY'],
  },
  listDishReviews: {
    summary:
      'Reviews of a dish with words or pictures, those of most use to others first, with all verdicts counted.',
    example: { storeId, dishId: 'beef-noodles', before: null },
    refusals: ['STORE_UNKNOWN'],
  },
  voteReview: {
    summary: 'Whether a review helped; one vote a guest, which may be turned.',
    example: { reviewId, isHelpful: true },
    refusals: ['REVIEW_UNKNOWN', 'REVIEW_OWN', 'TOO_MANY_ATTEMPTS', 'BUSY'],
  },
  reportReview: {
    summary: 'Objects to a review, once a guest; after three it is out of sight until the house has decided.',
    example: { reviewId, reason: 'advertising' },
    refusals: ['REVIEW_UNKNOWN', 'REVIEW_OWN', 'TOO_MANY_ATTEMPTS', 'BUSY'],
  },
  answerSurvey: {
    summary: 'Marks for the questions of one visit; those that were given before stand.',
    example: { orderId, marks: { product: 5, service: 4 } },
    refusals: [...ofOrder, 'REVIEW_NOT_POSSIBLE', 'SURVEY_ANSWERED', 'BUSY'],
  },
  viewDishQuestion: {
    summary: 'A question that was sent to this guest, or the newest that waits for an answer.',
    example: { questionId },
    refusals: ['QUESTION_UNKNOWN'],
  },
  answerDishQuestion: {
    summary: 'Chooses one of the answers, once.',
    example: { questionId, choice: 0 },
    refusals: ['QUESTION_UNKNOWN', 'QUESTION_CLOSED', 'BUSY'],
  },
};

export const staffVoiceDocs: Readonly<Record<keyof StaffVoiceAnswers, ActionDoc>> = {
  listReviews: {
    summary:
      'Reviews of the store, newest first: all, those without an answer, low ones, or those held back.',
    example: { storeId, which: 'unanswered', before: null },
    refusals: [...ofStaff, 'STORE_UNKNOWN'],
  },
  viewVoiceOfOrder: {
    summary: 'All that was said of one order, for whoever sees to it.',
    example: { storeId, orderId },
    refusals: [...ofStaff, 'ORDER_UNKNOWN'],
  },
  answerReview: {
    summary: 'The one answer of the house under a review; again corrects it. Audited.',
    example: { ...review, words: '谢谢您，小朋友的勺子我们一直备着。' },
    refusals: [...ofStaffReview, 'REVIEW_SETTLED', 'CONTENT_REFUSED', 'CONTENT_UNCHECKED'],
  },
  holdReview: {
    summary: 'Takes a review out of sight until a leader has decided. Audited.',
    example: { ...review, reason: 'private' },
    refusals: [...ofStaffReview, 'REVIEW_SETTLED'],
  },
  decideReview: {
    summary: 'Lets a review stay or hides it, with a reason that its author reads. Audited.',
    example: { ...review, decision: 'hide', reason: '写出了别人的电话' },
    refusals: [...ofStaffReview, 'REVIEW_SETTLED'],
  },
  viewVoiceFigures: {
    summary:
      'How many were asked and answered, what they said and how sure it is: by question, day, week, dish, shift and store.',
    example: { storeId, range: null },
    refusals: [...ofStaff, 'STORE_UNKNOWN'],
  },
  askDishQuestion: {
    summary:
      'Asks guests who allow news of dishes about one, once for each request; the clock sends it. Audited.',
    example: {
      ...{ requestId, storeId, dishId: 'beef-noodles', audience: 'ate' },
      ...{ question: '新汤底合口味吗？', choices: ['更喜欢', '差不多', '不如以前'] },
    },
    refusals: [...ofStaff, 'STORE_UNKNOWN', 'DISH_UNKNOWN', 'CONTENT_REFUSED', 'CONTENT_UNCHECKED', 'BUSY'],
  },
  listDishQuestions: {
    summary: 'The newest questions with their answers, and the dishes that can be asked about.',
    example: { storeId },
    refusals: [...ofStaff, 'STORE_UNKNOWN'],
  },
};
