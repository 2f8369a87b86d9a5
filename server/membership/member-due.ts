import type { MemberRules } from '../../domain/membership/member-rules';
import { levelOf, looksAgainAtMs } from '../../domain/membership/member-standing';
import type { DayClock } from './gifts';
import type { GuestDocument } from './guest-document';
import { monthAt, nextMonthStartMs } from './free-dish';

/** When the clock has to look at a guest's level or free dish next; null when nothing can happen by itself. */
export function memberDueAtMs(
  rules: MemberRules,
  { standing, freeDishMonth }: Pick<GuestDocument, 'standing' | 'freeDishMonth'>,
  clock: DayClock,
  nowMs: number,
): number | null {
  if (!standing) return null;
  const dues = [looksAgainAtMs(rules, standing, nowMs)].filter((due) => due !== null);
  if (levelOf(rules, standing).freeDish) {
    const hasThisMonths = freeDishMonth === monthAt(clock, nowMs);
    dues.push(hasThisMonths ? nextMonthStartMs(clock, nowMs) : nowMs);
  }
  return dues.length === 0 ? null : Math.min(...dues);
}
