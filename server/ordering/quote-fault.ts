import type { GuestInput } from '../../contract/guest';
import type { Quote } from '../../domain/pricing/quote';
import type { CouponDocument } from '../membership/coupon-document';
import { Refused } from '../refused';

/** Why an order cannot be placed with this quote, in the order in which a guest would want to hear it. */
export function faultOfQuote(
  quote: Quote,
  input: GuestInput<'placeOrder'>,
  means: { readonly coupon: CouponDocument | null; readonly pointsBalance: number },
): Refused | null {
  return (
    faultOfLines(quote, input) ??
    faultOfCoupon(quote, means.coupon) ??
    faultOfPoints(quote, input.pointsToSpend, means.pointsBalance) ??
    faultOfSum(quote, input)
  );
}

function faultOfLines(quote: Quote, input: GuestInput<'placeOrder'>): Refused | null {
  if (input.lines.length === 0) return new Refused('CART_EMPTY');
  const invalid = quote.invalidLines;
  if (invalid.length === 0) return null;
  const isOnlySoldOut = invalid.every(({ reason }) => soldOutReasons.has(reason));
  if (!isOnlySoldOut) return new Refused('CART_INVALID', { lines: invalid });
  const left = invalid.map((line) => ({ dishId: line.dishId, remaining: line.remaining ?? 0 }));
  return new Refused('SOLD_OUT', { lines: invalid, left });
}

const soldOutReasons: ReadonlySet<string> = new Set(['DISH_SOLD_OUT', 'NOT_ENOUGH_LEFT']);

function faultOfCoupon(quote: Quote, coupon: CouponDocument | null): Refused | null {
  if (!coupon || !quote.coupon || quote.coupon.fits) return null;
  if (quote.coupon.reason === 'COUPON_NOT_AVAILABLE') {
    return new Refused('COUPON_TAKEN', { status: coupon.status });
  }
  return new Refused('COUPON_DOES_NOT_FIT', {
    reason: quote.coupon.reason,
    missing: quote.coupon.missing,
    quote,
  });
}

function faultOfPoints(quote: Quote, wanted: number, balance: number): Refused | null {
  if (wanted > balance) return new Refused('POINTS_NOT_ENOUGH', { balance, limit: quote.pointsLimit });
  if (wanted > quote.pointsLimit)
    return new Refused('POINTS_ABOVE_LIMIT', { limit: quote.pointsLimit, quote });
  return null;
}

function faultOfSum(quote: Quote, input: GuestInput<'placeOrder'>): Refused | null {
  if (quote.minimumSpendMissing > 0) {
    return new Refused('BELOW_MINIMUM_SPEND', { missing: quote.minimumSpendMissing });
  }
  if (quote.payable === input.expectedTotal) return null;
  return new Refused('PRICE_CHANGED', { quote, expectedTotal: input.expectedTotal });
}
