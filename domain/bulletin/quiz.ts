export interface QuizQuestion {
  readonly question: string;
  readonly answers: readonly string[];
  /** Which of the answers is right, counted from 0. */
  readonly right: number;
}

/** How many were answered rightly. */
export function rightAnswers(questions: readonly QuizQuestion[], chosen: readonly number[]): number {
  return questions.filter(({ right }, at) => chosen[at] === right).length;
}

/** Whether every question has one answer that exists. */
export function answersFit(questions: readonly QuizQuestion[], chosen: readonly number[]): boolean {
  return (
    chosen.length === questions.length &&
    questions.every(({ answers }, at) => (chosen[at] ?? answers.length) < answers.length)
  );
}
