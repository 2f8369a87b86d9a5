/** What a person has to say of a day, because no till knows it. */
export interface ReportWords {
  /** The weather, or what happened in the street. */
  readonly weather: string;
  readonly wentWell: string;
  readonly wentWrong: string;
  /** What has to be there tomorrow and is not. */
  readonly missing: string;
}

export const noWords: ReportWords = { weather: '', wentWell: '', wentWrong: '', missing: '' };

export const reportQuestions = ['weather', 'wentWell', 'wentWrong', 'missing'] as const;

/** The questions without an answer; "nothing" is an answer. A report is signed when none is left. */
export function unanswered(words: ReportWords): (keyof ReportWords)[] {
  return reportQuestions.filter((question) => words[question].trim() === '');
}
