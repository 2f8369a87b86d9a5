import type { PointsEntry, PointsRules } from '../../../domain/membership/points';
import { pointsToFen } from '../../../domain/membership/points-worth';
import { fenToYuanText } from '../../../domain/money/yuan-text';
import { memberText } from '../../text/member';
import { countWords } from '../menu/dish-words';

/** Why points moved, in words. */
export function entryWords(entry: Pick<PointsEntry, 'id' | 'kind'>): string {
  switch (entry.kind) {
    case 'take-back':
      return memberText('takeBack');
    case 'gift':
      return giftWords(entry.id);
    default:
      return memberText(entry.kind);
  }
}

/** "+86", "−100" with a true minus sign. */
export function changeWords(points: number): string {
  return points < 0 ? `−${countWords(-points)}` : `+${countWords(points)}`;
}

/** What spent points were worth: "抵 ¥1.00"; null for all other entries, and where the rules are not known yet. */
export function entryWorthWords(
  entry: Pick<PointsEntry, 'kind' | 'points'>,
  rules: PointsRules | null,
): string | null {
  if (entry.kind !== 'spend' || rules === null) return null;
  return memberText('spendWorth', { yuan: fenToYuanText(pointsToFen(rules, -entry.points)) });
}

/** A gift's id names its cause, as every entry's does. */
function giftWords(id: string): string {
  if (/^gift:sign-in/.test(id)) return memberText('giftSignIn');
  return /^gift:review/.test(id) ? memberText('giftReview') : memberText('gift');
}
