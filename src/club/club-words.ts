import type { MemberLevel } from '../../domain/membership/member-rules';
import type { Problem } from '../platform/cloud';
import { fenToShortYuanText } from '../../domain/money/yuan-text';
import { houseClock } from '../features/member/house-clock';
import { dateWords } from '../features/member/house-time';
import { clubText } from '../text/club';
import { customerProblemText } from '../text/customer-problems';
import { localText } from '../text/language';
import { showToast } from '../ui/toast/toasts';
import type { ClubAnswer } from './club-store';

/** What a level brings, each in a few plain words. */
export function benefitWords(level: MemberLevel): string[] {
  const { pointsPercent, hasMemberPrice, birthdayCoupon, freeDish } = level;
  return [
    hasMemberPrice ? clubText('memberPrice') : null,
    pointsPercent === 100
      ? clubText('plainPoints')
      : clubText('morePoints', { times: timesOf(pointsPercent) }),
    birthdayCoupon === null
      ? null
      : clubText('birthdayCoupon', { yuan: fenToShortYuanText(birthdayCoupon.amount) }),
    freeDish === null ? null : clubText('freeDish', { dish: localText(freeDish.name) }),
  ].filter((words) => words !== null);
}

/** 150 percent are 1.5 times. */
function timesOf(percent: number): string {
  return String(percent / 100);
}

/** How far the next level is, or that there is none. */
export function riseWords({ missingToRise }: ClubAnswer, next: MemberLevel | null): string {
  if (missingToRise === null || next === null) return clubText('highest');
  return clubText('toRise', { yuan: fenToShortYuanText(missingToRise), level: localText(next.name) });
}

/** Until when the level lasts, and what it takes to keep it. */
export function keepWords(club: ClubAnswer): string {
  const { untilMs, fallsAtMs, missingToKeep, nowMs } = club;
  if (untilMs === null) return clubText('neverEnds');
  const date = dateWords(houseClock(), (fallsAtMs ?? untilMs) - 1, nowMs);
  if (missingToKeep === 0) return clubText('kept', { date });
  const yuan = fenToShortYuanText(missingToKeep);
  return clubText(fallsAtMs === null ? 'toKeep' : 'endsUnless', { date, yuan });
}

/** How much of the way from this level to the next is done, 0 to 100. */
export function progressOf(club: ClubAnswer, level: MemberLevel | null, next: MemberLevel | null): number {
  if (level === null || next === null) return 100;
  const done = (club.spentInYear - level.threshold) / (next.threshold - level.threshold);
  return Math.round(Math.max(0, Math.min(1, done)) * 100);
}

/** Says what became of a tap: the problem, or these words. */
export function sayOutcome(outcome: number | Problem, words: string): void {
  showToast(typeof outcome === 'number' ? words : customerProblemText(outcome));
}
