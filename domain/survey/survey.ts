import type { DiningMode } from '../order/lifecycle';

/** What a guest is asked of a visit, with one tap each. */
export const surveyQuestions = ['product', 'service', 'brand', 'delivery', 'pace'] as const;
export type SurveyQuestion = (typeof surveyQuestions)[number];

export type Mark = 1 | 2 | 3 | 4 | 5;
export type SurveyMarks = Readonly<Partial<Record<SurveyQuestion, Mark>>>;

/** Four taps at most. Only who had it brought is asked of the delivery; others of how fast the kitchen was. */
export function questionsFor(mode: DiningMode): readonly SurveyQuestion[] {
  return ['product', 'service', 'brand', mode === 'delivery' ? 'delivery' : 'pace'];
}

/**
 * The marks that are new, when marks are given to a survey that has some already. What was once given stands, so that a
 * repeat changes nothing: null where one would be changed, or belongs to no question of this visit.
 */
export function newMarks(
  mode: DiningMode,
  before: SurveyMarks,
  given: SurveyMarks,
): { readonly marks: SurveyMarks } | { readonly wrong: SurveyQuestion } {
  const asked = new Set(questionsFor(mode));
  const marks: Partial<Record<SurveyQuestion, Mark>> = {};
  for (const question of surveyQuestions) {
    const mark = given[question];
    if (mark === undefined) continue;
    const known = before[question];
    if (!asked.has(question) || (known !== undefined && known !== mark)) return { wrong: question };
    if (known === undefined) marks[question] = mark;
  }
  return { marks };
}

export function isSurveyDone(mode: DiningMode, marks: SurveyMarks): boolean {
  return questionsFor(mode).every((question) => marks[question] !== undefined);
}
