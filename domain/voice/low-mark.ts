import type { Verdict } from '../review/verdict';
import { mayDo, type Role } from '../staff/role';
import { surveyQuestions, type SurveyMarks, type SurveyQuestion } from '../survey/survey';

const hourMs = 60 * 60_000;

/** A mark that somebody answers for is worth a word by the same time tomorrow. */
export const lowMarkDueAfterMs = 24 * hourMs;

export function isLowVerdict(verdict: Verdict): boolean {
  return verdict === 'improve';
}

/** The questions of a survey that were answered with 1 or 2. */
export function lowQuestions(marks: SurveyMarks): readonly SurveyQuestion[] {
  return surveyQuestions.filter((question) => (marks[question] ?? 5) <= 2);
}

export interface TaskCandidate {
  readonly openid: string;
  readonly name: string;
  readonly role: Role;
  readonly isOnShift: boolean;
}

/**
 * Who sees to a low mark: a leader who is there, else whoever is there and may, else the manager, else the owner. Among
 * equals the first by id, so that the same team gives the same answer. Null for a store where nobody may.
 */
export function ownerOfLowMark(team: readonly TaskCandidate[]): TaskCandidate | null {
  const able = [...team]
    .filter(({ role }) => mayDo(role, 'noteTask'))
    .sort((a, b) => rank(a) - rank(b) || (a.openid < b.openid ? -1 : 1));
  return able[0] ?? null;
}

function rank({ role, isOnShift }: TaskCandidate): number {
  const isLeader = role === 'manager' || role === 'owner';
  if (isOnShift) return isLeader ? (role === 'manager' ? 0 : 1) : 2;
  return role === 'manager' ? 3 : role === 'owner' ? 4 : 5;
}
