import type { Coupon } from '../../../domain/membership/coupon';
import { memberText } from '../../text/member';
import { daysBetween } from '../session/store-clock';
import type { CouponState } from './coupon-rules';
import { dateWords } from './house-time';

/** Fewer days than these are counted out. */
const countedDays = 15;

/** When a coupon can be used, or what became of it. Its end is exclusive: the day before is the last. */
export function couponDateWords(
  coupon: Coupon,
  state: CouponState,
  clock: { readonly utcOffsetMinutes: number },
  nowMs: number,
): string {
  const lastMs = coupon.validUntilMs - 1;
  const date = dateWords(clock, lastMs, nowMs);
  if (state === 'used') return memberText('used');
  if (state === 'ended') return memberText('expired', { date });
  if (state === 'not-yet') {
    return memberText('startsOn', { date: dateWords(clock, coupon.validFromMs, nowMs) });
  }
  const days = daysBetween(clock, nowMs, lastMs);
  if (days === 0) return memberText('endsToday');
  return days < countedDays ? memberText('daysLeft', { date, days }) : memberText('endsOn', { date });
}
