import { addVerdicts, noVerdicts, withVerdict, type Verdict, type VerdictCounts } from '../review/verdict';
import { surveyQuestions, type SurveyMarks, type SurveyQuestion } from '../survey/survey';
import { addMarks, noMarks, withMark, type Marks } from './marks';

/** Something that was said, or asked, of an order; counted on the business day on which the order was completed. */
export type VoiceFact =
  /** The order is completed, and its page asks how it was. */
  | { readonly kind: 'asked'; readonly dishIds: readonly string[] }
  /** `isFirst`: nothing of the survey was answered before. */
  | { readonly kind: 'survey'; readonly isFirst: boolean; readonly marks: SurveyMarks }
  /** A verdict has come, gone, or taken the place of another. */
  | {
      readonly kind: 'review';
      readonly dishId: string;
      readonly gone: Verdict | null;
      readonly come: Verdict | null;
    };

/** A colleague's time at a till. */
export interface VoiceShift {
  readonly shiftId: string;
  readonly name: string;
}

export interface ShiftVoice {
  readonly name: string;
  readonly asked: number;
  readonly answered: number;
  /** Of all questions together. */
  readonly marks: Marks;
  readonly verdicts: VerdictCounts;
}

export interface DishVoice {
  /** Orders with the dish that were completed. */
  readonly asked: number;
  readonly verdicts: VerdictCounts;
}

/** What guests said of one day or of several. */
export interface DayOfVoice {
  /** Completed orders: each one's page asks. */
  readonly asked: number;
  /** Surveys with at least one answer. */
  readonly answered: number;
  readonly marks: Readonly<Record<SurveyQuestion, Marks>>;
  readonly verdicts: VerdictCounts;
  readonly byDish: Readonly<Record<string, DishVoice>>;
  /** By the shift that was open when the order was completed. */
  readonly byShift: Readonly<Record<string, ShiftVoice>>;
}

const noQuestionMarks = Object.fromEntries(
  surveyQuestions.map((question) => [question, noMarks]),
) as DayOfVoice['marks'];

export const emptyDayOfVoice: DayOfVoice = {
  asked: 0,
  answered: 0,
  marks: noQuestionMarks,
  verdicts: noVerdicts,
  byDish: {},
  byShift: {},
};

const noDish: DishVoice = { asked: 0, verdicts: noVerdicts };
const noShift: Omit<ShiftVoice, 'name'> = { asked: 0, answered: 0, marks: noMarks, verdicts: noVerdicts };

export function withVoiceFact(day: DayOfVoice, fact: VoiceFact, shift: VoiceShift | null): DayOfVoice {
  const after = counted(day, fact);
  if (shift === null) return after;
  const before = day.byShift[shift.shiftId] ?? { ...noShift, name: shift.name };
  return { ...after, byShift: { ...day.byShift, [shift.shiftId]: countedOfShift(before, fact) } };
}

function counted(day: DayOfVoice, fact: VoiceFact): DayOfVoice {
  switch (fact.kind) {
    case 'asked': {
      const askedOf = (dishId: string) => ({ asked: (day.byDish[dishId] ?? noDish).asked + 1 });
      const asked = fact.dishIds.map((dishId) => [
        dishId,
        { ...(day.byDish[dishId] ?? noDish), ...askedOf(dishId) },
      ]);
      const byDish = { ...day.byDish, ...(Object.fromEntries(asked) as DayOfVoice['byDish']) };
      return { ...day, asked: day.asked + 1, byDish };
    }
    case 'survey':
      return {
        ...day,
        answered: day.answered + (fact.isFirst ? 1 : 0),
        marks: questionMarks((question) => {
          const mark = fact.marks[question];
          return mark === undefined ? day.marks[question] : withMark(day.marks[question], mark);
        }),
      };
    case 'review': {
      const dish = day.byDish[fact.dishId] ?? noDish;
      const verdicts = replaced(dish.verdicts, fact);
      return {
        ...day,
        verdicts: replaced(day.verdicts, fact),
        byDish: { ...day.byDish, [fact.dishId]: { ...dish, verdicts } },
      };
    }
  }
}

function countedOfShift(shift: ShiftVoice, fact: VoiceFact): ShiftVoice {
  switch (fact.kind) {
    case 'asked':
      return { ...shift, asked: shift.asked + 1 };
    case 'survey':
      return {
        ...shift,
        answered: shift.answered + (fact.isFirst ? 1 : 0),
        marks: Object.values(fact.marks).reduce(withMark, shift.marks),
      };
    case 'review':
      return { ...shift, verdicts: replaced(shift.verdicts, fact) };
  }
}

/** One verdict out, another in. */
export function replaced(
  counts: VerdictCounts,
  { gone, come }: { readonly gone: Verdict | null; readonly come: Verdict | null },
): VerdictCounts {
  return withVerdict(withVerdict(counts, gone, -1), come, 1);
}

export function addVoiceDays(a: DayOfVoice, b: DayOfVoice): DayOfVoice {
  return {
    asked: a.asked + b.asked,
    answered: a.answered + b.answered,
    marks: questionMarks((question) => addMarks(a.marks[question], b.marks[question])),
    verdicts: addVerdicts(a.verdicts, b.verdicts),
    byDish: merged(a.byDish, b.byDish, (one, other) => ({
      asked: one.asked + other.asked,
      verdicts: addVerdicts(one.verdicts, other.verdicts),
    })),
    byShift: merged(a.byShift, b.byShift, (one, other) => ({
      name: one.name,
      asked: one.asked + other.asked,
      answered: one.answered + other.answered,
      marks: addMarks(one.marks, other.marks),
      verdicts: addVerdicts(one.verdicts, other.verdicts),
    })),
  };
}

/** All questions together. */
export function allMarks(marks: DayOfVoice['marks']): Marks {
  return Object.values(marks).reduce(addMarks, noMarks);
}

function questionMarks(of: (question: SurveyQuestion) => Marks): DayOfVoice['marks'] {
  const entries = surveyQuestions.map((question) => [question, of(question)]);
  return Object.fromEntries(entries) as DayOfVoice['marks'];
}

function merged<Value>(
  a: Readonly<Record<string, Value>>,
  b: Readonly<Record<string, Value>>,
  add: (one: Value, other: Value) => Value,
): Readonly<Record<string, Value>> {
  const sums = { ...a };
  for (const [key, value] of Object.entries(b)) {
    const known = sums[key];
    sums[key] = known === undefined ? value : add(known, value);
  }
  return sums;
}
