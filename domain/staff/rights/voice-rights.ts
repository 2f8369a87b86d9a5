import { desk, leaders, type Rights } from '../roles';

/** What guests say, and what they are asked. */
export const voiceRights = {
  listReviews: [...leaders, 'service'],
  viewVoiceOfOrder: desk,
  answerReview: leaders,
  holdReview: [...leaders, 'service'],
  decideReview: leaders,
  viewVoiceFigures: leaders,
  askDishQuestion: leaders,
  listDishQuestions: leaders,
} as const satisfies Rights;
