import { noteMostCharacters } from '../consent/message-content';

const dayMs = 24 * 60 * 60_000;

export const questionLimits = {
  /** The question goes into a field of WeChat's message, which holds no more. */
  questionLength: noteMostCharacters,
  choiceLength: 12,
  choices: { least: 2, most: 4 },
} as const;

/** After so long the answers are counted and nobody is asked any more. */
export const questionOpenForMs = 14 * dayMs;

/** Whom a question goes to, of those who allow news of dishes. */
export const questionAudiences = ['everybody', 'ate'] as const;
export type QuestionAudience = (typeof questionAudiences)[number];
