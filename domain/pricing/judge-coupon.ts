import type { Coupon } from '../membership/coupon';
import type { Fen } from '../money/fen';
import { percentOf } from '../money/percent-of';
import { sumFen } from '../money/sum-fen';
import { dishesLeft, type LineDraft } from './line-draft';
import type { CouponObstacle, CouponVerdict, QuoteInput } from './quote';

/**
 * Whether a coupon fits a cart and what it saves.
 *
 * Its least sum counts the covered dishes after member price, before spend-and-save and without fees: the very sum
 * that spend-and-save counts, so that a guest has to watch one number only, and no discount pushes another out.
 * What it takes off is measured on what is left of the covered dishes after spend-and-save, and never exceeds it.
 */
export function judgeCoupon(
  coupon: Coupon,
  lines: readonly LineDraft[],
  input: Pick<QuoteInput, 'menu' | 'mode' | 'nowMs'>,
): CouponVerdict {
  const obstacle = obstacleOf(coupon, input);
  if (obstacle) return unfit(coupon, obstacle);
  const covered = lines.filter((line) => coversLine(coupon, line));
  const saves = savingOf(coupon, sumFen(covered.map(dishesLeft)));
  const counted = sumFen(covered.map((line) => line.list - line.memberSaving));
  if (covered.length === 0) return unfit(coupon, 'COUPON_NO_COVERED_DISH');
  if (counted < coupon.minimumSpend)
    return unfit(coupon, 'COUPON_BELOW_MINIMUM', coupon.minimumSpend - counted);
  if (saves === 0) return unfit(coupon, 'COUPON_NO_COVERED_DISH');
  return { fits: true, couponId: coupon.id, saves };
}

export function coversLine(coupon: Coupon, line: Pick<LineDraft, 'dishId'>): boolean {
  return coupon.dishIds.length === 0 || coupon.dishIds.includes(line.dishId);
}

function obstacleOf(
  coupon: Coupon,
  { menu, mode, nowMs }: Pick<QuoteInput, 'menu' | 'mode' | 'nowMs'>,
): CouponObstacle | null {
  if (coupon.status === 'expired') return 'COUPON_EXPIRED';
  if (coupon.status !== 'available') return 'COUPON_NOT_AVAILABLE';
  if (nowMs >= coupon.validUntilMs) return 'COUPON_EXPIRED';
  if (nowMs < coupon.validFromMs) return 'COUPON_NOT_YET_VALID';
  if (coupon.storeIds.length > 0 && !coupon.storeIds.includes(menu.storeId)) return 'COUPON_OTHER_STORE';
  if (coupon.modes.length > 0 && !coupon.modes.includes(mode)) return 'COUPON_OTHER_MODE';
  return null;
}

function savingOf({ benefit }: Coupon, left: Fen): Fen {
  if (benefit.kind === 'amount-off') return Math.min(benefit.amount, left);
  return Math.min(percentOf(left, benefit.percent), benefit.cap, left);
}

function unfit(coupon: Coupon, reason: CouponObstacle, missing: Fen = 0): CouponVerdict {
  return { fits: false, couponId: coupon.id, reason, missing };
}
