import type { Coupon } from '../membership/coupon';
import { draftCart } from './draft-cart';
import { judgeCoupon } from './judge-coupon';
import type { CouponVerdict, QuoteInput } from './quote';

/** The verdict on each coupon for this cart, in the order given. */
export function judgeCoupons(input: Omit<QuoteInput, 'coupon'>, coupons: readonly Coupon[]): CouponVerdict[] {
  const { lines } = draftCart(input);
  return coupons.map((coupon) => judgeCoupon(coupon, lines, input));
}

/** The coupon that saves most; among equals the one that ends first, so that none is wasted. Null when none fits. */
export function pickBestCoupon(input: Omit<QuoteInput, 'coupon'>, coupons: readonly Coupon[]): Coupon | null {
  const verdicts = judgeCoupons(input, coupons);
  const fitting = coupons.flatMap((coupon, index) => {
    const verdict = verdicts[index];
    return verdict?.fits ? [{ coupon, saves: verdict.saves }] : [];
  });
  fitting.sort(
    (a, b) =>
      b.saves - a.saves ||
      a.coupon.validUntilMs - b.coupon.validUntilMs ||
      (a.coupon.id < b.coupon.id ? -1 : 1),
  );
  return fitting[0]?.coupon ?? null;
}
