import { addHistograms, withDuration, type DurationHistogram } from './duration-histogram';
import type { RatingMark, ServiceFact } from './service-fact';

/** What the desk, or one colleague at it, did on one or more days. */
export interface DeskFigures {
  /** Guests who began to wait for a person; known of the desk alone. */
  readonly asked: number;
  /** How long guests waited for the first answer. */
  readonly firstAnswers: DurationHistogram;
  /** Messages that were sent. */
  readonly answers: number;
  /** From the guest's question until the conversation was closed. */
  readonly resolutions: DurationHistogram;
  /** Conversations that ended because the guest said nothing more; of the desk alone, absent in days of before. */
  readonly fellSilent?: number;
  /** How many marks of 1, 2, 3, 4 and 5 were given. */
  readonly marks: readonly [number, number, number, number, number];
}

export const noDeskFigures: DeskFigures = {
  asked: 0,
  firstAnswers: [],
  answers: 0,
  resolutions: [],
  fellSilent: 0,
  marks: [0, 0, 0, 0, 0],
};

/** One day of one store: the desk as a whole, and each colleague at it. */
export interface DayOfDesk {
  readonly desk: DeskFigures;
  readonly byAgent: Readonly<Record<string, DeskFigures>>;
}

export const emptyDayOfDesk: DayOfDesk = { desk: noDeskFigures, byAgent: {} };

export function withServiceFact({ desk, byAgent }: DayOfDesk, fact: ServiceFact): DayOfDesk {
  const { agentId } = fact;
  const after = withFact(desk, fact);
  if (agentId === null) return { desk: after, byAgent };
  const ofAgent = withFact(byAgent[agentId] ?? noDeskFigures, fact);
  return { desk: after, byAgent: { ...byAgent, [agentId]: ofAgent } };
}

export function addDays(a: DayOfDesk, b: DayOfDesk): DayOfDesk {
  const agentIds = [...new Set([...Object.keys(a.byAgent), ...Object.keys(b.byAgent)])];
  const sums = agentIds.map((agentId) => {
    const [one, other] = [a.byAgent[agentId] ?? noDeskFigures, b.byAgent[agentId] ?? noDeskFigures];
    return [agentId, addDeskFigures(one, other)];
  });
  return {
    desk: addDeskFigures(a.desk, b.desk),
    byAgent: Object.fromEntries(sums) as DayOfDesk['byAgent'],
  };
}

/** Of days folded before silence ended conversations, none. */
export function fellSilentOf({ fellSilent = 0 }: Pick<DeskFigures, 'fellSilent'>): number {
  return fellSilent;
}

/** The mean mark; null while nobody has given one. */
export function meanMark({ marks }: Pick<DeskFigures, 'marks'>): number | null {
  const count = marks.reduce((sum, each) => sum + each, 0);
  return count === 0 ? null : marks.reduce((sum, each, index) => sum + each * (index + 1), 0) / count;
}

function withFact(figures: DeskFigures, fact: ServiceFact): DeskFigures {
  switch (fact.kind) {
    case 'asked':
      return { ...figures, asked: figures.asked + 1 };
    case 'first-answered':
      return { ...figures, firstAnswers: withDuration(figures.firstAnswers, fact.waitedMs) };
    case 'answered':
      return { ...figures, answers: figures.answers + 1 };
    case 'closed':
      return { ...figures, resolutions: withDuration(figures.resolutions, fact.openMs) };
    case 'fell-silent':
      return { ...figures, fellSilent: fellSilentOf(figures) + 1 };
    case 'rated':
      return { ...figures, marks: withMark(figures.marks, fact.mark) };
  }
}

function addDeskFigures(a: DeskFigures, b: DeskFigures): DeskFigures {
  return {
    asked: a.asked + b.asked,
    firstAnswers: addHistograms(a.firstAnswers, b.firstAnswers),
    answers: a.answers + b.answers,
    resolutions: addHistograms(a.resolutions, b.resolutions),
    fellSilent: fellSilentOf(a) + fellSilentOf(b),
    marks: fiveOf((index) => a.marks[index] + b.marks[index]),
  };
}

function withMark(marks: DeskFigures['marks'], mark: RatingMark): DeskFigures['marks'] {
  return fiveOf((index) => marks[index] + (index === mark - 1 ? 1 : 0));
}

function fiveOf(count: (index: 0 | 1 | 2 | 3 | 4) => number): DeskFigures['marks'] {
  return [count(0), count(1), count(2), count(3), count(4)];
}
