import type { Coupon } from '../../../domain/membership/coupon';
import { fenToShortYuanText } from '../../../domain/money/yuan-text';
import type { CouponVerdict } from '../../../domain/pricing/quote';
import { checkoutText } from '../../text/checkout';
import { currentLanguage } from '../../text/language';

/** The figure on a coupon: "¥8", or "8.5 折" and "15% off". */
export function benefitWords(coupon: Pick<Coupon, 'benefit'>): string {
  const { benefit } = coupon;
  if (benefit.kind === 'amount-off') return `¥${fenToShortYuanText(benefit.amount)}`;
  const figure = currentLanguage() === 'zh-CN' ? (100 - benefit.percent) / 10 : benefit.percent;
  return checkoutText('couponPercent', { figure });
}

export function minimumWords(coupon: Pick<Coupon, 'minimumSpend'>): string {
  return coupon.minimumSpend === 0
    ? checkoutText('couponAny')
    : checkoutText('couponOver', { yuan: fenToShortYuanText(coupon.minimumSpend) });
}

/** What a coupon saves here, or which rule forbids it and what would make it fit. */
export function verdictWords(verdict: CouponVerdict): string {
  if (verdict.fits) return checkoutText('couponSaves', { yuan: fenToShortYuanText(verdict.saves) });
  if (verdict.reason === 'COUPON_BELOW_MINIMUM') {
    return checkoutText('COUPON_BELOW_MINIMUM', { yuan: fenToShortYuanText(verdict.missing) });
  }
  return checkoutText(verdict.reason);
}
