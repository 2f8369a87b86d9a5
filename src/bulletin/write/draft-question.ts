import { postLimits } from '../../../domain/bulletin/post-limits';

export interface DraftQuestion {
  readonly question: string;
  readonly answers: readonly string[];
  readonly right: number;
}

export const emptyQuestion: DraftQuestion = {
  question: '',
  answers: Array.from({ length: postLimits.answers.least }, () => ''),
  right: 0,
};

export function isComplete({ question, answers }: DraftQuestion): boolean {
  return [question, ...answers].every((words) => words.trim() !== '');
}

export function withAnswer(question: DraftQuestion, at: number, words: string): DraftQuestion {
  return { ...question, answers: question.answers.map((before, place) => (place === at ? words : before)) };
}

export function withMoreAnswers(question: DraftQuestion): DraftQuestion {
  if (question.answers.length >= postLimits.answers.most) return question;
  return { ...question, answers: [...question.answers, ''] };
}
