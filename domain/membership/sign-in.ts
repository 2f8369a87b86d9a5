import { dayNumberOf, dayText } from '../store-hours/local-time';
import type { MemberRules } from './member-rules';

type SignInRules = MemberRules['signIn'];

/** A guest's signatures: the business days, oldest first, and how many of the last stand in a row. */
export interface SignIns {
  readonly days: readonly string[];
  readonly streak: number;
}

export const noSignIns: SignIns = { days: [], streak: 0 };

/** As many as three calendar pages show. */
const daysKept = 92;

/** What one signature gives: its points, and the bonus of a streak that got so far. */
export interface SignedIn {
  readonly signIns: SignIns;
  readonly points: number;
  readonly bonus: number;
}

/**
 * Signs in for a business day `YYYY-MM-DD`. Null when that day, or a later one at a store further east, has its
 * signature already: a day counts once for all stores.
 */
export function signIn(rules: SignInRules, before: SignIns, day: string): SignedIn | null {
  const last = before.days.at(-1) ?? null;
  if (last !== null && dayNumberOf(day) <= dayNumberOf(last)) return null;
  const streak = streakOn(before, day) + 1;
  const signIns = { days: [...before.days, day].slice(-daysKept), streak };
  return { signIns, points: rules.points, bonus: bonusAt(rules, streak) };
}

/** How many days stand in a row up to the day before this one, or up to this one when it was signed. */
export function streakOn({ days, streak }: SignIns, day: string): number {
  const last = days.at(-1) ?? null;
  if (last === null) return 0;
  return dayNumberOf(day) - dayNumberOf(last) <= 1 ? streak : 0;
}

/** What the n-th day in a row brings beside the points of each day. After the longest bonus a new round begins. */
export function bonusAt(rules: SignInRules, streak: number): number {
  const place = placeInRound(rules, streak);
  return rules.bonuses.find(({ day }) => day === place)?.points ?? 0;
}

/** The day of the round that a streak has reached, from 1. */
export function placeInRound(rules: SignInRules, streak: number): number {
  const round = roundOf(rules);
  return ((streak - 1) % round) + 1;
}

/** Days of a round: those of the longest bonus, or a week where there is none. */
export function roundOf({ bonuses }: SignInRules): number {
  return bonuses.length === 0 ? 7 : Math.max(...bonuses.map(({ day }) => day));
}

/** The days of a month `YYYY-MM`, in order. */
export function daysOfMonth(month: string): readonly string[] {
  const first = dayNumberOf(`${month}-01`);
  const days = Array.from({ length: 31 }, (_, index) => dayText(first + index));
  return days.filter((day) => day.startsWith(month));
}
