import type { Fen } from '../money/fen';
import type { MemberLevel, MemberRules } from './member-rules';

const dayMs = 24 * 60 * 60_000;

/** How a guest stands. Kept with the guest, so that a level lasts until it ends whatever the year's sum does meanwhile. */
export interface MemberStanding {
  readonly levelId: string;
  readonly sinceMs: number;
  /** When it is looked at again whether the level is still deserved; null for the first level, which nobody loses. */
  readonly untilMs: number | null;
  /**
   * What the level rests on: the year's spending when it was reached or renewed, and everything paid and given back
   * since. Money that comes back takes the level away where this falls below its threshold.
   */
  readonly basis: Fen;
  /** When the guest was told that this level is going to end; null while they were not. */
  readonly toldAtMs: number | null;
}

/** What happened to a standing, for those who are to be told. */
export type StandingChange = 'risen' | 'fallen' | 'ending' | 'renewed';

export interface StandingStep {
  readonly standing: MemberStanding;
  readonly change: StandingChange | null;
}

type Levels = Pick<MemberRules, 'levels'>;

/** The highest level whose threshold a year's spending reaches. */
export function levelFor({ levels }: Levels, spent: Fen): MemberLevel {
  const reached = levels.filter(({ threshold }) => threshold <= Math.max(0, spent));
  const level = reached.at(-1) ?? levels[0];
  if (!level) throw new RangeError('rules without a level say nothing of anybody');
  return level;
}

/** The level of a standing; one that the rules no longer have is what its basis would reach now. */
export function levelOf(rules: Levels, standing: MemberStanding): MemberLevel {
  return rules.levels.find(({ id }) => id === standing.levelId) ?? levelFor(rules, standing.basis);
}

export function nextLevel({ levels }: Levels, level: MemberLevel): MemberLevel | null {
  return levels.find(({ threshold }) => threshold > level.threshold) ?? null;
}

/** A guest of whom no standing is kept has the level that the year's spending reaches. */
export function standingNow(
  rules: MemberRules,
  kept: MemberStanding | null | undefined,
  spent: Fen,
  nowMs: number,
): MemberStanding {
  return kept ?? begun(rules, levelFor(rules, spent), spent, nowMs);
}

/** Money was paid: the level rises at once where the year's spending, this amount included, reaches a higher one. */
export function standingAfterSpending(
  rules: MemberRules,
  standing: MemberStanding,
  paid: { readonly amount: Fen; readonly spent: Fen; readonly nowMs: number },
): StandingStep {
  return risen(rules, { ...standing, basis: standing.basis + paid.amount }, paid.spent, paid.nowMs);
}

/**
 * Money came back: a level that would not have been reached without it falls at once, to what the rest reaches. A level
 * that stands without it stays until its end, although the year's sum may be lower by now.
 */
export function standingAfterRefund(
  rules: MemberRules,
  standing: MemberStanding,
  returned: { readonly amount: Fen; readonly spent: Fen; readonly nowMs: number },
): StandingStep {
  const basis = standing.basis - returned.amount;
  const level = levelOf(rules, standing);
  if (basis >= level.threshold) return { standing: { ...standing, basis }, change: null };
  const left = Math.max(basis, returned.spent);
  const deserved = levelFor(rules, left);
  if (deserved.threshold >= level.threshold) return { standing: { ...standing, basis }, change: null };
  return { standing: begun(rules, deserved, left, returned.nowMs), change: 'fallen' };
}

/**
 * What time does to a standing. A level that is still deserved at its end is renewed; one that is not is announced
 * `noticeDays` before and falls by one level after the days of grace, never sooner than `noticeDays` after the guest was
 * told, however long nobody looked. Rules that became kinder lift at once; stricter ones wait for the end.
 */
export function standingAtClock(
  rules: MemberRules,
  standing: MemberStanding,
  spent: Fen,
  nowMs: number,
): StandingStep {
  const lifted = risen(rules, { ...standing, levelId: levelOf(rules, standing).id }, spent, nowMs);
  if (lifted.change !== null) return lifted;
  const present = lifted.standing;
  const level = levelOf(rules, present);
  if (level.threshold === 0) return { standing: { ...present, untilMs: null, toldAtMs: null }, change: null };
  const untilMs = present.untilMs ?? nowMs + rules.keepDays * dayMs;
  const isDeserved = levelFor(rules, spent).threshold >= level.threshold;
  if (isDeserved) {
    return nowMs >= untilMs
      ? { standing: begun(rules, level, spent, nowMs, present.sinceMs), change: 'renewed' }
      : { standing: { ...present, untilMs }, change: null };
  }
  if (present.toldAtMs === null) {
    if (nowMs < untilMs - rules.noticeDays * dayMs)
      return { standing: { ...present, untilMs }, change: null };
    return { standing: { ...present, untilMs, toldAtMs: nowMs }, change: 'ending' };
  }
  if (nowMs < fallOf(rules, untilMs, present.toldAtMs)) return { standing: present, change: null };
  const below = rules.levels.filter(({ threshold }) => threshold < level.threshold).at(-1) ?? level;
  return { standing: begun(rules, below, spent, nowMs), change: 'fallen' };
}

/** When the level goes if nothing more is paid; null while it does not. */
export function fallsAtMs(
  rules: MemberRules,
  { untilMs, toldAtMs }: Pick<MemberStanding, 'untilMs' | 'toldAtMs'>,
): number | null {
  return untilMs === null ? null : fallOf(rules, untilMs, toldAtMs);
}

function fallOf(rules: MemberRules, untilMs: number, toldAtMs: number | null): number {
  const told = toldAtMs === null ? 0 : toldAtMs + rules.noticeDays * dayMs;
  return Math.max(untilMs + rules.graceDays * dayMs, told);
}

/** When time may next do something to a standing; null when it never does. */
export function looksAgainAtMs(rules: MemberRules, standing: MemberStanding, nowMs: number): number | null {
  const { untilMs, toldAtMs } = standing;
  if (untilMs === null) return null;
  const noticeMs = untilMs - rules.noticeDays * dayMs;
  if (toldAtMs !== null) return fallsAtMs(rules, standing);
  if (noticeMs > nowMs) return noticeMs;
  // Spending can leave the year on any day, and then the guest is to be told.
  return untilMs > nowMs ? Math.min(untilMs, nowMs + dayMs) : nowMs + dayMs;
}

function risen(rules: MemberRules, standing: MemberStanding, spent: Fen, nowMs: number): StandingStep {
  const level = levelOf(rules, standing);
  const reached = levelFor(rules, spent);
  if (reached.threshold <= level.threshold) return { standing, change: null };
  return { standing: begun(rules, reached, spent, nowMs), change: 'risen' };
}

function begun(
  rules: MemberRules,
  level: MemberLevel,
  spent: Fen,
  nowMs: number,
  sinceMs = nowMs,
): MemberStanding {
  return {
    levelId: level.id,
    sinceMs,
    untilMs: level.threshold === 0 ? null : nowMs + rules.keepDays * dayMs,
    basis: Math.max(0, spent),
    toldAtMs: null,
  };
}
